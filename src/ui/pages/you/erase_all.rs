//! Everything: what that means, what stays all the same, and the question, answered by holding on or by typing a word.

use leptos::{prelude::*, task::spawn_local};

use super::erase::Asking;
use crate::{
    i18n::EraseText,
    state::{use_erasing, use_session},
    ui::components::{
        Button, ButtonKind, Dialog, Field, Hold, IconKind, Leaf, LeafKind, Points, Question, no_correction,
    },
};

pub(super) fn everything(text: &'static EraseText, asking: RwSignal<Asking>) -> AnyView {
    let for_this_visit = use_session().is_for_this_visit().then_some(text.this_visit);
    view! {
        <Leaf kind=LeafKind::Flat>
            <h2>{text.everything.title}</h2>
            <p>{for_this_visit.unwrap_or(text.everything.words)}</p>
            <h3>{text.stays}</h3>
            <Points points=text.stays_points.iter().map(|words| (IconKind::Info, None, *words)).collect() />
            <div>
                <Button
                    text=text.everything_ask
                    id="erase-everything"
                    on_press=move |()| asking.set(Asking::Everything)
                />
            </div>
        </Leaf>
    }
    .into_any()
}

pub(super) fn question(text: &'static EraseText, asking: RwSignal<Asking>) -> AnyView {
    let erasing = use_erasing();
    let count = erasing.count_all().get_untracked();
    let delete = Callback::new(move |()| spawn_local(erasing.delete_everything()));
    let keep = move |()| asking.set(Asking::Nothing);
    view! {
        <Dialog
            asks=Question::DeleteEverything
            title=text.question.into_any()
            words=(text.question_words)(count)
            on_close=keep
            more=by_typing(text, delete)
        >
            <Button text=text.keep kind=ButtonKind::Main wide=true id="erase-keep" on_press=keep />
            <Hold id="erase-hold" text=text.hold.0 lifted=text.hold.1 on_held=delete />
        </Dialog>
    }
    .into_any()
}

/// For those who cannot hold on.
fn by_typing(text: &'static EraseText, delete: Callback<()>) -> AnyView {
    let is_open = RwSignal::new(false);
    let view = move || match is_open.get() {
        false => view! {
            <div class="erase__type">
                <p class="small">{text.hold_hint}</p>
                <Button
                    text=text.type_instead
                    kind=ButtonKind::Quiet
                    id="erase-type"
                    on_press=move |()| is_open.set(true)
                />
            </div>
        }
        .into_any(),
        true => typing(text, delete),
    };
    view! { {view} }.into_any()
}

fn typing(text: &'static EraseText, delete: Callback<()>) -> AnyView {
    let typed = RwSignal::new(String::new());
    let help = RwSignal::new(None::<String>);
    let take = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let is_it = typed.with_untracked(|typed| typed.trim().to_lowercase() == text.word);
        help.set((!is_it).then(|| text.typed_other.to_owned()));
        if is_it {
            delete.run(());
        }
    };
    view! {
        <form
            class="stack stack--close"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            {..no_correction()}
            on:submit=take
        >
            <Field id="erase-typed" label=text.typed.title why=text.typed.words value=typed help=help on_typed=move |()| help.set(None) />
            <div><Button text=text.all submit=true id="erase-all" /></div>
        </form>
    }
    .into_any()
}
