//! What a page tells the test while it keeps something, so that a kill can be aimed at a commit.
//!
//! The page waits for the answer each time. So it is no further than what it told last, or on its way to tell the next.

use std::sync::Mutex;
use std::time::{Duration, Instant};

/// To be run before a page's own scripts. It tells when a commit begins, when the durable store has it, and the words
/// that are on the page when they are shown as kept: not later than they can be seen, since nothing is drawn meanwhile.
pub const WATCH_KEEPING: &str = r"
    const tell = words => {
      const asked = new XMLHttpRequest();
      asked.open('POST', '/told', false);
      asked.send(words);
    };
    const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (names, mode, options) {
      // Before it is made: a transaction without requests does not outlast a wait.
      if (mode === 'readwrite') tell('begins');
      const work = transaction.call(this, names, mode, options);
      if (mode === 'readwrite') work.addEventListener('complete', () => tell('complete'));
      return work;
    };
    let last = '';
    new MutationObserver(() => {
      const line = document.getElementById('kept'), body = document.getElementById('body');
      const is_kept = line?.dataset.state === 'kept' && body && !line.textContent.includes('On disk');
      const words = is_kept ? 'kept ' + body.value : '';
      if (words && words !== last) tell(words);
      last = words;
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
";

/// All that was told, and when.
#[derive(Debug, Default)]
pub struct Told {
    all: Mutex<Vec<(Instant, String)>>,
}

impl Told {
    pub(crate) fn take(&self, words: String) {
        self.all.lock().unwrap().push((Instant::now(), words));
    }

    /// Forgets it.
    pub fn clear(&self) {
        self.all.lock().unwrap().clear();
    }

    /// When each commit began, in their order.
    pub fn began(&self) -> Vec<Instant> {
        self.of("begins")
    }

    /// When the last commit that was told of as kept began, how long until the durable store had it, and until it was
    /// shown.
    pub fn pace(&self) -> Option<(Duration, Duration)> {
        let all = self.all.lock().unwrap();
        let kept = all.iter().rposition(|(_, words)| words.starts_with("kept "))?;
        let last = |what: &str| all[..kept].iter().rfind(|(_, words)| words == what).map(|(at, _)| *at);
        let began = last("begins")?;
        Some((last("complete")?.checked_duration_since(began)?, all[kept].0 - began))
    }

    /// Whether the last commit that began was not yet complete in the durable store.
    pub fn is_incomplete(&self) -> bool {
        self.of("begins").last() > self.of("complete").last()
    }

    /// Whether the last commit that began was not yet shown as kept.
    pub fn is_unshown(&self) -> bool {
        let all = self.all.lock().unwrap();
        all.iter().rposition(|(_, words)| words == "begins")
            > all.iter().rposition(|(_, words)| words.starts_with("kept "))
    }

    /// The words last shown as kept.
    pub fn kept(&self) -> Option<String> {
        let all = self.all.lock().unwrap();
        all.iter().rev().find_map(|(_, words)| words.strip_prefix("kept ").map(str::to_owned))
    }

    fn of(&self, what: &str) -> Vec<Instant> {
        self.all.lock().unwrap().iter().filter(|(_, words)| words == what).map(|(at, _)| *at).collect()
    }
}
