//! The five places on the cover, and which of them the person is in.

use domain::practice::Part;
use leptos::prelude::*;

use super::shown::Shown;
use crate::{
    i18n::use_text,
    state::Place,
    ui::components::{IconKind, PlaceButton, Places},
};

pub(super) fn places(go: Callback<Place>, here: Signal<Option<Shown>>) -> AnyView {
    let words = &use_text().cover;
    let at =
        move |pages: &'static [Shown]| Signal::derive(move || here.get().is_some_and(|here| pages.contains(&here)));
    view! {
        <Places label=words.places>
            <PlaceButton
                id="place-today"
                text=words.today
                icon=IconKind::Sun
                here=at(&[Shown::Today, Shown::Pause, Shown::LookBack])
                on_press=move |()| go.run(Place::Today)
            />
            <PlaceButton
                id="place-write"
                text=words.write
                icon=IconKind::Pen
                here=at(&[
                    Shown::Journal,
                    Shown::Letters,
                    Shown::Deleted,
                    Shown::Editor,
                    Shown::Accounts,
                    Shown::Account,
                    Shown::Part(Part::Story),
                    Shown::Chapter,
                    Shown::Book,
                ])
                on_press=move |()| go.run(Place::Journal)
            />
            <PlaceButton
                id="place-practice"
                text=words.practice
                icon=IconKind::Loop
                here=at(&[
                    Shown::Practice,
                    Shown::Part(Part::SelfWorth),
                    Shown::Part(Part::Distance),
                    Shown::Part(Part::Pull),
                    Shown::Part(Part::Circle),
                    Shown::Part(Part::Growth),
                    Shown::Exercise,
                    Shown::Runs,
                    Shown::Channels,
                    Shown::Contacts,
                    Shown::Replies,
                    Shown::Person,
                    Shown::HelpCard,
                ])
                on_press=move |()| go.run(Place::Practice)
            />
            <PlaceButton
                id="place-learn"
                text=words.learn
                icon=IconKind::Book
                here=at(&[Shown::Learn, Shown::Guide, Shown::Glossary, Shown::Reading, Shown::HelpLines, Shown::Therapy, Shown::Check, Shown::Session, Shown::TakeAlong, Shown::Patterns, Shown::Safety])
                on_press=move |()| go.run(Place::Learn)
            />
            <PlaceButton
                id="place-you"
                text=words.you
                icon=IconKind::Key
                here=at(&[
                    Shown::You,
                    Shown::Backup,
                    Shown::Restore,
                    Shown::Export,
                    Shown::Import,
                    Shown::Rekey,
                    Shown::Erase,
                    Shown::Share,
                    Shown::SharePages,
                    Shown::Friend,
                ])
                on_press=move |()| go.run(Place::You)
            />
        </Places>
    }
    .into_any()
}
