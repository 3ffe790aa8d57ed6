//! Every screen a person can stand before, and the way there.

use crate::{PASSPHRASE, Person};

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// The neutral first page.
    Front,
    /// What it is.
    About,
    /// What it can and cannot hide.
    Safety,
    /// Choosing a passphrase.
    Choose,
    /// Typing it once more.
    Again,
    /// Steady me, before there is a notebook.
    Quiet,
    /// The lock.
    Lock,
    /// Today.
    Today,
    /// The pause before reaching out.
    Pause,
    /// All pages.
    Journal,
    /// Pages by month, where a narrow screen shows one or the other.
    Month,
    /// What was looked for and found.
    Found,
    /// Letters.
    Letters,
    /// Pages that can be brought back.
    Deleted,
    /// The page being written.
    Editor,
    /// The same, with all that is closed at first.
    EditorOpen,
    /// Whether to delete it.
    Question,
    /// Things to do.
    Practice,
    /// Things to know.
    Learn,
    /// How the notebook is to be.
    You,
    /// Steady me.
    Steady,
}

impl Screen {
    /// Those of a first visit.
    pub const BEFORE: [Self; 6] = [Self::Front, Self::About, Self::Safety, Self::Choose, Self::Again, Self::Quiet];
    /// Those of a notebook.
    pub const AFTER: [Self; 15] = [
        Self::Lock,
        Self::Today,
        Self::Pause,
        Self::Journal,
        Self::Month,
        Self::Found,
        Self::Letters,
        Self::Editor,
        Self::EditorOpen,
        Self::Question,
        Self::Deleted,
        Self::Practice,
        Self::Learn,
        Self::You,
        Self::Steady,
    ];
}

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
                self.find("passphrase").await;
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
            Screen::Pause => self.from(Screen::Today, "reach-out", "pause-done").await,
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
            Screen::Learn => self.from(Screen::Today, "place-learn", "learn-safety").await,
            Screen::You => self.from(Screen::Today, "place-you", "room").await,
            Screen::Question => {
                Box::pin(self.reach(Screen::Editor)).await;
                // A blank page has nothing to delete.
                self.type_into("body", "Gone soon.").await;
                self.press("delete").await;
                self.find("keep-page").await;
            }
            Screen::Steady => self.from(Screen::Today, "steady", "steady-done").await,
        }
    }

    /// An empty journal has nothing to look for.
    async fn journal_with_pages(&self) {
        Box::pin(self.reach(Screen::Journal)).await;
        if !self.can_see("search").await {
            self.write_page("", "A line to look for.").await;
            self.press("done").await;
            self.find("search").await;
        }
    }

    async fn from(&self, before: Screen, press: &str, then: &str) {
        Box::pin(self.reach(before)).await;
        self.press(press).await;
        self.find(then).await;
    }
}
