//! What is sealed: one record as JSON, with its kind and the number of its schema.
//!
//! ```json
//! {"v":2,"kind":"page","data":{"day":"2026-11-24","created":1795563000000,"edited":1795563000000,
//!  "title":"","body":"It rained."}}
//! ```
//!
//! Its id stands outside, beside the bytes. Written in one line, in this order, without white space; read in any order. **Every change
//! of shape raises `v`**, also a new optional field: so a field that is not known is never dropped by an older build that reads a page
//! and keeps it again. What earlier builds wrote is read by way of `migrate`. What cannot be read is an error and never a guess; the
//! caller leaves such bytes where they are.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::migrate::{Fields, SCHEMA, migrate};
use crate::object::Object;
use crate::page::PageData;
use crate::{Page, RecordId};

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
            Self::Page(page) => {
                serde_json::to_string(&Envelope { v: SCHEMA, kind: PAGE, data: PageData::<&str>::from(page) })
            }
        };
        json.map_err(|_| RecordError::Unreadable)
    }

    /// Reads what [`to_json`](Self::to_json) of this or an earlier build wrote for the record of this name.
    ///
    /// # Errors
    /// [`RecordError`]; the bytes are then to be kept as they are.
    pub fn from_json(id: RecordId, json: impl AsRef<[u8]>) -> Result<Self, RecordError> {
        let json = json.as_ref();
        // What this build wrote is read in one go, and there may be thousands of it.
        if let Ok(Envelope { v: SCHEMA, kind, data: Object(page) }) =
            read::<Envelope<String, Object<PageData<String>>>>(json)
            && kind == PAGE
        {
            return Ok(Self::Page(page.named(id)));
        }
        // Three looks, each asking for no more than its answer needs: a later schema
        // may have any shape beside its `v`.
        let Version { v } = read(json)?;
        match v {
            0 => return Err(RecordError::Unreadable),
            1..=SCHEMA => {}
            _ => return Err(RecordError::Newer),
        }
        let Kind { kind } = read(json)?;
        match kind.as_str() {
            PAGE => earlier::<PageData<String>>(v, id, json).map(|data| Self::Page(data.named(id))),
            _ => Err(RecordError::Newer),
        }
    }
}

/// The `data` of a record that is not of a later schema. Of the present one only what does not read comes here, and finds no step to take.
fn earlier<T: DeserializeOwned>(v: u64, id: RecordId, json: &[u8]) -> Result<T, RecordError> {
    let Envelope::<String, Fields> { kind, data, .. } = read(json)?;
    let Fields(data) = migrate(v, id, &kind, data)?;
    T::deserialize(data).map_err(|_| RecordError::Unreadable)
}

fn read<'a, T: Deserialize<'a>>(json: &'a [u8]) -> Result<T, RecordError> {
    serde_json::from_slice(json).map(|Object(read)| read).map_err(|_| RecordError::Unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Day, PageDraft, Timestamp};
    use proptest::prelude::*;

    const ID: RecordId = RecordId::from_bytes([9; 16]);
    const KEPT: &str = r#"{"v":2,"kind":"page","data":{"day":"2026-11-24","created":-5,"edited":1795563000000,"title":"A \"walk\"","body":"It rained.\n\u0000🙂"}}"#;

    fn page(title: &str, body: &str) -> Record {
        let draft = PageDraft { title: title.into(), body: body.into() };
        Record::Page(Page::new(ID, Day::LAST, Timestamp::from_millis(i64::MAX), draft))
    }

    fn fate(json: impl AsRef<[u8]>) -> Result<(), RecordError> {
        Record::from_json(ID, json).map(|_| ())
    }

    #[test]
    fn the_shape_is_the_documented_one() -> Result<(), RecordError> {
        let record = Record::from_json(ID, KEPT)?;
        assert_eq!(record.to_json()?, KEPT);
        let Record::Page(page) = record;
        assert_eq!(page.id, ID);
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
            assert_eq!(Record::from_json(ID, page(text, text).to_json()?)?, page(text, text), "{text:?}");
        }
        Ok(())
    }

    #[test]
    fn a_later_schema_is_newer_whatever_its_shape() {
        for json in [
            r#"{"v":3,"kind":"page","data":{}}"#,
            r#"{"v":3}"#,
            r#"{"kind":["a"],"v":999,"data":null,"more":{}}"#,
            r#"{"v":1,"kind":"letter","data":{}}"#,
            r#"{"v":1,"kind":"letter"}"#,
            r#"{"v":2,"kind":"letter","data":{}}"#,
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
            r#"{"v":2}"#,
            r#"{"v":2,"kind":"page"}"#,
            r#"{"v":2,"kind":"page","data":{}}"#,
            // The words of a page in the shape of another schema.
            &KEPT.replace("\"v\":2", "\"v\":1"),
            &KEPT.replace("\"day\"", "\"id\":\"09090909090909090909090909090909\",\"day\""),
            &KEPT.replace("\"v\":2", "\"v\":2,\"v\":2"),
            &KEPT.replace("\"v\":2", "\"v\":2,\"extra\":1"),
            &KEPT.replace("\"body\"", "\"body\":\"\",\"body\""),
            &KEPT.replace("\"body\"", "\"mood\":3,\"body\""),
            // Arrays in the place of objects.
            r#"[2]"#,
            r#"[3]"#,
            r#"[2,"page",{"day":"2026-11-24","created":-5,"edited":7,"title":"","body":""}]"#,
            r#"{"v":2,"kind":"page","data":["2026-11-24",-5,7,"",""]}"#,
            &KEPT.replace("2026-11-24", "2026-02-30"),
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
            prop_assert_eq!(json.and_then(|json| Record::from_json(record.id(), json)), Ok(record));
        }
    }
}
