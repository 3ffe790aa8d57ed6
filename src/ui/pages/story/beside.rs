//! What stands beneath the chapters: plain notes in place of a story, letters through time, strengths, the book.

use domain::Sort;
use domain::story::NamedIn;
use leptos::prelude::*;

use crate::{
    i18n::Text,
    state::{Place, use_chapters, use_editor, use_navigation},
    ui::components::{IconKind, Line, Lines, Note, NoteKind, Tag, TagKind},
};

/// Begins a page with a title on it.
fn begin(sort: Sort, title: &'static str) -> Callback<()> {
    let (editor, navigation) = (use_editor(), use_navigation());
    Callback::new(move |()| {
        editor.begin_titled(sort, title.to_owned());
        navigation.go(Place::Editor);
    })
}

/// What to write in place of a story, and for whom that may be better.
pub(super) fn plain(all: &'static Text) -> AnyView {
    let text = &all.story.plain;
    view! {
        <section class="stack">
            <Note kind=NoteKind::Plain title=text.caution.title><p>{text.caution.words}</p></Note>
            <Lines>
                <Line
                    id="plain-day"
                    title=text.open.title
                    hint=text.open.words
                    icon=IconKind::Sheet
                    on_press=begin(Sort::Journal, text.title)
                />
            </Lines>
        </section>
    }
    .into_any()
}

/// Letters to who one was, and to who one may be.
pub(super) fn letters(all: &'static Text) -> AnyView {
    let text = &all.story.letters;
    let [past, future] = text.titles;
    view! {
        <section class="stack stack--close">
            <h2>{text.title}</h2>
            <Lines>
                <Line
                    id="letter-past"
                    title=text.past.title
                    hint=text.past.words
                    icon=IconKind::Letter
                    on_press=begin(Sort::Letter, past)
                />
                <Line
                    id="letter-future"
                    title=text.future.title
                    hint=text.future.words
                    icon=IconKind::Letter
                    on_press=begin(Sort::Letter, future)
                />
            </Lines>
        </section>
    }
    .into_any()
}

/// Strengths that were named.
pub(super) fn strengths(all: &'static Text) -> AnyView {
    let text = &all.story.strengths;
    let strengths = use_chapters().strengths((all.exercises)());
    let strengths = Memo::new(move |_| strengths.get());
    let shown = move || {
        strengths.with(|strengths| {
            if strengths.is_empty() {
                return view! { <p class="quiet">{text.none}</p> }.into_any();
            }
            let named = |is: fn(&NamedIn) -> bool| strengths.iter().any(|strength| strength.named_in.iter().any(is));
            let from = (text.from)(
                named(|named_in| matches!(named_in, NamedIn::Chapter(_))),
                named(|named_in| matches!(named_in, NamedIn::Run(_))),
            );
            let words = strengths.iter().map(|strength| {
                view! { <li><Tag text=strength.word.as_str() kind=TagKind::Kept /></li> }
            });
            view! { <ul class="cluster">{words.collect_view()}</ul><p class="quiet">{from}</p> }.into_any()
        })
    };
    view! {
        <section class="stack stack--close" id="strengths">
            <h2>{text.title}</h2>
            {shown}
        </section>
    }
    .into_any()
}

/// To the book.
pub(super) fn to_book(all: &'static Text) -> AnyView {
    let text = &all.story.to_book;
    let navigation = use_navigation();
    view! {
        <Lines>
            <Line
                id="to-book"
                title=text.title
                hint=text.words
                icon=IconKind::Book
                on_press=move |()| navigation.go(Place::Book)
            />
        </Lines>
    }
    .into_any()
}
