//! The card on top: the second copy and its age, how full the notebook is, whether the browser may clear it away.

use domain::is_fresh;
use leptos::{prelude::*, task::spawn_local};

use crate::{
    i18n::{BackupCardText, use_text},
    state::{Place, today, use_backups, use_navigation, use_session, use_wishes},
    ui::{
        components::{Button, ButtonKind, Icon, IconKind, Leaf, LeafKind, Meter, Only, Switch, Tag, TagKind},
        pages::parts::{put_back, wish_not_kept},
    },
};

/// From here on the meter is hatched.
const NEARLY: f64 = 90.0;

/// What is known of the browser's promise.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Promise {
    /// Not known yet.
    Unheard,
    /// What it says by itself.
    Told(Option<bool>),
    /// What it says after it was asked.
    Answered(Option<bool>),
}

pub(super) fn backup_card() -> AnyView {
    let text = &use_text().you.backup;
    let navigation = use_navigation();
    // There nothing stands in the browser, and a reminder never comes.
    let is_kept = !use_session().is_for_this_visit();
    let words = if is_kept { text.words } else { text.words_this_visit };
    view! {
        <Leaf kind=LeafKind::Stack>
            <div class="you__age"><h2><Icon kind=IconKind::Sheet />{text.title}</h2>{is_kept.then(|| age(text))}</div>
            <p>{words}</p>
            <div class="cluster cluster--fill">
                <Button
                    text=text.make
                    kind=ButtonKind::Main
                    id="to-backup"
                    on_press=move |()| navigation.go(Place::Backup)
                />
                <Button text=text.open id="to-restore" on_press=move |()| navigation.go(Place::Restore) />
            </div>
            {is_kept.then(|| reminder(text))}
            {room(text)}
            {persistence(text)}
        </Leaf>
    }
    .into_any()
}

fn age(text: &'static BackupCardText) -> AnyView {
    let age = use_backups().age(today());
    let age = move || {
        let days = age.get().map(|days| u32::try_from(days).unwrap_or_default());
        let kind = if days.is_some_and(|days| is_fresh(days.into())) { TagKind::Kept } else { TagKind::Now };
        view! { <Tag text=(text.age)(days) kind /> }
    };
    view! { <p id="backup-age">{age}</p> }.into_any()
}

fn reminder(text: &'static BackupCardText) -> AnyView {
    let fault = RwSignal::new(None);
    let wishes = use_wishes();
    let switch = move |on: bool| {
        spawn_local(async move {
            // The page may be gone by the time it is kept; then there is nobody to tell.
            _ = fault.try_set(wishes.remind_of_backups(on).await.err());
        });
    };
    view! {
        <div>
            <Switch
                id="backup-reminder-on"
                text=text.reminder.title
                hint=text.reminder.words
                on=wishes.reminds_of_backups()
                put_back=put_back(fault)
                on_change=switch
            />
            {wish_not_kept("reminder-not-kept", fault)}
        </div>
    }
    .into_any()
}

fn room(text: &'static BackupCardText) -> AnyView {
    let used = use_session().used();
    view! {
        <div class="stack stack--close">
            <Meter
                label=text.room
                id="room"
                value=Signal::derive(move || f64::from(used.get()))
                max=100.0
                nearly=NEARLY
                words=Signal::derive(move || (text.used)(used.get()))
            />
            <p class="small">{text.room_hint}</p>
        </div>
    }
    .into_any()
}

fn persistence(text: &'static BackupCardText) -> AnyView {
    let session = use_session();
    if session.is_for_this_visit() {
        return view! { <p class="small" id="persist-state">{text.this_visit}</p> }.into_any();
    }
    let promise = RwSignal::new(Promise::Unheard);
    spawn_local(async move {
        let told = session.is_persistent().await;
        // The page may be gone by now; then nobody wants to know.
        _ = promise.try_set(Promise::Told(told));
    });
    let ask = move |()| {
        spawn_local(async move {
            let answered = session.persist().await;
            _ = promise.try_set(Promise::Answered(answered));
        });
    };
    let words = move || match promise.get() {
        Promise::Unheard => "",
        Promise::Told(Some(true)) | Promise::Answered(Some(true)) => text.persist.agreed,
        Promise::Told(Some(false)) => text.persist.open,
        Promise::Answered(Some(false)) => text.persist.refused,
        Promise::Told(None) | Promise::Answered(None) => text.persist.unknown,
    };
    let can_ask =
        Memo::new(move |_| matches!(promise.get(), Promise::Told(Some(false)) | Promise::Answered(Some(false))));
    view! {
        <p class="small" id="persist-state" role="status">{words}</p>
        <Only when=move || can_ask.get()><div><Button text=text.persist.ask id="persist" on_press=ask /></div></Only>
    }
    .into_any()
}
