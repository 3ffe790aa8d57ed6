//! The cover: slips, the five places, Steady me and Leave.

use domain::practice::Part;
use leptos::prelude::*;

use super::{rest::Arrived, shown::Shown};
use crate::{
    i18n::FirstText,
    state::{Gate, Place, Session, use_face, use_navigation},
    ui::components::{Cover, IconKind, PlaceButton, Places},
};

pub(super) fn cover(
    text: &'static FirstText,
    session: Session,
    shown: Memo<Shown>,
    steady: Memo<bool>,
    plain: Memo<bool>,
    is_covered: Signal<bool>,
    arrived: Signal<Option<Arrived>>,
) -> AnyView {
    let words = &text.cover;
    let navigation = use_navigation();
    let open = move || session.gate().get() == Gate::Open && !is_covered.get();
    let here = move |pages: &'static [Shown]| Signal::derive(move || !steady.get() && pages.contains(&shown.get()));
    // The places are there once the notebook is open, and so is what knows the way.
    let go = Callback::new(move |place| {
        if let Some(arrived) = arrived.get_untracked() {
            arrived.go.run(place);
        }
    });
    let steady_name = move || {
        // Before `plain`, which comes of it (ARCHITECTURE.md, "Decisions worth knowing").
        let is_bland = shown.get().is_bland();
        match plain.get() {
            true => text.lists.more,
            false if is_bland => words.quiet,
            false => words.steady,
        }
    };
    let face = use_face();
    // The lists have no such thing; the way to the lock, where it is, is called by another name there.
    let go_to_steady = move |()| match plain.get_untracked() {
        true => face.go_through(),
        false => navigation.go(Place::Steady),
    };
    view! {
        <Cover
            name=words.name
            bare=Signal::derive(move || !open())
            steady=Signal::derive(steady_name)
            steady_shown=steady
            steady_icon=Signal::derive(move || if plain.get() { IconKind::Dots } else { IconKind::Rings })
            on_steady=go_to_steady
            leave=Signal::derive(move || if plain.get() { text.lists.close } else { words.leave })
            keys=words.keys
        >
            {move || arrived.get().map(|arrived| (arrived.rest.slips)(session))}
            <Show when=open>
                <Places label=words.places>
                    <PlaceButton
                        id="place-today"
                        text=words.today
                        icon=IconKind::Sun
                        here=here(&[Shown::Today, Shown::Pause, Shown::LookBack])
                        on_press=move |()| go.run(Place::Today)
                    />
                    <PlaceButton
                        id="place-write"
                        text=words.write
                        icon=IconKind::Pen
                        here=here(&[
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
                        here=here(&[
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
                        here=here(&[Shown::Learn, Shown::Guide, Shown::Glossary, Shown::Reading, Shown::HelpLines, Shown::Therapy, Shown::Check, Shown::Session, Shown::TakeAlong, Shown::Patterns, Shown::Safety])
                        on_press=move |()| go.run(Place::Learn)
                    />
                    <PlaceButton
                        id="place-you"
                        text=words.you
                        icon=IconKind::Key
                        here=here(&[
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
            </Show>
        </Cover>
    }
    .into_any()
}
