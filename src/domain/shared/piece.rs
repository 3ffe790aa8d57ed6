//! The pieces of what is passed on, and the JSON that is sealed into a link (`FORMAT.md`, section 17).

use core::fmt;

use serde::{Deserialize, Deserializer, Serialize};

use crate::hidden::Hidden;
use crate::object::Object;

/// The version that is written, and the newest that is read.
const VERSION: u64 = 1;

/// Everything that one link holds, in the order it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// At least one, where a person made it; what is read may hold none.
    pub pieces: Vec<Piece>,
}

/// One thing: a page, a chapter, a card.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Piece {
    /// What it is called. May be empty.
    pub title: String,
    /// When it is of, in words, where the person wants that shown. May be empty.
    pub date: String,
    /// What it says.
    #[serde(deserialize_with = "read_objects")]
    pub parts: Vec<PiecePart>,
}

/// Some of what a piece says.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PiecePart {
    /// What stands above it, in the notebook's words. May be empty.
    pub heading: String,
    /// The person's words, with their line breaks.
    pub words: String,
}

/// Why a text is nothing that was passed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SharedError {
    /// Made by a newer version.
    Newer,
    /// Anything else.
    Unreadable,
}

#[derive(Serialize)]
struct Written<'s> {
    v: u64,
    pieces: &'s [Piece],
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope {
    v: u64,
    #[serde(deserialize_with = "read_objects")]
    pieces: Vec<Piece>,
}

#[derive(Deserialize)]
struct Version {
    v: u64,
}

impl Shared {
    /// The text that is sealed.
    pub fn to_json(&self) -> String {
        // Texts and lists of texts: serde_json refuses none of them.
        serde_json::to_string(&Written { v: VERSION, pieces: &self.pieces }).unwrap_or_default()
    }

    /// Reads it again.
    ///
    /// # Errors
    /// [`SharedError`].
    pub fn from_json(json: &[u8]) -> Result<Self, SharedError> {
        match serde_json::from_slice::<Object<Envelope>>(json) {
            Ok(Object(Envelope { v: VERSION, pieces })) => Ok(Self { pieces }),
            _ => match serde_json::from_slice::<Object<Version>>(json) {
                Ok(Object(Version { v })) if v > VERSION => Err(SharedError::Newer),
                _ => Err(SharedError::Unreadable),
            },
        }
    }
}

/// Reads a list of objects, and no list of lists.
fn read_objects<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    let objects = Vec::<Object<T>>::deserialize(deserializer)?;
    Ok(objects.into_iter().map(|Object(one)| one).collect())
}

impl fmt::Debug for Piece {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Piece").field("title", &Hidden(&self.title)).field("parts", &self.parts).finish_non_exhaustive()
    }
}

impl fmt::Debug for PiecePart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PiecePart").field("words", &Hidden(&self.words)).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use daybook_drivers::{Draw, Fate, drive, mutate};
    use proptest::prelude::*;

    #[test]
    fn it_stands_as_it_is_described() {
        let shared = Shared {
            pieces: vec![Piece {
                title: "How to help me".into(),
                date: String::new(),
                parts: vec![PiecePart { heading: "Please".into(), words: "Ask \"first\".\n🙂".into() }],
            }],
        };
        let json = r#"{"v":1,"pieces":[{"title":"How to help me","date":"","parts":[{"heading":"Please","words":"Ask \"first\".\n🙂"}]}]}"#;
        assert_eq!(shared.to_json(), json);
        assert_eq!(Shared::from_json(json.as_bytes()), Ok(shared));
    }

    #[test]
    fn a_newer_one_is_named_and_anything_else_is_refused() {
        assert_eq!(Shared::from_json(br#"{"v":2,"leaves":[]}"#), Err(SharedError::Newer));
        for json in [
            "",
            "[]",
            "[1,[]]",
            "[2]",
            r#"{"v":1,"pieces":[["","",[]]]}"#,
            r#"{"v":1,"pieces":[{"title":"","date":"","parts":[["",""]]}]}"#,
            r#"{"v":1,"pieces":[],"pieces":[]}"#,
            r#"{"v":1.0,"pieces":[]}"#,
            r#"{"v":1,"pieces":[]} {}"#,
            r#"{"v":1,"pieces":[{"title":"\ud800","date":"","parts":[]}]}"#,
            r#"{"v":0,"pieces":[]}"#,
            r#"{"v":1}"#,
            r#"{"v":1,"pieces":[],"more":1}"#,
            r#"{"v":1,"pieces":[{"title":"","date":"","parts":[],"id":""}]}"#,
        ] {
            assert_eq!(Shared::from_json(json.as_bytes()), Err(SharedError::Unreadable), "{json}");
        }
    }

    #[test]
    fn whatever_json_was_sealed_is_read_or_refused_and_what_is_read_is_written_to_the_same() {
        drive("shared", 10_000, |draw| {
            let text = |draw: &mut Draw| match draw.below(3) {
                0 => String::new(),
                1 => String::from_utf8_lossy(&draw.bytes(12)).into_owned(),
                _ => draw.pick(&["A day", "\u{202e}", "<b>", "e\u{301}", "\0", "{\"v\":2}"]).to_owned(),
            };
            let parts = |draw: &mut Draw| -> Vec<PiecePart> {
                (0..draw.below(3)).map(|_| PiecePart { heading: text(draw), words: text(draw) }).collect()
            };
            let pieces = (0..draw.below(4)).map(|_| Piece { title: text(draw), date: text(draw), parts: parts(draw) });
            let mut json = Shared { pieces: pieces.collect() }.to_json().into_bytes();
            if draw.once_in(2) {
                mutate(draw, &mut json);
            }
            let read = Shared::from_json(&json).ok();
            if let Some(read) = &read {
                assert_eq!(Shared::from_json(read.to_json().as_bytes()).as_ref(), Ok(read));
            }
            Fate::of(&read)
        });
    }

    #[test]
    fn lists_in_lists_without_end_are_refused() {
        for (open, count) in [("[", 200_000), ("{\"v\":", 40_000), ("{\"v\":1,\"pieces\":[", 10_000)] {
            assert_eq!(Shared::from_json(open.repeat(count).as_bytes()), Err(SharedError::Unreadable));
        }
    }

    proptest! {
        #[test]
        fn any_words_come_back(title: String, date: String, heading: String, words: String) {
            let shared = Shared { pieces: vec![Piece { title, date, parts: vec![PiecePart { heading, words }] }] };
            prop_assert_eq!(Shared::from_json(shared.to_json().as_bytes()), Ok(shared));
        }
    }
}
