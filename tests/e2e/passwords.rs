//! The websites for which a browser that is no longer running keeps a password.

use std::fs;

use rusqlite::Connection;
use serde_json::Value;

use crate::{Engine, Profile};

impl Profile {
    /// Their origins.
    pub fn passwords(&self) -> Vec<String> {
        match self.engine() {
            Engine::Chromium => ["Default/Login Data", "Default/Login Data For Account"]
                .iter()
                .flat_map(|file| self.logins(file))
                .collect(),
            // It makes the file with the first of them.
            Engine::Firefox => match fs::read(self.path().join("logins.json")) {
                Ok(kept) => {
                    let kept: Value = serde_json::from_slice(&kept).unwrap();
                    let all = kept["logins"].as_array().unwrap().iter();
                    all.map(|login| login["hostname"].as_str().unwrap().to_owned()).collect()
                }
                Err(_) => Vec::new(),
            },
            Engine::WebKit => panic!("its small browser keeps nothing"),
        }
    }

    fn logins(&self, file: &str) -> Vec<String> {
        let database = Connection::open(self.path().join(file)).unwrap();
        let mut logins = database.prepare("SELECT origin_url FROM logins").unwrap();
        let all = logins.query_map((), |row| row.get(0)).unwrap();
        all.collect::<Result<_, _>>().unwrap()
    }
}
