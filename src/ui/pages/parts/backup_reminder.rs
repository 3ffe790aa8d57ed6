//! A quiet word that a backup is old, or that there is none.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    i18n::use_text,
    state::{Place, today, use_backups, use_navigation, use_wishes},
    ui::components::{Button, ButtonKind, Note},
};

/// The note, while it is time.
pub(in crate::ui::pages) fn backup_reminder() -> AnyView {
    let text = &use_text().backup.reminder;
    let (backups, navigation, wishes) = (use_backups(), use_navigation(), use_wishes());
    let day = today();
    let age = backups.age(day);
    let is_time = Memo::new(move |_| backups.reminds(day).get());
    let is_not_kept = RwSignal::new(false);
    let put_off = move |()| {
        spawn_local(async move {
            _ = is_not_kept.try_set(wishes.put_off_backup().await.is_err());
        });
    };
    let never = move |()| {
        spawn_local(async move {
            _ = is_not_kept.try_set(wishes.remind_of_backups(false).await.is_err());
        });
    };
    let note = move || {
        is_time.get().then(|| {
            view! {
                <div id="backup-reminder">
                    <Note title=text.title>
                        <p>{move || (text.words)(age.get())}</p>
                        <div class="note__do">
                            <Button
                                text=text.open
                                id="backup-reminder-open"
                                on_press=move |()| navigation.go(Place::Backup)
                            />
                            <Button
                                text=text.not_now
                                kind=ButtonKind::Quiet
                                id="backup-reminder-not-now"
                                about=text.title
                                on_press=put_off
                            />
                            <Button
                                text=text.never
                                kind=ButtonKind::Quiet
                                id="backup-reminder-never"
                                about=text.title
                                on_press=never
                            />
                        </div>
                        <p role="status">{move || is_not_kept.get().then_some(text.not_kept)}</p>
                    </Note>
                </div>
            }
        })
    };
    view! { {note} }.into_any()
}
