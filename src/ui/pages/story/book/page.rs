//! The page: what goes in, in which order, the cover, how it will look, and the ways out.

use domain::practice::Part;
use domain::story::PaperSize;
use leptos::{prelude::*, task::spawn_local};

use super::{choose::choose, order::order, preview::preview};
use crate::{
    i18n::{BookText, Text, use_text},
    state::{Binder, KeepError, Place, use_binder, use_navigation},
    ui::{
        components::{Back, Field, Message, Sheet, Title, TopBar},
        pages::parts::{LockButton, hand_out, keep_message, kept, message, not_kept, paper_size, write_parts},
    },
};

/// What every section of it needs.
#[derive(Clone, Copy)]
pub(super) struct At {
    pub(super) all: &'static Text,
    pub(super) text: &'static BookText,
    pub(super) binder: Binder,
    /// What was in the way of a change.
    fault: RwSignal<Option<KeepError>>,
}

impl At {
    /// Shows what was in the way, if anything was.
    pub(super) fn tell(self, done: Result<(), KeepError>) {
        self.fault.set(done.err());
    }
}

/// The page.
#[component]
pub fn BookPage() -> impl IntoView {
    let all = use_text();
    let text = &all.book;
    let binder = use_binder((all.exercises)(), &text.labels);
    let at = At { all, text, binder, fault: RwSignal::new(None) };
    let navigation = use_navigation();
    let keep = move || {
        spawn_local(async move {
            // What comes of it shows in the line at the top and in the message.
            _ = binder.keep().await;
        });
    };
    on_cleanup(keep);
    let back = move |()| navigation.go(Place::Part(Part::Story));
    let top = view! {
        <TopBar start=view! { <Back text=text.back id="book-back" on_press=back /> }.into_any()>
            {kept(all, binder.keeping())}
            <LockButton id="lock-now" />
        </TopBar>
    };
    let not_done = move || at.fault.get().map(|why| view! { <Message lines=message(all, keep_message(all, why)) /> });
    let chosen = binder.chosen();
    let wanting = Signal::derive(move || chosen.with(Vec::is_empty).then(|| text.out.wanting.to_owned()));
    view! {
        <Sheet
            class="page--book"
            top=top.into_any()
            title=view! { <Title text=text.title /> }.into_any()
            lede=text.lede
            margin=write_parts()
        >
            {not_kept(all, binder.keeping(), Callback::new(move |()| keep()))}
            {not_done}
            {choose(at, chosen)}
            {order(at, chosen)}
            {cover(at)}
            {preview(at, chosen)}
            {hand_out("book", wanting, Callback::new(move |()| binder.bound()))}
        </Sheet>
    }
}

/// Its title, a line, the paper.
fn cover(at: At) -> AnyView {
    let (heading, title_label, line_label, why) = at.text.cover;
    let binder = at.binder;
    let taken_up = binder.taken_up();
    // The fields hold by themselves what is typed; another book needs others.
    let fields = move || {
        taken_up.get();
        let (title, line) = binder.typed();
        let (title, line) = (RwSignal::new(title), RwSignal::new(line));
        let title_typed = move |()| at.tell(binder.title_typed(title.get_untracked()));
        let line_typed = move |()| at.tell(binder.line_typed(line.get_untracked()));
        view! {
            <Field id="book-title" label=title_label why value=title own=true on_typed=title_typed />
            <Field id="book-line" label=line_label value=line own=true on_typed=line_typed />
        }
    };
    let choose = Callback::new(move |size: PaperSize| at.tell(binder.print_on(size)));
    view! {
        <section class="stack">
            <h2>{heading}</h2>
            {fields}
            {paper_size("book-paper", binder.size().into(), choose)}
        </section>
    }
    .into_any()
}
