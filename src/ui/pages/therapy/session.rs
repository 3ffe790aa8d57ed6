//! Notes for a session, and after it.

use domain::RoughDate;
use leptos::{prelude::*, task::spawn_local};

use super::top::{not_done, top};
use crate::{
    i18n::{PointText, Text, use_text},
    state::{KeepError, Place, TherapyNotes, today, use_navigation, use_therapy_notes},
    ui::{
        components::{self, Button, ButtonKind, RoughValue, RoughWords, Ruled, Sheet, Title},
        pages::parts::{date_of, learn_parts, not_kept, value_of},
    },
};

/// How many years back, and how many ahead, can be chosen.
const YEARS: (i32, i32) = (30, 2);

/// The page.
#[component]
pub fn SessionPage() -> impl IntoView {
    let all = use_text();
    let text = &all.therapy.session;
    let (notes, navigation) = (use_therapy_notes(), use_navigation());
    let (current, keeping) = (notes.draft().current(), notes.draft().keeping());
    let fault = RwSignal::new(None::<KeepError>);
    // The fields are laid out once for each session, not at each key.
    let id = Memo::new(move |_| current.with(|notes| notes.as_ref().map(|notes| notes.id)));
    // Kept and put down, taken away, or locked: then there are none to show.
    Effect::new(move |_| {
        if id.get().is_none() {
            navigation.turn_under(Place::Therapy);
        }
    });
    on_cleanup(move || {
        spawn_local(async move {
            // What could not be kept lies open the next time, and says so.
            _ = notes.close().await;
        });
    });
    let done = Callback::new(move |()| {
        spawn_local(async move {
            // What could not be kept stays on the page, which says so.
            _ = notes.close().await;
        });
    });
    let again = Callback::new(move |()| {
        spawn_local(async move {
            // What comes of it shows in the line at the top and in the message.
            _ = notes.draft().keep().await;
        });
    });
    let delete = move |()| {
        let Some(id) = id.get_untracked() else { return };
        spawn_local(async move {
            _ = fault.try_set(notes.remove(id).await.err());
        });
    };
    let fields = move || id.get().map(|_| fields(all, notes));
    view! {
        <Sheet
            top=top(all, all.therapy.back, "session-back", keeping, done)
            title=view! { <Title text=text.title /> }.into_any()
            lede=text.lede
            margin=learn_parts()
        >
            {not_kept(all, keeping, again)}
            {not_done(all, fault)}
            {fields}
            <div class="pair">
                <Button text=text.delete id="session-delete" on_press=delete />
                <Button text=text.done kind=ButtonKind::Main id="session-done" on_press=done />
            </div>
        </Sheet>
    }
}

fn fields(all: &'static Text, notes: TherapyNotes) -> AnyView {
    let text = &all.therapy.session;
    let Some(open) = notes.draft().current().get_untracked() else { return ().into_any() };
    view! {
        {date(all, open.date, Callback::new(move |date| notes.date(date)))}
        {ruled("session-before", &text.before, open.before, Callback::new(move |it| notes.before_typed(it)))}
        {ruled("session-after", &text.after, open.after, Callback::new(move |it| notes.after_typed(it)))}
    }
    .into_any()
}

fn ruled(id: &'static str, text: &'static PointText, start: String, on_typed: Callback<String>) -> AnyView {
    view! {
        <div class="session__field">
            // The paper itself is named so.
            <p aria-hidden="true">{text.title}</p>
            <p class="quiet">{text.words}</p>
            <Ruled id label=text.title start short=true on_typed />
        </div>
    }
    .into_any()
}

/// When it is, or was; it may be left out.
fn date(all: &'static Text, start: Option<RoughDate>, on_change: Callback<Option<RoughDate>>) -> AnyView {
    let [add, legend, without] = all.therapy.session.date;
    let date = &all.editor.date;
    let words = RoughWords { legend, near: date.near, lists: date.lists, choose: date.choose, months: date.months };
    let has_one = RwSignal::new(start.is_some());
    let start = StoredValue::new(start);
    let this_year = today().get_untracked().year();
    let changed = move |value: Option<RoughValue>| on_change.run(value.and_then(date_of));
    let take_away = move |()| {
        start.set_value(None);
        has_one.set(false);
        on_change.run(None);
    };
    let view = move || match has_one.get() {
        false => view! {
            <div>
                <Button text=add kind=ButtonKind::Quiet id="session-date-add" on_press=move |()| has_one.set(true) />
            </div>
        }
        .into_any(),
        true => view! {
            <div class="stack stack--close">
                <components::RoughDate
                    id="session-date"
                    words
                    years=(this_year - YEARS.0, this_year + YEARS.1)
                    start=start.get_value().map(value_of)
                    on_change=changed
                />
                <div>
                    <Button text=without kind=ButtonKind::Quiet id="session-date-without" on_press=take_away />
                </div>
            </div>
        }
        .into_any(),
    };
    view! { {view} }.into_any()
}
