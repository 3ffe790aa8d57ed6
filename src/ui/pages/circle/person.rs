//! Someone of the circle: how near they are, what they are good for, how much to tell them, a line for a hard moment.

use domain::circle::{GoodFor, Person, Ring};
use domain::practice::Part;
use leptos::{prelude::*, task::spawn_local};

use super::{check::check, picture::or_nameless};
use crate::{
    i18n::{Text, use_text},
    state::{KeepError, People, Place, use_navigation, use_people},
    ui::{
        components::{Back, Button, ButtonKind, Chip, Chips, Field, Message, Ruled, Segments, Sheet, Title, TopBar},
        pages::parts::{LockButton, copy_line, keep_message, kept, message, not_kept},
    },
};

/// The page.
#[component]
pub fn PersonPage() -> impl IntoView {
    let all = use_text();
    let text = &all.people.person;
    let (people, navigation) = (use_people(), use_navigation());
    let (person, keeping) = (people.person().current(), people.person().keeping());
    let not_deleted = RwSignal::new(None::<KeepError>);
    // The fields are laid out once for each person, not at each key.
    let id = Memo::new(move |_| person.with(|person| person.as_ref().map(|person| person.id)));
    // Kept and put down, taken away, or locked: then there is nobody to show.
    Effect::new(move |_| {
        if id.get().is_none() {
            navigation.turn_under(Place::Part(Part::Circle));
        }
    });
    let done = Callback::new(move |()| {
        spawn_local(async move {
            // What could not be kept stays on the page, which says so.
            _ = people.person().close().await;
        });
    });
    let again = Callback::new(move |()| {
        spawn_local(async move {
            // What comes of it shows in the line at the top and in the message.
            _ = people.person().keep().await;
        });
    });
    let delete = move |()| {
        spawn_local(async move {
            let deleted = people.delete().await;
            _ = not_deleted.try_set(deleted.err());
        });
    };
    let top = view! {
        <TopBar start=view! { <Back text=text.back id="person-back" on_press=done /> }.into_any()>
            {kept(all, keeping)}
            <LockButton id="lock-now" />
        </TopBar>
    };
    let name = Memo::new(move |_| {
        person.with(|person| {
            let name = person.as_ref().map_or("", |person| person.name.trim());
            or_nameless(name, all.people.nameless).to_owned()
        })
    });
    let not_deleted =
        move || not_deleted.get().map(|why| view! { <Message lines=message(all, keep_message(all, why)) /> });
    let fields = move || id.get().map(|_| fields(all, people));
    view! {
        <Sheet class="page--person" top=top.into_any() title=view! { <Title text=name /> }.into_any()>
            {not_kept(all, keeping, again)}
            {not_deleted}
            {fields}
            <div class="pair">
                <Button text=text.delete id="delete-person" on_press=delete />
                <Button text=text.done kind=ButtonKind::Main id="person-done" on_press=done />
            </div>
        </Sheet>
    }
}

fn fields(all: &'static Text, people: People) -> AnyView {
    let text = &all.people.person;
    let person = people.person().current();
    let start = |of: fn(&Person) -> &String| {
        person.with_untracked(|person| person.as_ref().map(of).cloned().unwrap_or_default())
    };
    let (name, line) = (RwSignal::new(start(|person| &person.name)), RwSignal::new(start(|person| &person.line)));
    let ring = Signal::derive(move || {
        let ring = person.with(|person| person.as_ref().map(|person| person.ring));
        Ring::ALL.iter().position(|other| Some(*other) == ring).unwrap_or_default()
    });
    view! {
        <Field
            id="person-name"
            label=text.name.title
            why=text.name.words
            value=name
            own=true
            on_typed=move |()| people.rename(name.get_untracked())
        />
        <Segments
            id="person-ring"
            legend=text.ring
            items=Ring::ALL.map(|ring| (all.people.ring)(ring).to_owned()).to_vec()
            chosen=ring
            on_choose=move |at: usize| people.put_on(Ring::ALL.get(at).copied().unwrap_or(Ring::Middle))
        />
        {good_for(all, people)}
        {check(all, people)}
        <section class="stack stack--close">
            <Field
                id="person-line"
                label=text.line.title
                why=text.line.words
                value=line
                own=true
                on_typed=move |()| people.line_typed(line.get_untracked())
            />
            {copy_line("copy-person-line", line.into())}
        </section>
        <div class="field">
            <p class="field__label" aria-hidden="true">{text.note.title}</p>
            <p class="field__why">{text.note.words}</p>
            <Ruled
                id="person-note"
                label=text.note.title
                start=start(|person| &person.note)
                on_typed=move |note: String| people.note_typed(note)
                short=true
            />
        </div>
    }
    .into_any()
}

fn good_for(all: &'static Text, people: People) -> AnyView {
    let person = people.person().current();
    let chip = move |good: GoodFor| {
        let chosen =
            move || person.with(|person| person.as_ref().is_some_and(|person| person.good_for.contains(&good)));
        view! {
            <Chip
                text=(all.people.good_for)(good)
                id=format!("good-{}", good.id())
                chosen=Signal::derive(chosen)
                on_change=move |_| people.toggle(good)
            />
        }
    };
    view! { <Chips legend=all.people.person.good_for>{GoodFor::ALL.map(chip)}</Chips> }.into_any()
}
