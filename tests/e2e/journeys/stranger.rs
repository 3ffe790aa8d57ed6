//! Something else of this origin, or a tidying tool, removes what `localStorage` holds while the notebook is open: the
//! other store has it all, and no word is lost.

use daybook_e2e::{Dump, Engine, Exit, Person, Plan, WATCH_LEAVING};
use serde_json::{Value, json};

/// What is removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Removed {
    All,
    Header,
    Root,
    Cell,
}

impl Removed {
    /// Removes it: of roots and cells one that the last keeping wrote.
    async fn remove(self, person: &Person, before: &Dump) {
        if self == Self::All {
            person.ask::<Value>("localStorage.clear()", vec![]).await;
            return;
        }
        let now = person.dump().await;
        let written = now.changed_since(before);
        let name = match self {
            Self::Header => "h0",
            Self::Root => written.iter().find(|name| name.starts_with('r')).expect("a root was written"),
            Self::All | Self::Cell => written.iter().find(|name| name.starts_with('c')).expect("a cell was written"),
        };
        person.ask::<Value>("localStorage.removeItem(arguments[0])", vec![json!(name)]).await;
    }
}

/// Someone with a page kept, and what the stores held before it.
async fn with_a_page(engine: Engine) -> (Person, Dump) {
    let person = Person::using(engine, Plan { before_load: vec![WATCH_LEAVING], ..Plan::default() }).await;
    person.make_notebook().await;
    let before = person.dump().await;
    person.write_page("", "Before.").await;
    (person, before)
}

async fn is_kept_all_the_same(engine: Engine, removed: Removed) {
    let (person, before) = with_a_page(engine).await;
    removed.remove(&person, &before).await;
    let is_kept = "return document.getElementById('kept')?.dataset.state === 'kept'";
    for words in [" After.", " And on."] {
        person.compose(words).await;
        person.until("the waiting to begin", async || !person.ask::<bool>(is_kept, vec![]).await).await;
        person.kept().await;
        person.does_not_see("Leave the page open a minute longer").await;
    }
    person.lock().await;
    person.open(daybook_e2e::PASSPHRASE).await;
    person.take_up("Before.").await;
    assert_eq!(person.value("body").await, "Before. After. And on.", "{removed:?}");
    for words in ["one place instead of two", "could not be read", "just before the last change"] {
        person.does_not_see(words).await;
    }
    if removed != Removed::Cell {
        // A cell that no page needs any more may stay away.
        let dump = person.dump().await;
        assert!(dump.local.keys().eq(dump.indexed.keys()), "{removed:?}: mended");
    }
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_chromium_words_are_kept_though_all_of_local_storage_was_removed() {
    is_kept_all_the_same(Engine::Chromium, Removed::All).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_firefox_words_are_kept_though_all_of_local_storage_was_removed() {
    is_kept_all_the_same(Engine::Firefox, Removed::All).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn words_are_kept_though_a_header_was_removed() {
    is_kept_all_the_same(Engine::Chromium, Removed::Header).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn words_are_kept_though_a_root_was_removed() {
    is_kept_all_the_same(Engine::Chromium, Removed::Root).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn words_are_kept_though_a_cell_was_removed() {
    is_kept_all_the_same(Engine::Chromium, Removed::Cell).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn leaving_right_after_all_of_local_storage_was_removed_keeps_the_last_words() {
    let (person, before) = with_a_page(Engine::Chromium).await;
    Removed::All.remove(&person, &before).await;
    person.compose(" After.").await;
    // Nobody waits for the store that is left; no other website is there sooner than in a frame.
    person.take_with_a_frame(Exit::Tap).await;
    person.is_elsewhere().await;
    person.come_and_open().await;
    person.take_up("Before.").await;
    assert_eq!(person.value("body").await, "Before. After.");
}
