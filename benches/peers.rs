//! The app and its twin, each served and with a notebook in the browser's stores: the same pages, the same passphrase, the same work.

use std::sync::Arc;

use daybook_e2e::{Browser, PASSPHRASE, Person, Plan, Profile};
use serde_json::{Value, json};
use vault::kdf::{Cost, SALT, derive};

use crate::folder;
use crate::site::Site;

/// Seals pages as `benches/twin/src/store.js` reads them.
const PLANT: &str = "
    const [pages, key, kept, done] = arguments;
    (async () => {
      const nonce = crypto.getRandomValues(new Uint8Array(12));
      const sealing = await crypto.subtle.importKey('raw', new Uint8Array(key), 'AES-GCM', false, ['encrypt']);
      const plain = new TextEncoder().encode(JSON.stringify(pages));
      const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, sealing, plain));
      kept.salt = new Uint8Array(kept.salt).toBase64();
      localStorage.setItem('notebook', JSON.stringify({ ...kept, nonce: nonce.toBase64(), sealed: sealed.toBase64() }));
    })().then(() => done(''), fault => done(String(fault)));
";

/// Who is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Peer {
    /// The app as it is shipped.
    Ours,
    /// The twin in the app's own first page, with its preload.
    Shell,
    /// The twin as its tools build it.
    Plain,
}

impl Peer {
    /// All of them.
    pub(crate) const ALL: [Self; 3] = [Self::Ours, Self::Shell, Self::Plain];

    /// Its name among the figures.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::Shell => "shell",
            Self::Plain => "plain",
        }
    }
}

/// All of them, served.
pub(crate) struct Peers {
    ours: Arc<daybook_e2e::Site>,
    shell: Site,
    plain: Site,
}

impl Peers {
    /// Serves them.
    pub(crate) async fn serve() -> Self {
        let (twin, dist) = (folder().join("twin-dist"), daybook_e2e::Site::dist());
        Self {
            ours: Arc::new(daybook_e2e::Site::open().await),
            shell: Site::hosted(&twin.join("shell"), &dist).await,
            plain: Site::hosted(&twin.join("plain"), &dist).await,
        }
    }

    /// Its address, by this name of the machine: each name is an origin with stores of its own.
    pub(crate) fn at(&self, peer: Peer, host: &str) -> String {
        match peer {
            Peer::Ours => format!("http://{host}:{}", self.ours.port()),
            Peer::Shell => self.shell.at(host),
            Peer::Plain => self.plain.at(host),
        }
    }

    /// Lays a notebook of these pages into the stores of each, at `localhost`. Both sides hold the words of `bodies`, an id and a time.
    pub(crate) async fn plant(&self, peers: &[Peer], profile: &Arc<Profile>, bodies: &[String]) {
        let plan = Plan::default;
        if peers.contains(&Peer::Ours) {
            let person = Person::at(Arc::clone(&self.ours), Arc::clone(profile), plan()).await;
            person.come().await;
            person.has_written(bodies.to_vec(), Cost::FIRST).await;
            person.browser.close().await;
        }
        let pages = bodies.iter().enumerate();
        let pages: Vec<Value> = pages
            .map(|(n, body)| json!({ "id": format!("{n:032x}"), "at": 1_700_000_000_000 + n * 43_200_000, "body": body }))
            .collect();
        let salt = [7; SALT];
        let key = derive(PASSPHRASE.as_bytes(), &salt, Cost::FIRST).unwrap();
        let cost = json!({ "memory": Cost::FIRST.memory_kib(), "passes": Cost::FIRST.passes() });
        for peer in peers.iter().filter(|peer| **peer != Peer::Ours) {
            let browser = Browser::start(profile, false, daybook_e2e::Habit::Nothing).await;
            browser.driver.goto(self.at(*peer, "localhost")).await.unwrap();
            let given = vec![json!(pages), json!(&key[..]), json!({ "cost": cost, "salt": salt })];
            let fault: String = browser.driver.execute_async(PLANT, given).await.unwrap().convert().unwrap();
            assert_eq!(fault, "", "the twin's store takes it");
            browser.close().await;
        }
    }
}
