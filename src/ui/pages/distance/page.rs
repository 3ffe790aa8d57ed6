//! Distance: what there is to decide and to look up.

use domain::practice::Part;
use leptos::{prelude::*, task::spawn_local};

use super::{apart::apart, care::care, given::given};
use crate::{
    i18n::{Text, use_text},
    state::{KeepError, Place, use_channels, use_contact_log, use_navigation, use_replies, use_wishes},
    ui::{
        components::{IconKind, Line, Lines, Sheet, Switch, Title, TopBar},
        pages::parts::{LockButton, days_shown, exercise_lines, practice_parts},
    },
};

/// The page.
#[component]
pub fn Distance() -> impl IntoView {
    let all = use_text();
    let text = &all.distance;
    let fault = RwSignal::new(None::<KeepError>);
    let top = view! { <TopBar place=all.cover.practice><LockButton id="lock-now" /></TopBar> };
    let not_kept = move || fault.get().map(|_| view! { <p role="alert">{all.you.not_kept}</p> });
    view! {
        <Sheet
            top=top.into_any()
            title=view! { <Title text=text.title /> }.into_any()
            lede=text.lede
            margin=practice_parts()
        >
            {care(all)}
            {not_kept}
            {lines(all)}
            {days(all, fault)}
            {low_contact(all, fault)}
            {given()}
            {exercise_lines(Part::Distance)}
        </Sheet>
    }
}

/// What lies beneath. Where contact goes on, replies stand first.
fn lines(all: &'static Text) -> AnyView {
    let text = &all.distance;
    let navigation = use_navigation();
    let decisions = use_channels().decisions((all.channels)());
    let channels = Memo::new(move |_| (text.channels.so_far)(decisions.get()));
    let contacts = use_contact_log().count();
    let contacts = Memo::new(move |_| (text.contacts.count)(contacts.get()));
    let replies = use_replies().count();
    let replies = Memo::new(move |_| (text.replies.count)(replies.get()));
    let low = use_wishes().low_contact();
    let low = Memo::new(move |_| low.get());
    let line = move |id: &'static str, title: &'static str, hint: Memo<String>, icon: IconKind, to: Place| {
        view! { <Line id title hint=hint.get() icon on_press=move |()| navigation.go(to) /> }
    };
    let view = move || {
        let (title, hint) = (text.replies.title, replies);
        let to_replies = move || line("to-replies", title, hint, IconKind::Letter, Place::Replies);
        let (first, last) = if low.get() { (Some(to_replies()), None) } else { (None, Some(to_replies())) };
        view! {
            <Lines>
                {first}
                {line("to-channels", text.channels.title, channels, IconKind::Key, Place::Channels)}
                {line("to-contacts", text.contacts.title, contacts, IconKind::Calendar, Place::Contacts)}
                {last}
            </Lines>
        }
    };
    view! { {view} }.into_any()
}

fn days(all: &'static Text, fault: RwSignal<Option<KeepError>>) -> AnyView {
    view! {
        <section class="stack">
            <h2>{all.distance.days.title}</h2>
            {apart(all)}
            {days_shown(fault)}
        </section>
    }
    .into_any()
}

fn low_contact(all: &'static Text, fault: RwSignal<Option<KeepError>>) -> AnyView {
    let text = &all.distance.low;
    let wishes = use_wishes();
    let switch = move |on: bool| {
        spawn_local(async move {
            // The page may be gone by the time it is kept; then there is nobody to tell.
            _ = fault.try_set(wishes.go_on_low(on).await.err());
        });
    };
    view! {
        <section class="stack">
            <h2>{text.title}</h2>
            <Switch
                id="low-contact"
                text=text.switch.title
                hint=text.switch.words
                on=wishes.low_contact()
                on_change=switch
            />
        </section>
    }
    .into_any()
}
