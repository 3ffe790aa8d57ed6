//! The sheet to take along: chosen, ordered, seen before it is printed.

use leptos::{prelude::*, task::spawn_local};

use super::super::top::{not_done, top};
use super::{blank::blank, choose::choose, order::order, preview::mini, preview::preview};
use crate::{
    i18n::{Text, use_text},
    state::{KeepError, Place, TakeAlong as Along, use_navigation, use_search, use_take_along},
    ui::{
        components::{Button, ButtonKind, Ruled, Sheet, Title},
        pages::parts::{learn_parts, not_kept, told_patterns, undo},
    },
};

/// What the parts of the page share.
#[derive(Clone, Copy)]
pub(super) struct Part {
    pub(super) all: &'static Text,
    pub(super) along: Along,
    pub(super) fault: RwSignal<Option<KeepError>>,
    /// What stands in the field for a name to leave out, and is not taken yet.
    pub(super) name: RwSignal<String>,
}

impl Part {
    /// Shows the sheet as it will print. A name that was typed and not taken is left out as well.
    fn see(self) {
        if self.along.blank(&self.name.get_untracked()) {
            self.name.set(String::new());
        }
        self.along.see(true);
    }
}

/// The page.
#[component]
pub fn TakeAlong() -> impl IntoView {
    let all = use_text();
    let text = &all.take_along;
    let along = use_take_along((all.exercises)(), (all.checks.all)(), told_patterns(all));
    let navigation = use_navigation();
    // What was asked of the journal is not asked here, nor what is asked here of the journal.
    let search = use_search();
    search.forget();
    let fault = RwSignal::new(None::<KeepError>);
    let seen = along.is_seen();
    let part = Part { all, along, fault, name: RwSignal::new(String::new()) };
    spawn_local(async move {
        if fault.try_set(along.open().await.err()).is_some() {
            // The page is gone by now: nobody is there to go on with it.
            _ = along.close().await;
        }
    });
    on_cleanup(move || {
        search.forget();
        spawn_local(async move {
            // What could not be kept lies open the next time, and says so.
            _ = along.close().await;
        });
    });
    let again = Callback::new(move |()| {
        spawn_local(async move {
            // What comes of it shows in the line at the top and in the message.
            _ = along.draft().keep().await;
        });
    });
    let current = along.draft().current();
    // What can be typed into is laid out once for each sheet, not at each key.
    let id = Memo::new(move |_| current.with(|sheet| sheet.as_ref().map(|sheet| sheet.id)));
    let gone = along.has_just_cleared();
    let bring_back = Callback::new(move |()| {
        spawn_local(async move {
            _ = fault.try_set(along.put_back().await.err());
        });
    });
    let title = move || if seen.get() { text.preview.title } else { text.title }.to_owned();
    let lede = move || if seen.get() { text.preview.lede } else { text.lede }.to_owned();
    let keeping = along.draft().keeping();
    let head = move || {
        let (words, id) =
            if seen.get() { (text.preview.back, "sheet-choose") } else { (all.therapy.back, "sheet-back") };
        let back = move |()| match seen.get_untracked() {
            true => along.see(false),
            false => navigation.go(Place::Therapy),
        };
        top(all, words, id, keeping, Callback::new(back))
    };
    let body = move || match (id.get().is_some(), seen.get()) {
        (false, _) => ().into_any(),
        (true, false) => view! { {move || id.get().map(|_| choosing(part))} }.into_any(),
        (true, true) => preview(part),
    };
    view! {
        <Sheet
            top=view! { {head} }.into_any()
            title=view! { <Title text=Signal::derive(title) /> }.into_any()
            lede=Signal::derive(lede)
            margin=learn_parts()
        >
            {not_kept(all, keeping, again)}
            {not_done(all, fault)}
            {undo("undo-sheet", text.order.undo, move || gone.get(), bring_back)}
            {body}
        </Sheet>
    }
}

/// What is on the sheet, and what could be.
fn choosing(part: Part) -> AnyView {
    let Part { all, along, .. } = part;
    let text = &all.take_along;
    let navigation = use_navigation();
    let start = along.draft().current().with_untracked(|it| it.as_ref().map(|it| it.ask.clone()).unwrap_or_default());
    let lines = along.lines();
    let lines = Memo::new(move |_| lines.get());
    view! {
        <div class="take-along">
            <div class="take-along__main">
                <div class="session__field">
                    // The paper itself is named so.
                    <p aria-hidden="true">{text.ask.title}</p>
                    <p class="quiet">{text.ask.words}</p>
                    <Ruled
                        id="sheet-ask"
                        label=text.ask.title
                        start
                        short=true
                        on_typed=move |ask: String| along.ask_typed(ask)
                    />
                </div>
                {choose(part, lines)}
                {order(part, lines)}
                {blank(part)}
            </div>
            <div class="take-along__side">
                {mini(part, lines)}
                <div class="pair">
                    <Button
                        text=text.preview.not_now
                        id="sheet-not-now"
                        on_press=move |()| navigation.go(Place::Therapy)
                    />
                    <Button
                        text=text.preview.open
                        kind=ButtonKind::Main
                        id="sheet-see"
                        on_press=move |()| part.see()
                    />
                </div>
            </div>
        </div>
    }
    .into_any()
}
