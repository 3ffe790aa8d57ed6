//! Backups, links and what belongs to them: what a person does with them, and the ways to their screens.

use std::path::PathBuf;

use daybook::ui::components::Question;
use serde_json::json;
use thirtyfour::prelude::*;
use tokio::sync::OnceCell;

use crate::{Download, PASSPHRASE, Person, Screen, Sealed, backup_of, link_to};

/// What stands on the page that someone passed on.
pub const PASSED_ON: &str = "Soup on Sundays helps.";
/// The share words of a link that is made by a test.
pub const SHARE_WORDS: &str = "plum ladder nine cotton harbour";

/// One for all tests: it takes a while to make.
static BACKUP: OnceCell<Vec<u8>> = OnceCell::const_new();

/// The first element that can be seen and is chosen so is pressed by its own way.
const PRESS_ONE: &str = "const one = [...document.querySelectorAll(arguments[0])].find(it => (it.closest('label') ?? it).getClientRects().length > 0);
    one?.click(); return !!one";
/// The same for a box, or the button of a line, beside these words.
const PRESS_BESIDE: &str = "const [of, words] = arguments;
    const says = it => (it.closest('label') ?? it.closest('li') ?? it).innerText.includes(words);
    const one = [...document.querySelectorAll(of)].find(it => says(it) && (it.closest('label') ?? it).getClientRects().length > 0);
    one?.click(); return !!one";

impl Person {
    /// Replaces what stands in a field.
    pub async fn retype(&self, id: &str, text: &str) {
        self.press(id).await;
        self.select_all().await;
        self.type_into(id, text).await;
    }

    /// All that can be read in the element of this id.
    pub async fn words_in(&self, id: &str) -> String {
        let words = "const at = document.getElementById(arguments[0]); return at?.value ?? at?.innerText ?? ''";
        self.ask(words, vec![json!(id)]).await
    }

    /// What stands there in the person's own ink, piece by piece.
    pub async fn own_words_in(&self, selector: &str) -> Vec<String> {
        let words =
            "return [...document.querySelectorAll(arguments[0] + ' .own-words')].map(it => it.innerText.trim())";
        self.ask(words, vec![json!(selector)]).await
    }

    /// Presses the first of these that can be seen.
    pub async fn press_one(&self, selector: &str) {
        let press = async || self.ask(PRESS_ONE, vec![json!(selector)]).await;
        self.until(&format!("{selector} to press"), press).await;
    }

    /// Presses the one of these that stands beside these words.
    pub async fn press_beside(&self, selector: &str, words: &str) {
        let press = async || self.ask(PRESS_BESIDE, vec![json!(selector), json!(words)]).await;
        self.until(&format!("{selector} beside “{words}” to press"), press).await;
    }

    /// Waits until the page says that something is amiss: in a message, or beneath a field.
    pub async fn is_told_so(&self) {
        self.until("a message", async || self.has_a_message().await).await;
    }

    /// Whether the page says that something is amiss.
    pub async fn has_a_message(&self) -> bool {
        let said = "return [...document.querySelectorAll('main [role=alert], main [aria-invalid=true]')]
            .some(it => it.getClientRects().length && (it.innerText || it.value || '').trim())";
        self.ask(said, vec![]).await
    }

    // ---- Backups ---------------------------------------------------------------------------------------------------

    /// Makes a backup, at the page for it.
    pub async fn make_backup(&self, passphrase: &str) -> Download {
        self.retype("backup-passphrase", passphrase).await;
        self.press("make-backup").await;
        self.find("backup-done").await;
        self.downloaded().await
    }

    /// Picks a backup and opens it, up to what it would bring.
    pub async fn look_into(&self, backup: PathBuf, passphrase: &str) {
        self.pick("restore-file", &[backup]).await;
        self.find("restore-passphrase").await;
        self.retype("restore-passphrase", passphrase).await;
        self.press("restore-open").await;
        self.find("restore-preview").await;
    }

    /// From the front to where a backup is opened.
    pub async fn come_to_restore(&self) {
        self.come().await;
        self.press("what-it-is").await;
        self.press("to-safety").await;
        self.press("to-restore").await;
        self.find("restore-file").await;
    }

    // ---- Links -----------------------------------------------------------------------------------------------------

    /// Opens a link to this site, given what follows its `#`.
    pub async fn follow(&self, text: &str) {
        self.go_to(&format!("{}#{text}", self.site.at(""))).await;
        self.find("received-open").await;
    }

    /// Goes to an address, as if it was pasted.
    pub async fn go_to(&self, address: &str) {
        self.browser.driver.goto(address).await.unwrap();
    }

    /// Types the share words and opens what was passed on.
    pub async fn open_received(&self, words: &str) {
        self.retype("received-words", words).await;
        self.press("received-open").await;
    }

    /// From the page on which things are chosen, where something is ticked, to the link: its address and its share words.
    pub async fn make_link(&self) -> (String, String) {
        self.press("share-make").await;
        self.find("share-link").await;
        let link = self.words_in("share-link").await.trim().to_owned();
        let drawn = "return [...document.querySelectorAll('#share-words li')].map(word => word.innerText.trim())";
        let words: Vec<String> = self.ask(drawn, vec![]).await;
        (link, words.join(" "))
    }

    // ---- Ways ------------------------------------------------------------------------------------------------------

    /// Goes to a screen of these, from anywhere.
    pub(crate) async fn carry_to(&self, screen: Screen) {
        match screen {
            Screen::Backup => self.from(Screen::You, "to-backup", "make-backup").await,
            Screen::BackupDone => {
                Box::pin(self.reach(Screen::Backup)).await;
                self.make_backup(PASSPHRASE).await;
            }
            Screen::Restore => self.from(Screen::You, "to-restore", "restore-file").await,
            Screen::RestorePreview => {
                Box::pin(self.reach(Screen::Restore)).await;
                let backup = BACKUP.get_or_init(|| backup_of(&[("", PASSED_ON)], PASSPHRASE)).await;
                self.look_into(self.has_a_file("notes.dat", backup), PASSPHRASE).await;
            }
            Screen::FirstRestore => self.come_to_restore().await,
            Screen::Export => self.from(Screen::You, "to-export", "export-page").await,
            Screen::Import => self.from(Screen::You, "to-import", "import-page").await,
            Screen::ImportPreview => {
                Box::pin(self.reach(Screen::Import)).await;
                let file = self.has_a_file("notes.md", "# Monday\n2024-03-05\nA line.\n".as_bytes());
                self.pick("import-file", &[file]).await;
                self.find("import-do").await;
            }
            Screen::Rekey => self.from(Screen::You, "to-rekey", "rekey-page").await,
            Screen::Erase => self.from(Screen::You, "to-erase", "erase-page").await,
            Screen::EraseQuestion => {
                // Of something there is at least one.
                self.journal_with_pages().await;
                Box::pin(self.reach(Screen::Erase)).await;
                self.press("erase-kind-page").await;
                self.find(Question::DeleteKind.id()).await;
            }
            Screen::EraseAll => {
                Box::pin(self.reach(Screen::Erase)).await;
                self.ask_to_erase_all().await;
                self.find(Question::DeleteEverything.id()).await;
            }
            Screen::Share => self.from(Screen::You, "part-share", "share-page").await,
            Screen::SharePages => self.from(Screen::Share, "to-share-pages", "share-pages-page").await,
            Screen::SharePreview => {
                self.journal_with_pages().await;
                Box::pin(self.reach(Screen::SharePages)).await;
                self.press_one("input[id^=share-one-]").await;
                self.press("share-on").await;
                self.find("share-preview").await;
            }
            Screen::ShareReady => {
                Box::pin(self.reach(Screen::SharePreview)).await;
                self.make_link().await;
            }
            Screen::Friend => self.from(Screen::Share, "to-friend", "friend-page").await,
            Screen::FirstFriend => self.from(Screen::About, "about-friend", "friend-page").await,
            Screen::FirstReceived | Screen::Received => self.follow(&link_to("", PASSED_ON, Sealed::Nobody)).await,
            Screen::ReceivedOpen => {
                self.follow(&link_to("", PASSED_ON, Sealed::Open)).await;
                self.press("received-open").await;
                self.sees(PASSED_ON).await;
            }
            Screen::ReceivedFault => {
                let link = link_to("", PASSED_ON, Sealed::Open);
                self.go_to(&format!("{}#{}", self.site.at(""), &link[..link.len() / 2])).await;
                // It is seen to be torn at once, or when it is opened.
                let told = async || {
                    if self.can_see("received-open").await {
                        self.press("received-open").await;
                    }
                    self.has_a_message().await
                };
                self.until("a message", told).await;
            }
            other => panic!("{other:?} is none of these"),
        }
    }

    /// Waits for a question of any kind.
    pub async fn find_question(&self) -> String {
        let asked =
            "return [...document.querySelectorAll('dialog[open]')].find(it => it.getClientRects().length)?.id ?? ''";
        let mut id = String::new();
        let is_asked = async || {
            id = self.ask(asked, vec![]).await;
            !id.is_empty()
        };
        self.until("a question", is_asked).await;
        id
    }

    /// From the page on which things are deleted to the question whether all of it is to be.
    pub async fn ask_to_erase_all(&self) {
        self.press("erase-everything").await;
        self.find("erase-hold").await;
    }

    /// Answers a question with the second of its doors, which does it.
    pub async fn say_yes(&self) {
        self.find_question().await;
        let doors = self.browser.driver.find_all(By::Css("dialog[open] .pair button")).await.unwrap();
        doors.last().unwrap().click().await.unwrap();
    }
}
