//! The pages that come after the first screen.

use domain::practice::Part;
use leptos::prelude::*;

use super::shown::Shown;
use crate::ui::pages::{
    AccountPage, Accounts, BackupPage, BookPage, Channels, ChapterPage, CheckPage, Circle, Contacts, Deleted, Distance,
    EditorPage, ErasePage, ExercisePage, ExportPage, FriendPage, Glossary, GuidePage, HelpCard, HelpLines, ImportPage,
    JournalPage, Learn, LettersPage, ListsPage, LookBackPage, PartPage, PassphrasePage, Patterns, Pause, PersonPage,
    Practice, Reading, ReceivedPage, RekeyPage, Replies, RestorePage, RunsPage, Salvage, SessionPage, SharePage,
    SharePagesPage, Story, TakeAlong, Therapy, Today, You,
};

/// The page of it; none for one that the first screen has.
pub(super) fn page(shown: Shown) -> AnyView {
    match shown {
        Shown::Front | Shown::About | Shown::Safety | Shown::Lock | Shown::Trouble(_) => ().into_any(),
        Shown::Passphrase => view! { <PassphrasePage /> }.into_any(),
        Shown::Lists => view! { <ListsPage /> }.into_any(),
        Shown::Salvage => view! { <Salvage /> }.into_any(),
        Shown::Today => view! { <Today /> }.into_any(),
        Shown::Pause => view! { <Pause /> }.into_any(),
        Shown::Journal => view! { <JournalPage /> }.into_any(),
        Shown::Letters => view! { <LettersPage /> }.into_any(),
        Shown::Deleted => view! { <Deleted /> }.into_any(),
        Shown::Editor => view! { <EditorPage /> }.into_any(),
        Shown::Accounts => view! { <Accounts /> }.into_any(),
        Shown::Account => view! { <AccountPage /> }.into_any(),
        Shown::Chapter => view! { <ChapterPage /> }.into_any(),
        Shown::Book => view! { <BookPage /> }.into_any(),
        Shown::Practice => view! { <Practice /> }.into_any(),
        Shown::Part(Part::Circle) => view! { <Circle /> }.into_any(),
        Shown::Part(Part::Distance) => view! { <Distance /> }.into_any(),
        Shown::Part(Part::Story) => view! { <Story /> }.into_any(),
        Shown::Part(part) => view! { <PartPage part /> }.into_any(),
        Shown::Exercise => view! { <ExercisePage /> }.into_any(),
        Shown::Runs => view! { <RunsPage /> }.into_any(),
        Shown::Channels => view! { <Channels /> }.into_any(),
        Shown::Contacts => view! { <Contacts /> }.into_any(),
        Shown::Replies => view! { <Replies /> }.into_any(),
        Shown::Person => view! { <PersonPage /> }.into_any(),
        Shown::HelpCard => view! { <HelpCard /> }.into_any(),
        Shown::Learn => view! { <Learn /> }.into_any(),
        Shown::Guide => view! { <GuidePage /> }.into_any(),
        Shown::Glossary => view! { <Glossary /> }.into_any(),
        Shown::Reading => view! { <Reading /> }.into_any(),
        Shown::HelpLines => view! { <HelpLines /> }.into_any(),
        Shown::Therapy => view! { <Therapy /> }.into_any(),
        Shown::Check => view! { <CheckPage /> }.into_any(),
        Shown::Session => view! { <SessionPage /> }.into_any(),
        Shown::TakeAlong => view! { <TakeAlong /> }.into_any(),
        Shown::Patterns => view! { <Patterns /> }.into_any(),
        Shown::LookBack => view! { <LookBackPage /> }.into_any(),
        Shown::You => view! { <You /> }.into_any(),
        Shown::Backup => view! { <BackupPage /> }.into_any(),
        Shown::Restore => view! { <RestorePage /> }.into_any(),
        Shown::Export => view! { <ExportPage /> }.into_any(),
        Shown::Import => view! { <ImportPage /> }.into_any(),
        Shown::Rekey => view! { <RekeyPage /> }.into_any(),
        Shown::Erase => view! { <ErasePage /> }.into_any(),
        Shown::Share => view! { <SharePage /> }.into_any(),
        Shown::SharePages => view! { <SharePagesPage /> }.into_any(),
        Shown::Friend => view! { <FriendPage /> }.into_any(),
        Shown::Received => view! { <ReceivedPage /> }.into_any(),
    }
}
