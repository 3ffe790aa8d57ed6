//! Where Leave leads, and a chance to try it.

use domain::{Destination, PlainPage};
use leptos::prelude::*;

use crate::{
    i18n::{LeavingText, use_text},
    state::{use_preferences, use_session},
    ui::components::{Button, Field, Leave, LeaveKind, ListField, Only, Switch},
};

/// In the place of an address, where it is one of the person's own.
const OWN: &str = "own";

pub(super) fn leaving(text: &'static LeavingText) -> AnyView {
    let preferences = use_preferences();
    let destination = preferences.destination();
    let is_own = RwSignal::new(destination.get_untracked().page().is_none());
    let mut items = PlainPage::ALL.map(|page| (page.address().to_owned(), (text.page)(page).to_owned())).to_vec();
    items.push((OWN.to_owned(), text.own.to_owned()));
    let chosen = move || if is_own.get() { OWN.to_owned() } else { destination.get().as_str().to_owned() };
    let choose = move |address: String| {
        let page = PlainPage::ALL.into_iter().find(|page| page.address() == address);
        is_own.set(page.is_none());
        // One's own counts once its address is given.
        if let Some(page) = page {
            preferences.lead_to(page.into());
        }
    };
    let by_shift = Signal::derive(move || preferences.current().with(|settings| settings.shift_leaves));
    let for_this_visit = use_session().is_for_this_visit().then_some(text.this_visit);
    view! {
        <section class="stack">
            <h2>{text.title}</h2>
            <p class="quiet">{text.words}</p>
            {for_this_visit.map(|words| view! { <p>{words}</p> })}
            <ListField
                id="leave-to"
                label=text.destination.title
                why=text.destination.words
                items=Signal::stored(items)
                chosen=Signal::derive(chosen)
                on_choose=choose
            />
            <Only when=move || is_own.get()>{own(text)}</Only>
            <div>
                <Switch
                    id="leave-by-shift"
                    text=text.shift.title
                    hint=text.shift.words
                    on=by_shift
                    on_change=move |on| preferences.leave_by_shift(on)
                />
            </div>
            <div class="stack stack--close">
                <Only when=move || by_shift.get()><p>{text.try_words}<kbd>{use_text().cover.keys.1}</kbd></p></Only>
                <p><Leave text=text.try_leave kind=LeaveKind::Trial /></p>
            </div>
        </section>
    }
    .into_any()
}

fn own(text: &'static LeavingText) -> AnyView {
    let preferences = use_preferences();
    let held = preferences.destination().get_untracked();
    let typed = RwSignal::new(if held.page().is_none() { held.as_str().to_owned() } else { String::new() });
    let help = RwSignal::new(None::<String>);
    let taken = RwSignal::new(None::<String>);
    let take = move |()| {
        let destination = typed.with_untracked(|typed| Destination::parse(typed));
        help.set(destination.is_none().then(|| text.refused.to_owned()));
        taken.set(destination.as_ref().map(|destination| (text.taken)(destination.as_str())));
        if let Some(destination) = destination {
            preferences.lead_to(destination);
        }
    };
    view! {
        <div class="stack stack--close">
            <Field
                id="leave-address"
                label=text.address.title
                why=text.address.words
                value=typed
                help=help
                on_typed=move |()| taken.set(None)
            />
            <p><Button text=text.take id="take-address" on_press=take /></p>
            <p class="small" role="status">{move || taken.get()}</p>
        </div>
    }
    .into_any()
}
