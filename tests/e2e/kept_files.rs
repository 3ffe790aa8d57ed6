//! The site's own files, which a browser keeps for a notebook: `public/offline.js`.

use serde_json::Value;

use crate::Person;

/// What the worker goes by.
const POINTER: &str = "const done = arguments[arguments.length - 1];
    caches.match('/current', { cacheName: 'notebook-current' }).then(it => it ? it.json() : {}).then(done, () => done({}))";

impl Person {
    /// Waits until all of them are there.
    pub async fn files_kept(&self) {
        self.until("all files to be kept", async || self.files_pointer().await["current"].is_string()).await;
    }

    /// Which build answers, which one waits, and the hour of the last look at the server.
    pub async fn files_pointer(&self) -> Value {
        self.ask_slowly(POINTER, vec![]).await
    }
}
