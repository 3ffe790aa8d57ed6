//! The page: one list in full, the others by name, and the way to the lock. The field for a new thing is never one for a passphrase: that
//! one stands on a page of its own.

use leptos::prelude::*;

use super::{editing::editing, ticking::ticking};
use crate::{
    i18n::{ListsText, use_text},
    state::{ListFault, ListShelf, use_face, use_lists},
    ui::components::{Adder, Button, ButtonKind, Line, Lines, Only, Title},
};

/// What the parts of the page share.
#[derive(Clone, Copy)]
pub(super) struct Open {
    pub(super) shelf: ListShelf,
    /// The list in full.
    pub(super) list: RwSignal<Option<u32>>,
    /// Whether it is being changed.
    pub(super) is_edited: RwSignal<bool>,
    fault: RwSignal<Option<ListFault>>,
}

impl Open {
    /// Changes the lists; what is new gets the id. Answers with what came of it, unless it was refused, which is told.
    pub(super) fn change<T>(self, change: impl FnOnce(&mut domain::ListBook, u32) -> T) -> Option<T> {
        let changed = self.shelf.change(change);
        self.fault.set(changed.as_ref().err().copied());
        changed.ok()
    }

    /// The list in full.
    pub(super) fn current(self) -> Memo<Option<domain::List>> {
        Memo::new(move |_| self.shelf.book().with(|book| book.list(self.list.get()).cloned()))
    }

    /// Shows another list in full.
    fn turn_to(self, list: Option<u32>) {
        self.list.set(list);
        self.is_edited.set(false);
    }
}

/// The page.
#[component]
pub fn ListsPage() -> impl IntoView {
    let text = &use_text().lists;
    let open = Open {
        shelf: use_lists(),
        list: RwSignal::new(None),
        is_edited: RwSignal::new(false),
        fault: RwSignal::new(None),
    };
    let current = open.current();
    let is_there = Memo::new(move |_| current.with(Option::is_some));
    let edit = move || if open.is_edited.get() { text.done } else { text.edit };
    let fault = move || {
        open.fault.get().map(|fault| match fault {
            ListFault::Full => text.full,
            ListFault::NotWritten => text.not_written,
        })
    };
    view! {
        <article class="lists">
            <div class="lists__head">
                <Title text=text.title />
                <Only when=move || is_there.get()>
                    <Button
                        text=Signal::derive(move || edit().to_string())
                        kind=ButtonKind::Quiet
                        id="edit-list"
                        on_press=move |()| open.is_edited.update(|edited| *edited = !*edited)
                    />
                </Only>
            </div>
            <p class="lists__fault" role="alert">{fault}</p>
            {move || is_there.get().then(|| match open.is_edited.get() {
                true => editing(text, open),
                false => ticking(text, open),
            })}
            {others(text, open)}
        </article>
    }
}

/// The lists that are not shown in full, a new one, and the way to the lock among them.
fn others(text: &'static ListsText, open: Open) -> AnyView {
    let face = use_face();
    let current = open.current();
    let shown = Memo::new(move |_| current.with(|list| list.as_ref().map(|list| list.id)));
    let others = move || {
        let shown = shown.get();
        open.shelf.book().with(|book| {
            let others = book.lists().iter().filter(|list| Some(list.id) != shown);
            let line = |list: &domain::List| {
                let id = list.id;
                let (title, hint) = (list.name.clone(), (text.items)(list.items.len()));
                view! { <Line id=format!("list-{id}") title hint on_press=move |()| open.turn_to(Some(id)) /> }
            };
            others.map(line).collect_view()
        })
    };
    let begin = move |name: String| {
        let begun = open.change(|book, id| book.begin(&name, id)).flatten();
        if begun.is_some() {
            open.turn_to(begun);
        }
        begun.is_some()
    };
    view! {
        <section>
            <h2>{text.others}</h2>
            <Lines>
                {others}
                <Line
                    id="shared-list"
                    title=text.shared
                    hint=text.shared_hint
                    on_press=move |()| face.go_through()
                />
            </Lines>
            <div class="lists__new"><Adder id="new-list" label=text.new press=text.new_press on_add=begin /></div>
        </section>
    }
    .into_any()
}
