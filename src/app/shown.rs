//! What is shown: a place, as far as the gate lets one go.

use leptos::prelude::*;

use crate::{
    state::{Gate, Place, Trouble},
    ui::pages::{
        About, Deleted, EditorPage, Front, JournalPage, Learn, LettersPage, Lock, PassphrasePage, Pause, Practice,
        Safety, Salvage, Today, TroublePage, You,
    },
};

/// What is shown: a place, as far as the gate lets one go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    Front,
    About,
    Safety,
    Passphrase,
    Lock,
    Salvage,
    Today,
    Pause,
    Journal,
    Letters,
    Deleted,
    Editor,
    Practice,
    Learn,
    You,
    Trouble(Trouble),
}

impl Shown {
    pub(super) fn of(gate: Gate, place: Place) -> Self {
        match (gate, place) {
            (Gate::Trouble(trouble), _) => Self::Trouble(trouble),
            (Gate::Locked, _) => Self::Lock,
            (Gate::Salvaged, _) => Self::Salvage,
            (Gate::First, Place::About) => Self::About,
            (Gate::First, Place::Safety) => Self::Safety,
            (Gate::First, Place::Passphrase) => Self::Passphrase,
            (Gate::First, _) => Self::Front,
            (Gate::Open, Place::Pause) => Self::Pause,
            (Gate::Open, Place::Journal) => Self::Journal,
            (Gate::Open, Place::Letters) => Self::Letters,
            (Gate::Open, Place::Deleted) => Self::Deleted,
            (Gate::Open, Place::Editor) => Self::Editor,
            (Gate::Open, Place::Practice) => Self::Practice,
            (Gate::Open, Place::Learn) => Self::Learn,
            (Gate::Open, Place::You) => Self::You,
            (Gate::Open, Place::Safety) => Self::Safety,
            (Gate::Open, _) => Self::Today,
        }
    }

    pub(super) fn view(self) -> AnyView {
        match self {
            Self::Front => view! { <Front /> }.into_any(),
            Self::About => view! { <About /> }.into_any(),
            Self::Safety => view! { <Safety /> }.into_any(),
            Self::Passphrase => view! { <PassphrasePage /> }.into_any(),
            Self::Lock => view! { <Lock /> }.into_any(),
            Self::Salvage => view! { <Salvage /> }.into_any(),
            Self::Today => view! { <Today /> }.into_any(),
            Self::Pause => view! { <Pause /> }.into_any(),
            Self::Journal => view! { <JournalPage /> }.into_any(),
            Self::Letters => view! { <LettersPage /> }.into_any(),
            Self::Deleted => view! { <Deleted /> }.into_any(),
            Self::Editor => view! { <EditorPage /> }.into_any(),
            Self::Practice => view! { <Practice /> }.into_any(),
            Self::Learn => view! { <Learn /> }.into_any(),
            Self::You => view! { <You /> }.into_any(),
            Self::Trouble(trouble) => view! { <TroublePage trouble /> }.into_any(),
        }
    }

    /// Whether anyone may look: there Steady me has a name that tells less.
    pub(super) fn is_bland(self) -> bool {
        matches!(self, Self::Front | Self::Lock | Self::Trouble(_))
    }
}
