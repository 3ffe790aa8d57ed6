//! Words that something else leaves on the disk in the same visit, so that a search which finds nothing is known to see.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, Instant};

use daybook_e2e::{Engine, Finding, Person, Reader};
use serde_json::{Value, json};

/// Where a word is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Planted {
    /// In an ordinary field, which the browser remembers for its next start.
    Field,
    /// In an address.
    Address,
    /// In `localStorage`.
    Local,
    /// In IndexedDB.
    Indexed,
    /// In `localStorage`, as base64.
    InBase64,
}

impl Planted {
    pub(super) const ALL: [Self; 5] = [Self::Field, Self::Address, Self::Local, Self::Indexed, Self::InBase64];

    pub(super) fn words() -> Vec<&'static str> {
        Self::ALL.map(Self::word).to_vec()
    }

    fn word(self) -> &'static str {
        match self {
            Self::Field => "mywejitapefyxy",
            Self::Address => "hasavobofuwisa",
            Self::Local => "xozucycojovimu",
            Self::Indexed => "dojysiwyfivice",
            Self::InBase64 => "vofipegymosyga",
        }
    }

    /// The reader that finds it.
    fn reader(self, engine: Engine) -> Reader {
        match (self, engine) {
            (Self::Field, Engine::Chromium) => Reader::Plain,
            (Self::Field, _) => Reader::MozLz4,
            (Self::Local | Self::Indexed | Self::InBase64, Engine::Chromium) => Reader::Table,
            (Self::Address | Self::Local | Self::Indexed | Self::InBase64, _) => Reader::Sqlite,
        }
    }

    /// Whether it must have been squeezed: then nobody finds it in that file who reads it as it stands.
    fn is_squeezed(self, engine: Engine) -> bool {
        match self {
            Self::Field => engine == Engine::Firefox,
            Self::Local | Self::Indexed => true,
            Self::Address | Self::InBase64 => false,
        }
    }

    pub(super) fn is_among(self, found: &BTreeSet<Finding>, engine: Engine) -> bool {
        let is_spelt = |finding: &&Finding| (finding.spelling == "base64") == (self == Self::InBase64);
        let mine = || found.iter().filter(|finding| finding.word == self.word()).filter(is_spelt);
        let is_plain = |file: &Path| mine().any(|finding| finding.reader == Reader::Plain && finding.file == file);
        let squeezed = self.is_squeezed(engine);
        mine().any(|it| it.reader == self.reader(engine) && !(squeezed && is_plain(&it.file)))
    }

    /// The word after its halves: whatever squeezes the text writes the word as two pointers back.
    fn folded(self) -> String {
        let word = self.word();
        format!("{}-{}-{word}{}", &word[..8], &word[6..], "-".repeat(40))
    }
}

/// How long a browser on a busy machine may take to write down what it writes every 15 seconds, or, after much, every minute.
const PATIENCE: Duration = Duration::from_secs(150);

/// A page with an ordinary field.
const ORDINARY: &str = "data:text/html,<title>x</title><form><input id=ordinary></form>";

/// Enough of it that Chromium closes a table, which alone is squeezed: above 64 KB here and 4 MB there.
const STORE: &str = "
    const [local, indexed, base64, done] = arguments, room = '-'.repeat(3000);
    for (let i = 0; i < 24; i++) {
      localStorage.setItem('a' + i, local + room);
      localStorage.setItem('b' + i, btoa(base64) + room);
    }
    // A table is closed by the write that comes after it is full; and Chromium writes the less often, the more there was to write.
    setInterval(() => localStorage.setItem('later', Date.now()), 1000);
    const asked = indexedDB.open('planted');
    asked.onupgradeneeded = () => asked.result.createObjectStore('words');
    asked.onsuccess = () => {
      const work = asked.result.transaction('words', 'readwrite');
      for (let i = 0; i < 2500; i++) work.objectStore('words').put(indexed + room, i);
      work.oncomplete = () => { asked.result.close(); done(''); };
      work.onabort = () => done(String(work.error));
    };
    asked.onerror = () => done(String(asked.error));
";

/// Leaves them, in tabs beside the app's, and waits until each is on the disk.
pub(super) async fn plant(person: &Person) {
    let driver = &person.browser.driver;
    person.another_tab(&[]).await;
    // Another origin than the app's, with stores of its own.
    let other = person.site.at(&format!("robots.txt?{}", Planted::Address.word())).replace("localhost", "127.0.0.1");
    driver.goto(&other).await.unwrap();
    let words = [Planted::Local, Planted::Indexed, Planted::InBase64].map(|planted| json!(planted.folded()));
    assert_eq!(person.ask_slowly::<String>(STORE, words.to_vec()).await, "", "the words are stored");
    person.another_tab(&[]).await;
    driver.goto(ORDINARY).await.unwrap();
    person.type_into("ordinary", &Planted::Field.folded()).await;
    person.ask::<Value>("document.activeElement.blur()", vec![]).await;
    let began = Instant::now();
    loop {
        let found = person.profile.findings(&Planted::words());
        let missing = Planted::ALL.iter().find(|planted| !planted.is_among(&found, person.profile.engine()));
        let Some(missing) = missing else { return };
        if began.elapsed() > PATIENCE {
            person.give_up(&format!("{missing:?} is not on the disk: {found:#?}")).await;
        }
        // Each look reads the whole profile, and the browser needs the machine to write it.
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}
