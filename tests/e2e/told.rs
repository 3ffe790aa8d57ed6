//! What a page tells the test while it keeps something, so that a kill can be aimed at a commit.
//!
//! The page waits for the answer each time. So it is no further than what it told last, or on its way to tell the next.

use std::sync::Mutex;
use std::time::{Duration, Instant};

/// To be run before a page's own scripts. It tells how far each commit has come (see [`Stage`]), with which durability,
/// and the words that are on the page when they are shown as kept: not later than they can be seen, since nothing is drawn
/// meanwhile.
pub const WATCH_KEEPING: &str = r"
    const tell = words => {
      const asked = new XMLHttpRequest();
      asked.open('POST', '/told', false);
      asked.send(words);
    };
    let is_under_way = false;
    const puts = how => { is_under_way = true; tell('put ' + how); };
    const { transaction } = IDBDatabase.prototype, { commit } = IDBTransaction.prototype;
    const { setItem } = Storage.prototype;
    IDBDatabase.prototype.transaction = function (names, mode, options) {
      const work = transaction.call(this, names, mode, options);
      work.asked = options?.durability;
      if (mode === 'readwrite') work.addEventListener('complete', () => tell('complete'));
      return work;
    };
    IDBTransaction.prototype.commit = function () {
      // All its records are put by now, and none of them is sure.
      if (this.mode === 'readwrite') puts(`${this.asked} ${this.durability}`);
      try {
        commit.call(this);
      } catch (fault) {
        // Firefox commits it by itself if all its requests were answered during the wait.
        if (fault.name !== 'InvalidStateError') throw fault;
      }
    };
    Storage.prototype.setItem = function (name, value) {
      // Only where the durable store is not asked.
      if (!is_under_way && name.startsWith('c')) puts('local');
      setItem.call(this, name, value);
      if (name.startsWith('r')) { is_under_way = false; tell('stored'); }
    };
    let last = '';
    new MutationObserver(() => {
      const line = document.getElementById('kept'), body = document.getElementById('body');
      const is_kept = line?.dataset.state === 'kept' && body;
      const words = is_kept ? (line.textContent.includes('Leave the page open') ? 'soon ' : 'kept ') + body.value : '';
      if (words && words !== last) tell(words);
      last = words;
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
";

/// How far a commit has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Its last record was put into the durable store; or its first into the quick one, where the other is not asked.
    Put,
    /// The durable store has told that it has it.
    Complete,
    /// Its root stands in the quick store.
    Stored,
    /// It is shown as kept.
    Shown,
}

impl Stage {
    fn of(words: &str) -> Option<Self> {
        Some(match words.split(' ').next()? {
            "put" => Self::Put,
            "complete" => Self::Complete,
            "stored" => Self::Stored,
            "kept" | "soon" => Self::Shown,
            _ => return None,
        })
    }
}

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

    /// When each commit was put, in their order.
    pub fn put(&self) -> Vec<Instant> {
        let all = self.all.lock().unwrap();
        all.iter().filter(|(_, words)| Stage::of(words) == Some(Stage::Put)).map(|(at, _)| *at).collect()
    }

    /// When the last commit that was shown as kept was put, how long until a store had it, and until it was shown.
    pub fn pace(&self) -> Option<(Duration, Duration)> {
        let all = self.all.lock().unwrap();
        let shown = all.iter().rposition(|(_, words)| Stage::of(words) == Some(Stage::Shown))?;
        let put = all[..shown].iter().rposition(|(_, words)| Stage::of(words) == Some(Stage::Put))?;
        let taken = all[put + 1..=shown].first()?.0;
        Some((taken - all[put].0, all[shown].0 - all[put].0))
    }

    /// How far the last commit has come.
    pub fn stage(&self) -> Option<Stage> {
        Stage::of(&self.all.lock().unwrap().last()?.1)
    }

    /// The words last shown as kept.
    pub fn kept(&self) -> Option<String> {
        self.last_of(&["kept "])
    }

    /// The same, where they were also shown as kept although they are on the disk some minutes later only.
    pub fn shown(&self) -> Option<String> {
        self.last_of(&["kept ", "soon "])
    }

    /// Fails unless each commit to the durable store was asked to be on the disk when it completes, and the browser
    /// understood that.
    pub fn was_strict(&self) {
        let all = self.all.lock().unwrap();
        for (_, words) in all.iter().filter(|(_, words)| words.starts_with("put ") && words != "put local") {
            assert_eq!(words, "put strict strict", "asked for and understood");
        }
    }

    fn last_of(&self, starts: &[&str]) -> Option<String> {
        let all = self.all.lock().unwrap();
        let after = |words: &str| starts.iter().find_map(|start| words.strip_prefix(start).map(str::to_owned));
        all.iter().rev().find_map(|(_, words)| after(words))
    }
}
