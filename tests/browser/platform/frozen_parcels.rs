//! The frozen backups and links of `tests/vectors` open under wasm. A new vector gets a line in `BACKUPS` or `LINKS`.

use daybook::platform::normal;
use serde_json::{Map, Value};
use vault::parcel::{backup, link};
use vault::{Ikm, kdf};
use wasm_bindgen_test::wasm_bindgen_test;

/// File, passphrase, what is expected.
const BACKUPS: [(&[u8], &str, &str); 1] = [(
    include_bytes!("../../vectors/backup-1/backup.bin"),
    include_str!("../../vectors/backup-1/passphrase.txt"),
    include_str!("../../vectors/backup-1/expected.json"),
)];

/// Text, words if it has some, what is expected.
const LINKS: [(&str, Option<&str>, &str); 2] = [
    (
        include_str!("../../vectors/link-1/link.txt"),
        Some(include_str!("../../vectors/link-1/words.txt")),
        include_str!("../../vectors/link-1/expected.json"),
    ),
    (include_str!("../../vectors/link-2/link.txt"), None, include_str!("../../vectors/link-2/expected.json")),
];

fn ikm(words: &str, salt: &[u8; kdf::SALT], cost: kdf::Cost) -> Ikm {
    Ikm::from_bytes(&kdf::derive(normal(words).as_bytes(), salt, cost).unwrap())
}

#[wasm_bindgen_test]
async fn every_frozen_backup_opens() {
    for (file, passphrase, expected) in BACKUPS {
        let head = backup::Head::read(file).unwrap();
        let records = backup::open(file, &ikm(passphrase, head.salt(), head.cost()), async || {}).await.unwrap();
        let records: Map<String, Value> = records
            .into_iter()
            .map(|(id, bytes)| {
                (id.iter().map(|byte| format!("{byte:02x}")).collect(), serde_json::from_slice(&bytes).unwrap())
            })
            .collect();
        let expected: Value = serde_json::from_str(expected).unwrap();
        assert_eq!(Value::Object(records), expected["records"]);
    }
}

#[wasm_bindgen_test]
fn every_frozen_link_opens() {
    for (text, words, expected) in LINKS {
        let link = link::Link::read(text).unwrap();
        let words = words.map(|typed| {
            let words = typed.to_lowercase().replace(['-', '\u{2011}', ',', '.'], " ");
            ikm(&words, link.head().salt(), link.head().cost())
        });
        assert_eq!(link.open(words.as_ref()).unwrap().as_slice(), expected.trim_end_matches('\n').as_bytes());
    }
}
