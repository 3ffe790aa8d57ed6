//! News on the cover: it stops nothing.

use leptos::{prelude::*, task::spawn_local};

use super::newer::newer;
use crate::{
    i18n::{Text, use_text},
    state::{Keeping, Notice, Session, use_editor, use_face, use_journal, use_receiving},
    ui::components::{Only, Slip},
};

pub(super) fn slips(session: Session) -> AnyView {
    let text = use_text();
    let put_away = RwSignal::new(Vec::<Notice>::new());
    let slip = move |notice: Notice| {
        let words = match notice {
            Notice::OneStoreOnly(_) => text.notice.one_store.into(),
            Notice::OlderGeneration => text.notice.older.into(),
            Notice::PartsLost(count) => (text.notice.lost)(count),
            Notice::PagesNewer(count) => (text.notice.newer)(count),
            Notice::PagesUnreadable(count) => (text.notice.unreadable)(count),
            Notice::NearlyFull => text.notice.nearly_full.into(),
            Notice::CopiesKept => text.notice.copies.into(),
            Notice::CopiesNotKept => text.notice.copies_not_kept.into(),
        };
        let away = Callback::new(move |()| put_away.update(|away| away.push(notice)));
        let dismiss = (text.notice.dismiss, away);
        match notice {
            // What does not read may still be mended from a copy.
            Notice::PartsLost(_) => {
                let save = (text.salvage.save_raw, "save-raw-copy", save_raw(session));
                view! { <Slip text=words action=save dismiss /> }.into_any()
            }
            _ => view! { <Slip text=words dismiss /> }.into_any(),
        }
    };
    let slips = move || {
        let notices = session.notices().get().into_iter();
        notices.filter(|notice| put_away.with(|away| !away.contains(notice))).map(slip).collect_view()
    };
    // On a long page the message at its top is out of sight where one writes; the cover never is.
    let keeping = use_editor().keeping();
    let not_kept = move || matches!(keeping.get(), Keeping::NotKept { .. });
    view! {
        {slips}
        <Only when=not_kept><Slip text=text.editor.not_kept /></Only>
        {deleted(text)}
        {received(text)}
        {newer(text)}
    }
    .into_any()
}

/// A page was just deleted: that can be undone, here and for some days from the list of them.
fn deleted(text: &'static Text) -> AnyView {
    let words = &text.journal.deleted;
    let journal = use_journal();
    let just_deleted = journal.just_deleted();
    let is_in_the_way = RwSignal::new(false);
    let undo = Callback::new(move |()| {
        if let Some(id) = just_deleted.get_untracked() {
            spawn_local(async move { is_in_the_way.set(journal.restore(id).await.is_err()) });
        }
    });
    let away = Callback::new(move |()| just_deleted.set(None));
    Effect::new(move |_| {
        just_deleted.track();
        is_in_the_way.set(false);
    });
    let told = Signal::derive(move || if is_in_the_way.get() { words.not_undone } else { words.told }.to_string());
    view! {
        <Only when=move || just_deleted.get().is_some()>
            <Slip text=told action=(words.undo, "undo-delete", undo) dismiss=(text.notice.dismiss, away) />
        </Only>
    }
    .into_any()
}

/// What someone passed on: that it waits for a notebook, became a part of one, or was closed because nobody was there.
fn received(text: &'static Text) -> AnyView {
    let words = &text.received;
    let (receiving, lists) = (use_receiving(), use_face().shows_lists());
    let (waits, lapsed, kept, stage) = (receiving.waits(), receiving.has_lapsed(), receiving.kept(), receiving.stage());
    let is_file = receiving.is_file();
    let back = Callback::new(move |()| receiving.back());
    let dismiss = (text.notice.dismiss, Callback::new(move |()| receiving.tell_no_more()));
    // On its own page that is said where it stands.
    let became = Memo::new(move |_| kept.get().and_then(Result::ok).filter(|_| stage.get().is_none()));
    view! {
        <Only when=move || waits.get() && !lists.get()>
            <Slip text=words.waits action=(words.back, "received-back", back) />
        </Only>
        <Only when=move || lapsed.get() && !lists.get()><Slip text=(words.lapsed)(is_file.get()) dismiss /></Only>
        {move || became.get().map(|pages| view! { <Slip text=(words.kept)(pages) dismiss /> })}
    }
    .into_any()
}

fn save_raw(session: Session) -> Callback<()> {
    Callback::new(move |()| {
        // A browser that gives no file shows none; the notice stays.
        spawn_local(async move { _ = session.save_raw_copy().await });
    })
}
