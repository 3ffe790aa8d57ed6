//! What is sealed: one record as JSON, with its kind and the number of its schema.
//!
//! ```json
//! {"v":1,"kind":"page","data":{"id":"00112233445566778899aabbccddeeff","day":"2026-11-24",
//!  "created":1795563000000,"edited":1795563000000,"title":"","body":"It rained."}}
//! ```
//!
//! Written in one line, in this order, without white space; read in any order. **Every change
//! of shape raises `v`**, also a new optional field: so a field that is not known is never
//! dropped by an older build that reads a page and keeps it again. What cannot be read is an
//! error and never a guess; the caller leaves such bytes where they are.

use serde::{Deserialize, Serialize};

use crate::{Page, RecordId};

/// The schema this build writes, and the newest it reads.
pub const SCHEMA: u64 = 1;

const PAGE: &str = "page";

/// Anything the notebook keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record {
    /// A page.
    Page(Page),
}

/// Why bytes are not a record. Says nothing of what they hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// No record that any build has written.
    Unreadable,
    /// Of a later schema, or of a kind this build does not know.
    Newer,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope<K, D> {
    v: u64,
    kind: K,
    data: D,
}

/// All that every future schema promises to have.
#[derive(Deserialize)]
struct Version {
    v: u64,
}

#[derive(Deserialize)]
struct Kind {
    kind: String,
}

impl Record {
    /// The record's name.
    pub fn id(&self) -> RecordId {
        match self {
            Self::Page(page) => page.id,
        }
    }

    /// The JSON to seal. The types here always have one; the `Result` spares a panic.
    pub fn to_json(&self) -> Result<String, RecordError> {
        let json = match self {
            Self::Page(data) => serde_json::to_string(&Envelope { v: SCHEMA, kind: PAGE, data }),
        };
        json.map_err(|_| RecordError::Unreadable)
    }

    /// Reads what [`to_json`](Self::to_json) of this or an earlier build wrote.
    pub fn from_json(json: impl AsRef<[u8]>) -> Result<Self, RecordError> {
        let json = json.as_ref();
        // Three looks, each asking for no more than its answer needs: a later schema
        // may have any shape beside its `v`.
        let Version { v } = read(json)?;
        match v {
            0 => return Err(RecordError::Unreadable),
            SCHEMA => {}
            _ => return Err(RecordError::Newer),
        }
        let Kind { kind } = read(json)?;
        match kind.as_str() {
            PAGE => read::<Envelope<String, Page>>(json).map(|envelope| Self::Page(envelope.data)),
            _ => Err(RecordError::Newer),
        }
    }
}

fn read<'a, T: Deserialize<'a>>(json: &'a [u8]) -> Result<T, RecordError> {
    serde_json::from_slice(json).map_err(|_| RecordError::Unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Day, PageDraft, Timestamp};
    use proptest::prelude::*;

    const KEPT: &str = r#"{"v":1,"kind":"page","data":{"id":"00112233445566778899aabbccddeeff","day":"2026-11-24","created":-5,"edited":1795563000000,"title":"A \"walk\"","body":"It rained.\n\u0000🙂"}}"#;

    fn page(title: &str, body: &str) -> Record {
        let draft = PageDraft { title: title.into(), body: body.into() };
        let id = RecordId::from_bytes([9; 16]);
        Record::Page(Page::new(id, Day::LAST, Timestamp::from_millis(i64::MAX), draft))
    }

    fn fate(json: impl AsRef<[u8]>) -> Result<(), RecordError> {
        Record::from_json(json).map(|_| ())
    }

    #[test]
    fn the_shape_is_the_documented_one() -> Result<(), RecordError> {
        let record = Record::from_json(KEPT)?;
        assert_eq!(record.to_json()?, KEPT);
        let Record::Page(page) = record;
        assert_eq!((page.title.as_str(), page.body.as_str()), ("A \"walk\"", "It rained.\n\0🙂"));
        Ok(())
    }

    #[test]
    fn text_comes_back_byte_for_byte() -> Result<(), RecordError> {
        for text in [
            "",
            " \r\n\t ",
            "\0\u{1}\u{7f}\u{85}",
            "\u{202e}abc\u{2066}",
            "e\u{301} é",
            "\u{feff}\u{fffe}\u{ffff}",
            "👩\u{200d}💻🏴\u{e0067}\u{e0062}\u{e007f}",
            "\\u0000 \" / </script>",
            "مرحبا 你好 नमस्ते",
            "\u{2028}\u{2029}",
        ] {
            assert_eq!(Record::from_json(page(text, text).to_json()?)?, page(text, text), "{text:?}");
        }
        Ok(())
    }

    #[test]
    fn a_later_schema_is_newer_whatever_its_shape() {
        for json in [
            r#"{"v":2,"kind":"page","data":{}}"#,
            r#"{"v":2}"#,
            r#"{"kind":["a"],"v":999,"data":null,"more":{}}"#,
            r#"{"v":1,"kind":"letter","data":{}}"#,
            r#"{"v":1,"kind":"letter"}"#,
        ] {
            assert_eq!(fate(json), Err(RecordError::Newer), "{json}");
        }
    }

    #[test]
    fn what_no_build_wrote_is_unreadable() {
        let long = "[".repeat(100_000);
        for json in [
            "",
            " ",
            "null",
            "1",
            "[]",
            "{}",
            "{",
            &long,
            r#"{"v":0,"kind":"page"}"#,
            r#"{"v":-1,"kind":"page"}"#,
            r#"{"v":1.5,"kind":"page"}"#,
            r#"{"v":"1","kind":"page"}"#,
            r#"{"v":1}"#,
            r#"{"v":1,"kind":7}"#,
            r#"{"v":1,"kind":"page"}"#,
            r#"{"v":1,"kind":"page","data":{}}"#,
            &KEPT.replace("\"v\":1", "\"v\":1,\"v\":1"),
            &KEPT.replace("\"v\":1", "\"v\":1,\"extra\":1"),
            &KEPT.replace("\"body\"", "\"mood\":3,\"body\""),
            &KEPT.replace("2026-11-24", "2026-02-30"),
            &KEPT.replace("00112233", "0011223"),
            &KEPT.replace("\\u0000", "\\ud800"),
            &KEPT.replace("-5", "9223372036854775808"),
            &format!("{KEPT}x"),
        ] {
            assert_eq!(fate(json), Err(RecordError::Unreadable), "{json:.200}");
        }
    }

    #[test]
    fn bytes_that_are_not_utf_8_are_unreadable() {
        let mut json = KEPT.as_bytes().to_vec();
        let at = KEPT.find("rained").unwrap_or_default();
        json[at] = 0xff;
        assert_eq!(fate(&json), Err(RecordError::Unreadable));
    }

    #[test]
    fn every_beginning_of_a_record_is_unreadable() {
        for end in 0..KEPT.len() {
            assert_eq!(fate(&KEPT.as_bytes()[..end]), Err(RecordError::Unreadable), "{end}");
        }
    }

    proptest! {
        #[test]
        fn any_page_comes_back_the_same(
            id: [u8; 16], created: i64, edited: i64, offset: i32, title in any::<String>(), body in any::<String>(),
        ) {
            let (created, edited) = (Timestamp::from_millis(created), Timestamp::from_millis(edited));
            let day = Day::from_timestamp(created, offset);
            let record = Record::Page(Page { id: RecordId::from_bytes(id), day, created, edited, title, body });
            let json = record.to_json();
            prop_assert_eq!(json.and_then(Record::from_json), Ok(record));
        }

        #[test]
        fn any_bytes_are_read_or_refused_and_never_panic(bytes: Vec<u8>) {
            prop_assert!(fate(bytes).is_err());
        }

        #[test]
        fn a_damaged_byte_never_panics(at in 0..KEPT.len(), byte: u8) {
            let mut json = KEPT.as_bytes().to_vec();
            json[at] = byte;
            let _ = fate(&json); // either answer may be right; the point is that there is one
        }
    }
}
