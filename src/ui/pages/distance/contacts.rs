//! The log of contact.

use domain::distance::{About, Contact};
use leptos::{prelude::*, task::spawn_local};

use super::contact::{Form, form};
use super::{apart::apart, top::not_done, top::top};
use crate::{
    i18n::{Text, use_text},
    state::{KeepError, use_contact_log},
    ui::{
        components::{Button, ButtonKind, Empty, IconKind, Row, Rows, Sheet, SpotKind, Tag, TagKind, Title},
        pages::parts::{not_kept, of_them, practice_parts, undo},
    },
};

/// The page.
#[component]
pub fn Contacts() -> impl IntoView {
    let all = use_text();
    let text = &all.distance.contacts;
    let log = use_contact_log();
    let draft = log.draft();
    let fault = RwSignal::new(None::<KeepError>);
    let gone = RwSignal::new(None::<Contact>);
    let at_form = Form::make(fault, gone);
    on_cleanup(move || {
        spawn_local(async move {
            // What could not be kept lies open the next time, and says so.
            _ = log.close().await;
        });
    });
    let again = Callback::new(move |()| {
        spawn_local(async move {
            // What comes of it shows in the line at the top and in the message.
            _ = draft.keep().await;
        });
    });
    let bring_back = Callback::new(move |()| {
        let Some(contact) = gone.get_untracked() else { return };
        spawn_local(async move {
            match log.put_back(contact).await {
                Ok(()) => _ = gone.try_set(None),
                Err(why) => _ = fault.try_set(Some(why)),
            }
        });
    });
    let is_on = at_form.is_on();
    let begin = move || match is_on.get() {
        true => form(all, at_form),
        false => view! {
            <div>
                <Button
                    text=text.new
                    kind=ButtonKind::Main
                    icon=IconKind::Plus
                    id="new-contact"
                    on_press=move |()| at_form.begin()
                />
            </div>
        }
        .into_any(),
    };
    view! {
        <Sheet
            top=top(all, "contacts-back", draft.keeping())
            title=view! { <Title text=of_them(text.title, all.preferred.contacts) /> }.into_any()
            lede=text.lede
            margin=practice_parts()
        >
            {not_kept(all, draft.keeping(), again)}
            {not_done(all, fault)}
            {apart(all)}
            {begin}
            {undo("undo-contact", (all.distance.deleted, all.distance.undo), move || gone.with(Option::is_some), bring_back)}
            {list(all, at_form)}
        </Sheet>
    }
}

fn list(all: &'static Text, at_form: Form) -> AnyView {
    let text = &all.distance.contacts;
    let contacts = use_contact_log().all();
    let contacts = Memo::new(move |_| contacts.get());
    let view = move || {
        let contacts = contacts.get();
        if contacts.is_empty() {
            let (title, words) = (text.empty.title, text.empty.words);
            return view! { <Empty spot=SpotKind::OpenPage title words><span></span></Empty> }.into_any();
        }
        let months = contacts.chunk_by(|a, b| (a.date.year(), a.date.month()) == (b.date.year(), b.date.month()));
        let months = months.map(|contacts| month(all, contacts, at_form)).collect_view();
        view! { <section class="stack" id="contacts"><h2>{text.list}</h2>{months}</section> }.into_any()
    };
    view! { {view} }.into_any()
}

/// Those of one month, or of one year where no more is known.
fn month(all: &'static Text, contacts: &[Contact], at_form: Form) -> AnyView {
    let name = contacts.first().map(|contact| match contact.date.month() {
        Some(month) => (all.dates.month_year)(month.first_day()),
        None => (all.dates.rough)(contact.date),
    });
    let mut before = None;
    let rows = contacts.iter().map(|contact| {
        let same_day = before == Some(contact.date);
        before = Some(contact.date);
        row(all, contact, same_day, at_form)
    });
    let rows = rows.collect_view();
    view! { <div class="stack stack--close"><h3>{name}</h3><Rows>{rows}</Rows></div> }.into_any()
}

fn row(all: &'static Text, contact: &Contact, same_day: bool, at_form: Form) -> AnyView {
    let text = &all.distance;
    let day = contact.date.day();
    let note = contact.note.trim();
    let about = contact.about.map(|about: About| view! { <Tag text=(text.about)(about) /> });
    let out = contact.day_out.then(|| view! { <Tag text=text.contacts.day_out_tag kind=TagKind::Now /> });
    let tags = view! {
        <Tag text=(text.contacts.began_tag)(contact.began) kind=TagKind::Damson />
        <Tag text=(text.contacts.kind)(contact.kind) />
        {about}
        {out}
    };
    let id = contact.id;
    view! {
        <Row
            number=day.map(|day| day.day())
            weekday=day.map(all.dates.weekday_short).unwrap_or_default()
            date=(all.dates.rough)(contact.date)
            same_day
            title=(!note.is_empty()).then(|| note.to_owned())
            tags=Some(tags.into_any())
            on_press=move |()| at_form.take_up(id)
        />
    }
    .into_any()
}
