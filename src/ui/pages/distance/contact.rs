//! One contact, while it is written down or changed. It is a record once its kind and who began are said.

use domain::RecordId;
use domain::distance::{Began, Contact, ContactKind};
use leptos::{prelude::*, task::spawn_local};

use super::fields::{about, date, ruled};
use crate::{
    i18n::{ContactsText, Text},
    state::{ContactLog, KeepError, today, use_contact_log, use_wishes},
    ui::components::{Button, ButtonKind, Chip, Chips, Choice, Only},
};

/// What is said first, before there is a record and beside it.
#[derive(Clone, Copy)]
pub(super) struct Form {
    log: ContactLog,
    is_on: RwSignal<bool>,
    kind: RwSignal<Option<ContactKind>>,
    began: RwSignal<Option<Began>>,
    /// A record is being begun: another press begins no second one.
    is_beginning: StoredValue<bool>,
    fault: RwSignal<Option<KeepError>>,
    gone: RwSignal<Option<Contact>>,
}

impl Form {
    /// The form, put aside unless something lies open that could not be kept.
    pub(super) fn make(fault: RwSignal<Option<KeepError>>, gone: RwSignal<Option<Contact>>) -> Self {
        let form = Self {
            log: use_contact_log(),
            is_on: RwSignal::new(false),
            kind: RwSignal::new(None),
            began: RwSignal::new(None),
            is_beginning: StoredValue::new(false),
            fault,
            gone,
        };
        form.show_what_lies_open();
        form
    }

    pub(super) fn is_on(self) -> Signal<bool> {
        self.is_on.into()
    }

    /// Nothing is said yet.
    pub(super) fn begin(self) {
        self.kind.set(None);
        self.began.set(None);
        self.gone.set(None);
        self.is_on.set(true);
    }

    /// One that was written down.
    pub(super) fn take_up(self, id: RecordId) {
        spawn_local(async move {
            let taken = self.log.take_up(id).await;
            match self.fault.try_set(taken.err()) {
                None => self.show_what_lies_open(),
                // The page is gone by now: nobody is there to go on with it.
                Some(_) => _ = self.log.close().await,
            }
        });
    }

    fn show_what_lies_open(self) {
        let said = self.log.draft().current().with_untracked(|it| it.as_ref().map(|it| (it.kind, it.began)));
        if let Some((kind, began)) = said {
            self.kind.set(Some(kind));
            self.began.set(Some(began));
            self.is_on.set(true);
        }
    }

    fn say_kind(self, kind: ContactKind) {
        self.kind.set(Some(kind));
        self.log.kind(kind);
        self.begin_once_both_are_said();
    }

    fn say_began(self, began: Began) {
        self.began.set(Some(began));
        self.log.began(began);
        self.begin_once_both_are_said();
    }

    fn begin_once_both_are_said(self) {
        let (Some(kind), Some(began)) = (self.kind.get_untracked(), self.began.get_untracked()) else { return };
        let lies_open = self.log.draft().current().with_untracked(Option::is_some);
        if lies_open || self.is_beginning.get_value() {
            return;
        }
        self.is_beginning.set_value(true);
        spawn_local(async move {
            let begun = self.log.begin(kind, began).await;
            if self.fault.try_set(begun.err()).is_some() {
                // The page is gone by now: what was said is kept.
                _ = self.log.close().await;
                return;
            }
            self.is_beginning.set_value(false);
            // What was said meanwhile counts; and with that it is kept at the next pause.
            if let (Some(kind), Some(began)) = (self.kind.get_untracked(), self.began.get_untracked()) {
                self.log.kind(kind);
                self.log.began(began);
            }
        });
    }

    fn put_down(self) {
        spawn_local(async move {
            // What could not be kept stays, and says so itself.
            if self.log.close().await.is_ok() {
                _ = self.is_on.try_set(false);
            }
        });
    }

    fn delete(self) {
        let Some(id) = self.log.draft().current().with_untracked(|it| it.as_ref().map(|it| it.id)) else { return };
        spawn_local(async move {
            match self.log.remove(id).await {
                Ok(contact) => {
                    _ = self.gone.try_set(contact);
                    _ = self.is_on.try_set(false);
                }
                Err(why) => _ = self.fault.try_set(Some(why)),
            }
        });
    }
}

/// The form.
pub(super) fn form(all: &'static Text, form: Form) -> AnyView {
    let text = &all.distance.contacts;
    let current = form.log.draft().current();
    // The fields are made once for each record, not at each key.
    let record = Memo::new(move |_| current.with(|contact| contact.as_ref().map(|contact| contact.id)));
    let fields = move || {
        record.get()?;
        Some(fields(all, form, current.get_untracked()?))
    };
    let heading = move || if record.get().is_some() { text.one } else { text.begin };
    let away = move || {
        record.get().is_none().then(|| {
            view! {
                <div>
                    <Button
                        text=text.never_mind
                        kind=ButtonKind::Quiet
                        id="contact-leave-it"
                        on_press=move |()| form.put_down()
                    />
                </div>
            }
        })
    };
    view! {
        <section class="distance__form leaf">
            <h2>{heading}</h2>
            {kinds(text, form)}
            {who_began(text, form)}
            {away}
            {fields}
        </section>
    }
    .into_any()
}

fn kinds(text: &'static ContactsText, form: Form) -> AnyView {
    let chip = move |kind: ContactKind| {
        view! {
            <Chip
                text=(text.kind)(kind)
                one_of="contact-kind"
                id=format!("contact-kind-{}", kind.id())
                chosen=Signal::derive(move || form.kind.get() == Some(kind))
                on_change=move |_| form.say_kind(kind)
                small=true
            />
        }
    };
    view! { <Chips legend=text.kind_legend>{ContactKind::ALL.map(chip)}</Chips> }.into_any()
}

fn who_began(text: &'static ContactsText, form: Form) -> AnyView {
    let chip = move |began: Began| {
        view! {
            <Chip
                text=(text.began)(began)
                one_of="contact-began"
                id=format!("contact-began-{}", began.id())
                chosen=Signal::derive(move || form.began.get() == Some(began))
                on_change=move |_| form.say_began(began)
                small=true
            />
        }
    };
    // Of a count that is not shown there is nothing to say.
    let shown = use_wishes().days_shown_since();
    let low = use_wishes().low_contact();
    let hint = move || {
        let began = form.began.get().filter(|_| shown.with(Option::is_some))?;
        // With contact that has to be, it depends on what it was about.
        (!(began.is_mine() && low.get())).then(|| (text.began_hint)(began))
    };
    view! {
        <div class="stack stack--close">
            <Chips legend=text.began_legend>{Began::ALL.map(chip)}</Chips>
            <p class="quiet" role="status">{hint}</p>
        </div>
    }
    .into_any()
}

fn fields(all: &'static Text, form: Form, contact: Contact) -> AnyView {
    let text = &all.distance.contacts;
    let log = form.log;
    let current = log.draft().current();
    let what = Memo::new(move |_| current.with(|contact| contact.as_ref().and_then(|contact| contact.about)));
    let is_out = Memo::new(move |_| current.with(|contact| contact.as_ref().is_some_and(|contact| contact.day_out)));
    let may = log.may_take_day_out(today());
    let may = Memo::new(move |_| may.get());
    // A date that is not whole yet leaves the contact where it was.
    let dated = Callback::new(move |date: Option<domain::RoughDate>| {
        if let Some(date) = date {
            log.date(date);
        }
    });
    view! {
        {about(all, "contact-about", what.into(), Callback::new(move |what| log.about(what)))}
        {date("contact-date".into(), text.date, Some(contact.date), dated)}
        {ruled("contact-note".into(), &text.note, contact.note, Callback::new(move |note| log.note_typed(note)))}
        <Only when=move || may.get()>
            <Choice
                id="contact-day-out"
                text=text.day_out.title
                hint=text.day_out.words
                chosen=is_out
                on_change=move |out| log.take_day_out(out)
            />
        </Only>
        <div class="distance__end">
            <Button text=all.distance.done kind=ButtonKind::Main id="contact-done" on_press=move |()| form.put_down() />
            <Button
                text=all.distance.delete
                kind=ButtonKind::Quiet
                id="contact-delete"
                on_press=move |()| form.delete()
            />
        </div>
    }
    .into_any()
}
