//! The two stores of the browser, looked at and spoilt from outside the app.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_json::{Value, json};

use crate::Person;

/// What both stores hold, record by record: base32768 text, and base64 of the bytes.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Dump {
    /// `localStorage`.
    pub local: BTreeMap<String, String>,
    /// IndexedDB.
    pub indexed: BTreeMap<String, String>,
}

impl Dump {
    /// As `tests/vectors/README.md` has it.
    pub fn to_json(&self) -> Value {
        json!({ "local": self.local, "indexed": self.indexed })
    }

    /// Names of the records that differ from an earlier dump, in either store.
    pub fn changed_since(&self, earlier: &Self) -> BTreeSet<String> {
        let differs = |now: &BTreeMap<String, String>, then: &BTreeMap<String, String>| {
            now.iter()
                .filter(|(name, held)| then.get(*name) != Some(held))
                .map(|(name, _)| name.clone())
                .collect::<BTreeSet<_>>()
        };
        &differs(&self.local, &earlier.local) | &differs(&self.indexed, &earlier.indexed)
    }
}

/// How a record is spoilt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spoil {
    /// One bit of it differs.
    Flip,
    /// It is gone.
    Remove,
    /// It says that a newer version wrote it.
    Newer,
}

impl Spoil {
    fn word(self) -> &'static str {
        match self {
            Self::Flip => "flip",
            Self::Remove => "remove",
            Self::Newer => "newer",
        }
    }
}

/// Opens the database as the app made it; one that is not there stays so.
pub(crate) const DATABASE: &str = "
    const database = () => new Promise((resolve, reject) => {
      const asked = indexedDB.open('notebook');
      asked.onupgradeneeded = () => { asked.transaction.abort(); };
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => resolve(null);
    });
    const done = work => new Promise((resolve, reject) => { work.oncomplete = resolve; work.onabort = work.onerror = () => reject(work.error); });
";

const DUMP: &str = "
    const answer = arguments[arguments.length - 1];
    (async () => {
      const local = {}, indexed = {};
      for (let i = 0; i < localStorage.length; i++) local[localStorage.key(i)] = localStorage.getItem(localStorage.key(i));
      const db = await database();
      if (db) {
        const work = db.transaction('cells');
        const store = work.objectStore('cells');
        const names = store.getAllKeys(), held = store.getAll();
        await done(work);
        names.result.forEach((name, i) => { indexed[name] = btoa(String.fromCharCode(...held.result[i])); });
        db.close();
      }
      return { local, indexed };
    })().then(answer, fault => answer(String(fault)));
";

const SPOIL: &str = "
    const [stores, start, how, answer] = arguments;
    (async () => {
      let count = 0;
      if (stores.includes('local')) {
        for (const name of Object.keys(localStorage).filter(name => name.startsWith(start))) {
          const units = [...localStorage.getItem(name)];
          const turn = (at, by) => { units[at] = String.fromCharCode(0x100 + (units[at].charCodeAt(0) - 0x100 ^ by)); };
          if (how === 'flip') turn(units.length >> 1, 1);
          // A newer version sums up its own number.
          if (how === 'newer') { turn(2, 3 << 5); turn(units.length - 1, 1); }
          if (how === 'remove') localStorage.removeItem(name); else localStorage.setItem(name, units.join(''));
          count++;
        }
      }
      const db = stores.includes('indexed') && await database();
      if (db) {
        const work = db.transaction('cells', 'readwrite', { durability: 'strict' });
        const store = work.objectStore('cells');
        store.openCursor().onsuccess = event => {
          const cursor = event.target.result;
          if (!cursor) return;
          if (String(cursor.key).startsWith(start)) {
            const bytes = cursor.value;
            if (how === 'flip') bytes[bytes.length >> 1] ^= 1;
            if (how === 'newer') { bytes[4] ^= 3; bytes[bytes.length - 1] ^= 1; }
            if (how === 'remove') cursor.delete(); else cursor.update(bytes);
            count++;
          }
          cursor.continue();
        };
        await done(work);
        db.close();
      }
      return count;
    })().then(answer, fault => answer(String(fault)));
";

impl Person {
    /// What both stores hold now.
    pub async fn dump(&self) -> Dump {
        self.ask_slowly(&format!("{DATABASE}{DUMP}"), vec![]).await
    }

    /// Spoils all records whose names start so, in these stores (`"local"`, `"indexed"`), and says how many there were.
    pub async fn spoil(&self, stores: &[&str], start: &str, how: Spoil) -> u32 {
        let count: u32 =
            self.ask_slowly(&format!("{DATABASE}{SPOIL}"), vec![json!(stores), json!(start), json!(how.word())]).await;
        assert!(count > 0, "there was something to spoil");
        count
    }
}
