//! The way to every screen.

use daybook::ui::components::Question;

use crate::{PASSPHRASE, Person, Screen};

impl Person {
    /// Goes to a screen, from anywhere.
    pub async fn reach(&self, screen: Screen) {
        match screen {
            Screen::Front => self.come().await,
            Screen::About => self.from(Screen::Front, "what-it-is", "to-safety").await,
            Screen::Safety => self.from(Screen::About, "to-safety", "to-passphrase").await,
            Screen::Choose => self.from(Screen::Safety, "to-passphrase", "words").await,
            Screen::Again => {
                Box::pin(self.reach(Screen::Choose)).await;
                self.type_into("own", PASSPHRASE).await;
                self.press("use-own").await;
                self.find("again").await;
            }
            Screen::Quiet => self.from(Screen::Front, "steady", "steady-done").await,
            Screen::Lock => {
                self.come().await;
                self.go_to_the_lock().await;
            }
            Screen::Today => {
                if !self.can_see("place-today").await {
                    self.come_and_open().await;
                }
                self.press("place-today").await;
                self.sees("A page for today").await;
            }
            Screen::Journal => {
                Box::pin(self.reach(Screen::Today)).await;
                self.press("place-write").await;
                self.until("the journal", async || self.text().await.contains("Journal")).await;
            }
            Screen::Pause => {
                Box::pin(self.reach(Screen::Today)).await;
                self.press("reach-out").await;
                self.find("pause-done").await;
                // One in which something was said goes on where it was left.
                while !self.can_see("pause-so-far").await {
                    self.press("pause-back").await;
                }
            }
            Screen::PauseWhy => self.from(Screen::Pause, "pause-on", "add-reason").await,
            Screen::PauseChoose => {
                self.from(Screen::PauseWhy, "pause-on", "pause-letter").await;
                let open = "document.querySelectorAll('main details').forEach(more => more.open = true); return true";
                self.ask::<bool>(open, vec![]).await;
                self.find("ahead-0-0").await;
            }
            Screen::PauseAfter => self.from(Screen::PauseChoose, "pause-on", "urge-note").await,
            Screen::PauseEnded => self.from(Screen::PauseAfter, "pause-end", "pause-settle").await,
            Screen::Month => {
                self.journal_with_pages().await;
                self.ask::<bool>("document.getElementById('written-as-1')?.click(); return true", vec![]).await;
                self.find("search").await;
            }
            Screen::Found => {
                self.journal_with_pages().await;
                self.type_into("search", "o").await;
                self.until("an answer", async || self.can_see("search-clear").await).await;
            }
            Screen::Letters => self.from(Screen::Journal, "part-letters", "new-page").await,
            Screen::Editor => self.from(Screen::Today, "new-page", "body").await,
            Screen::EditorOpen => {
                Box::pin(self.reach(Screen::Editor)).await;
                let open = "document.querySelectorAll('main details').forEach(more => more.open = true);
                    document.getElementById('open-new-tag')?.click(); document.getElementById('more-feelings')?.click(); return true";
                self.ask::<bool>(open, vec![]).await;
                self.find("new-tag").await;
            }
            Screen::Deleted => {
                Box::pin(self.reach(Screen::Question)).await;
                self.press("delete-page").await;
                self.press("deleted-pages").await;
                self.find("deleted-back").await;
            }
            Screen::Practice => self.from(Screen::Today, "place-practice", "practice-pause").await,
            Screen::SelfWorth => self.from(Screen::Practice, "to-self-worth", "exercise-proof-shelf").await,
            Screen::Distance => self.from(Screen::Practice, "to-distance", "to-channels").await,
            Screen::Pull => self.from(Screen::Practice, "to-pull", "exercise-on-off-graph").await,
            Screen::Circle => self.from(Screen::Practice, "to-circle", "new-person").await,
            Screen::Growth => self.from(Screen::Practice, "to-growth", "exercise-mine-again").await,
            Screen::Story => self.from(Screen::Journal, "part-story", "exercise-good-day").await,
            Screen::Exercise => self.from(Screen::SelfWorth, "exercise-values-compass", "exercise-begin").await,
            Screen::ExerciseStep => self.from(Screen::Exercise, "exercise-begin", "exercise-on").await,
            Screen::ExerciseEnd => {
                Box::pin(self.reach(Screen::ExerciseStep)).await;
                for _ in 0..6 {
                    if self.can_see("exercise-end").await {
                        break;
                    }
                    self.press("exercise-on").await;
                }
                self.find("exercise-end").await;
            }
            Screen::Runs => self.from(Screen::Practice, "to-runs", "runs").await,
            Screen::Channels => self.from(Screen::Distance, "to-channels", "channels").await,
            Screen::Contacts => self.from(Screen::Distance, "to-contacts", "new-contact").await,
            Screen::Replies => self.from(Screen::Distance, "to-replies", "new-reply").await,
            Screen::Person => {
                Box::pin(self.reach(Screen::Circle)).await;
                self.type_into("new-person", "R.\n").await;
                self.find("person-name").await;
            }
            Screen::HelpCard => self.from(Screen::Circle, "to-help-card", "help-card").await,
            Screen::Learn => self.from(Screen::Today, "place-learn", "learn-safety").await,
            Screen::Accounts => self.from(Screen::Journal, "part-accounts", "new-account").await,
            Screen::Account => {
                self.from(Screen::Accounts, "new-account", "account-told").await;
                let open = "document.querySelectorAll('main details').forEach(more => more.open = true); return true";
                self.ask::<bool>(open, vec![]).await;
                self.find("account-known").await;
            }
            Screen::AccountWords => {
                Box::pin(self.reach(Screen::Account)).await;
                self.press("all-behaviours").await;
                self.choose("behaviour-threats").await;
                self.find("account-urgent-help").await;
            }
            Screen::AccountSettle => {
                Box::pin(self.reach(Screen::Account)).await;
                self.type_into("account-known", "It rained.").await;
                self.press("account-done").await;
                self.find("account-settle").await;
            }
            Screen::Chapter => self.from(Screen::Story, "new-chapter", "chapter-now").await,
            Screen::Book => self.from(Screen::Story, "to-book", "book-title").await,
            Screen::Guide => {
                Box::pin(self.reach(Screen::Learn)).await;
                self.press("guide-devices").await;
                self.press("stop-all").await;
                self.open_all().await;
                self.find("guide-read").await;
            }
            Screen::Glossary => {
                self.from(Screen::Learn, "to-glossary", "glossary").await;
                self.open_all().await;
            }
            Screen::Reading => self.from(Screen::Learn, "to-reading", "reading-techsafety").await,
            Screen::HelpLines => {
                self.from(Screen::Learn, "part-help", "help-country").await;
                self.choose_country("help-country").await;
                self.open_all().await;
            }
            Screen::Patterns => self.from(Screen::Learn, "part-patterns", "patterns-back").await,
            Screen::Therapy => self.from(Screen::Learn, "part-therapy", "new-session").await,
            Screen::Check => self.from(Screen::Therapy, "check-phq-9", "check-sum").await,
            Screen::Session => self.from(Screen::Therapy, "new-session", "session-before").await,
            Screen::TakeAlong => self.from(Screen::Therapy, "to-sheet", "sheet-ask").await,
            Screen::LookBack => {
                // There is something to look back on.
                Box::pin(self.reach(Screen::Journal)).await;
                if !self.can_see("search").await {
                    self.write_page("", "A line to look back on.").await;
                    self.press("done").await;
                }
                self.from(Screen::Today, "to-look-back", "look-back-earlier").await;
            }
            Screen::You => self.from(Screen::Today, "place-you", "room").await,
            Screen::Backup
            | Screen::BackupDone
            | Screen::Restore
            | Screen::RestorePreview
            | Screen::FirstRestore
            | Screen::Export
            | Screen::Import
            | Screen::ImportPreview
            | Screen::Rekey
            | Screen::Erase
            | Screen::EraseQuestion
            | Screen::EraseAll
            | Screen::Share
            | Screen::SharePages
            | Screen::SharePreview
            | Screen::ShareReady
            | Screen::Friend
            | Screen::FirstFriend
            | Screen::FirstReceived
            | Screen::Received
            | Screen::ReceivedOpen
            | Screen::ReceivedFault => Box::pin(self.carry_to(screen)).await,
            Screen::Question => {
                Box::pin(self.reach(Screen::Editor)).await;
                // A blank page has nothing to delete.
                self.type_into("body", "Gone soon.").await;
                self.press("delete").await;
                self.find(Question::DeletePage.id()).await;
            }
            Screen::LastQuestion => {
                Box::pin(self.reach(Screen::Deleted)).await;
                let press = "document.querySelector('[id^=for-good-]').click(); return true";
                self.ask::<bool>(press, vec![]).await;
                self.find(Question::DeleteForGood.id()).await;
            }
            Screen::Refused
            | Screen::Unsure
            | Screen::Damaged
            | Screen::Newer
            | Screen::TooOld
            | Screen::NoWasm
            | Screen::NotLoaded
            | Screen::Stopped
            | Screen::Salvage
            | Screen::Unkept => self.meet(screen).await,
            Screen::Steady => self.from(Screen::Today, "steady", "steady-done").await,
            Screen::SteadyPeople => {
                self.from(Screen::Steady, "steady-people", "reach-country").await;
                self.choose_country("reach-country").await;
                self.open_all().await;
            }
            Screen::Lists => {
                self.come().await;
                if !self.can_see("add-item").await {
                    Box::pin(self.reach(Screen::You)).await;
                    self.choose("lists-first").await;
                    self.come().await;
                }
                self.find("add-item").await;
            }
            Screen::ListsEdited => {
                Box::pin(self.reach(Screen::Lists)).await;
                self.type_into("add-item", "Oat milk\n").await;
                self.sees("Oat milk").await;
                self.press("edit-list").await;
                self.find("list-name").await;
            }
        }
    }

    /// All that is closed at first.
    async fn open_all(&self) {
        let open = "document.querySelectorAll('main details').forEach(more => more.open = true); return true";
        self.ask::<bool>(open, vec![]).await;
    }

    /// A country with every kind of help line.
    async fn choose_country(&self, list: &str) {
        let choose = "const list = document.getElementById(arguments[0]); list.value = 'GB';
            list.dispatchEvent(new Event('change', { bubbles: true })); return list.value";
        assert_eq!(self.ask::<String>(choose, vec![serde_json::json!(list)]).await, "GB");
        self.sees("999").await;
    }

    /// An empty journal has nothing to look for.
    pub(crate) async fn journal_with_pages(&self) {
        Box::pin(self.reach(Screen::Journal)).await;
        if !self.can_see("search").await {
            self.write_page("", "A line to look for.").await;
            self.press("done").await;
            self.find("search").await;
        }
    }

    pub(crate) async fn from(&self, before: Screen, press: &str, then: &str) {
        Box::pin(self.reach(before)).await;
        self.press(press).await;
        self.find(then).await;
    }
}
