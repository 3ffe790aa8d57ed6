//! The people in words, ring by ring, and one more.

use domain::RecordId;
use domain::circle::{Person, by_ring};
use leptos::{prelude::*, task::spawn_local};

use super::picture::or_nameless;
use crate::{
    i18n::use_text,
    state::{KeepError, Place, use_navigation, use_people},
    ui::{
        components::{Adder, Line, Lines, Message, Only},
        pages::parts::{keep_message, message, undo},
    },
};

/// The list. Before there is `someone` it says how little is enough.
pub(super) fn people(someone: Memo<bool>) -> AnyView {
    let all = use_text();
    let text = &all.people;
    let fault = RwSignal::new(None::<KeepError>);
    let not_kept = move || fault.get().map(|why| view! { <Message lines=message(all, keep_message(all, why)) /> });
    view! {
        <section class="circle__people">
            <h2>{text.list}</h2>
            {not_kept}
            <Only when=move || !someone.get()><p class="quiet" id="nobody">{text.empty}</p></Only>
            {list()}
            {taken_away(fault)}
            {adder(fault)}
        </section>
    }
    .into_any()
}

fn list() -> AnyView {
    let text = &use_text().people;
    let (people, navigation) = (use_people(), use_navigation());
    let everyone = people.all();
    let open = move |id: RecordId| {
        spawn_local(async move {
            // What could not be kept before still lies open, and says so itself.
            _ = people.open(id).await;
            navigation.go(Place::Person);
        });
    };
    let line = move |(at, person): (usize, Person)| {
        let id = person.id;
        let hint = (text.facts)(person.ring, &person.good_for, person.tell);
        let title = or_nameless(&person.name, text.nameless);
        view! { <Line id=format!("person-{at}") title hint on_press=move |()| open(id) /> }
    };
    let lines = move || {
        let everyone = everyone.get();
        let by_ring = by_ring(&everyone).into_iter().flat_map(|(_, people)| people.into_iter().cloned());
        let lines = by_ring.enumerate().map(line).collect_view();
        (!everyone.is_empty()).then(|| view! { <Lines>{lines}</Lines> })
    };
    view! { {lines} }.into_any()
}

/// Someone was just taken away: that can be undone.
fn taken_away(fault: RwSignal<Option<KeepError>>) -> AnyView {
    let text = &use_text().people;
    let people = use_people();
    let back = move |()| {
        spawn_local(async move {
            let put = people.put_back().await;
            _ = fault.try_set(put.err());
        });
    };
    undo("undo-person", text.deleted, move || people.has_just_deleted().get(), Callback::new(back))
}

/// Whoever is written down stands in the middle ring, and lies open.
fn adder(fault: RwSignal<Option<KeepError>>) -> AnyView {
    let text = &use_text().people;
    let (people, navigation) = (use_people(), use_navigation());
    let add = move |name: String| {
        if !name.trim().is_empty() {
            spawn_local(async move {
                match people.begin(name).await {
                    Ok(()) => navigation.go(Place::Person),
                    Err(why) => _ = fault.try_set(Some(why)),
                }
            });
        }
        // Until the page is turned the name stays in its field: nothing that was typed is lost.
        false
    };
    view! { <Adder id="new-person" label=text.new.0 press=text.new.1 on_add=add /> }.into_any()
}
