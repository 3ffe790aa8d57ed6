//! Printing a book or a page, and saving it as a file. First it says where the words go then; only another press does it.

use domain::story::Bound;
use leptos::{html, prelude::*};

use super::message;
use crate::{
    i18n::{HandOutText, HandOutWarning, Text, use_text},
    state::{BookFile, use_session},
    ui::components::{Button, Message, Note, NoteKind},
};

/// One of the ways.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Print,
    Save(BookFile),
}

/// The ways, in order.
const WAYS: [Way; 3] = [Way::Print, Way::Save(BookFile::Html), Way::Save(BookFile::Markdown)];

impl Way {
    fn name(self) -> &'static str {
        match self {
            Self::Print => "print",
            Self::Save(BookFile::Html) => "html",
            Self::Save(BookFile::Markdown) => "markdown",
        }
    }

    fn warning(self, text: &'static HandOutText) -> &'static HandOutWarning {
        match self {
            Self::Print => &text.paper,
            Self::Save(_) => &text.file,
        }
    }
}

/// The buttons. Their ids begin with `id`; `bind` puts together what is handed out, `wanting` says why nothing can be yet.
pub(in crate::ui::pages) fn hand_out(
    id: &'static str,
    wanting: Signal<Option<String>>,
    bind: Callback<(), Bound>,
) -> AnyView {
    let all = use_text();
    let text = &all.book.out;
    let session = use_session();
    let asking = RwSignal::new(None::<Way>);
    // What came of it: the name of the file that was given, or that there is none.
    let given = RwSignal::new(None::<Result<&'static str, ()>>);
    let ask = move |way: Way| {
        given.set(None);
        asking.set(Some(way));
    };
    let go = move |way: Way| {
        asking.set(None);
        match way {
            Way::Print => session.print(),
            Way::Save(file) => {
                let saved = session.save_book(file, &bind.run(()), &all.book.labels);
                given.set(Some(saved.map(|()| file.name()).map_err(drop)));
            }
        }
    };
    let button = move |(way, words): (Way, &'static str)| {
        view! { <Button text=words id=format!("{id}-{}", way.name()) on_press=move |()| ask(way) /> }
    };
    let is_ready = Memo::new(move |_| wanting.with(Option::is_none));
    let buttons = move || match is_ready.get() {
        true => view! {
            <div class="hand-out__ways">{WAYS.into_iter().zip(text.ways).map(button).collect_view()}</div>
        }
        .into_any(),
        false => view! { <p class="quiet">{move || wanting.get()}</p> }.into_any(),
    };
    let warning = move || {
        let way = asking.get().filter(|_| is_ready.get())?;
        Some(warning(id, text, way, Callback::new(move |()| asking.set(None)), Callback::new(move |()| go(way))))
    };
    let news = move || match given.get() {
        Some(Ok(name)) => view! { <p class="small" role="status">{(text.given)(name)}</p> }.into_any(),
        Some(Err(())) => no_file(all, text),
        None => ().into_any(),
    };
    view! {
        <section class="stack not-printed">
            <h2>{text.title}</h2>
            {buttons}
            {warning}
            {news}
        </section>
    }
    .into_any()
}

/// What is said before something is printed.
pub(super) fn print_warning(id: &'static str, stay: Callback<()>, go: Callback<()>) -> AnyView {
    warning(id, &use_text().book.out, Way::Print, stay, go)
}

fn warning(id: &'static str, text: &'static HandOutText, way: Way, stay: Callback<()>, go: Callback<()>) -> AnyView {
    let words = way.warning(text);
    let asked = NodeRef::<html::Div>::new();
    asked.on_load(|asked| _ = asked.focus());
    let lines = words.words.map(|words| view! { <p>{words}</p> }).collect_view();
    view! {
        <div class="stack" id=format!("{id}-warning") tabindex="-1" node_ref=asked>
            <Note kind=NoteKind::Care title=words.title>{lines}</Note>
            <div class="pair">
                <Button text=text.stay id=format!("{id}-stay") on_press=stay />
                <Button text=words.go id=format!("{id}-{}-go", way.name()) on_press=go />
            </div>
        </div>
    }
    .into_any()
}

fn no_file(all: &'static Text, text: &'static HandOutText) -> AnyView {
    view! { <Message lines=message(all, text.no_file) /> }.into_any()
}
