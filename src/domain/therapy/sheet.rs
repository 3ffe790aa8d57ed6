//! A sheet of chosen sentences to take to a professional. Nothing is on it that was not chosen.

use core::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::hidden::Hidden;
use crate::text_form::{read_once_each, read_text};
use crate::wordless::wordless;
use crate::{CheckId, RecordId, Timestamp};

/// Where a sentence comes from, kept as one text. It may name something that is there no more; then it is passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExcerptSource {
    /// A page or a letter.
    Page(RecordId),
    /// What happened once.
    Account(RecordId),
    /// A reason not to go back: an answer of a run, or a line of one's own.
    Reason(RecordId),
    /// A question, a goal or a note for the session.
    Note(RecordId),
    /// What one self-check of this questionnaire added up to. In the place of a sentence stands the name of its record: another one, made
    /// later, is chosen by itself or not at all.
    Check(CheckId),
    /// What the urges noted say together, in the words in which it was told. Told otherwise it is another sentence.
    Pattern,
}

impl ExcerptSource {
    fn parse(text: &str) -> Option<Self> {
        match text.split_once(':') {
            None if text == "pattern" => Some(Self::Pattern),
            Some(("page", id)) => RecordId::parse(id).map(Self::Page),
            Some(("account", id)) => RecordId::parse(id).map(Self::Account),
            Some(("reason", id)) => RecordId::parse(id).map(Self::Reason),
            Some(("note", id)) => RecordId::parse(id).map(Self::Note),
            Some(("check", id)) => CheckId::parse(id).map(Self::Check),
            _ => None,
        }
    }
}

/// The kept form: `pattern`, or what it is and a name, as in `page:ID`.
impl fmt::Display for ExcerptSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Page(id) => write!(f, "page:{id}"),
            Self::Account(id) => write!(f, "account:{id}"),
            Self::Reason(id) => write!(f, "reason:{id}"),
            Self::Note(id) => write!(f, "note:{id}"),
            Self::Check(check) => write!(f, "check:{}", check.as_str()),
            Self::Pattern => f.write_str("pattern"),
        }
    }
}

impl Serialize for ExcerptSource {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ExcerptSource {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_text(deserializer, "where a sentence comes from", Self::parse)
    }
}

/// One chosen sentence. It is shown only as long as it stands where it came from.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Excerpt {
    /// Where it comes from.
    pub from: ExcerptSource,
    /// The sentence, as it stood there; of a self-check the name of its record.
    pub text: String,
}

impl fmt::Debug for Excerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Excerpt").field("from", &self.from).field("text", &Hidden(&self.text)).finish()
    }
}

/// The sheet.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// Its name.
    #[serde(skip, default = "RecordId::none")]
    pub id: RecordId,
    /// When it was begun.
    pub made: Timestamp,
    /// When it was last changed.
    pub edited: Timestamp,
    /// What the person would like help with; may be empty.
    pub ask: String,
    /// What is on it, in its order.
    #[serde(deserialize_with = "read_once_each")]
    pub excerpts: Vec<Excerpt>,
    /// Names and words that are blanked out on it.
    #[serde(deserialize_with = "read_once_each")]
    pub blanked: Vec<String>,
}

wordless!(Sheet);

impl Sheet {
    /// A sheet that begins.
    pub fn new(id: RecordId, now: Timestamp) -> Self {
        Self { id, made: now, edited: now, ask: String::new(), excerpts: Vec::new(), blanked: Vec::new() }
    }

    /// Whether nothing was chosen or written.
    pub fn is_blank(&self) -> bool {
        self.ask.trim().is_empty() && self.excerpts.is_empty() && self.blanked.is_empty()
    }

    /// Takes in what is on another, after what is on this one.
    pub fn join(&mut self, other: &Self) {
        let asks = [self.ask.trim_end(), other.ask.trim()];
        self.ask = asks.into_iter().filter(|ask| !ask.is_empty()).collect::<Vec<_>>().join("\n");
        for excerpt in &other.excerpts {
            self.choose(excerpt.clone(), true);
        }
        for word in &other.blanked {
            if !self.blanked.contains(word) {
                self.blanked.push(word.clone());
            }
        }
    }

    /// Takes a sentence in, at the end, or out.
    pub fn choose(&mut self, excerpt: Excerpt, is_in: bool) {
        let was_in = self.excerpts.contains(&excerpt);
        if is_in && !was_in {
            self.excerpts.push(excerpt);
        } else if !is_in {
            self.excerpts.retain(|other| *other != excerpt);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn excerpt(from: &str, text: &str) -> Excerpt {
        Excerpt { from: ExcerptSource::parse(from).unwrap(), text: text.into() }
    }

    #[test]
    fn where_a_sentence_comes_from_is_kept_as_one_text() {
        let id = "abababababababababababababababab";
        for kept in ["pattern".into(), "check:who-5".into(), format!("page:{id}"), format!("note:{id}")] {
            assert_eq!(ExcerptSource::parse(&kept).map(|from| from.to_string()), Some(kept));
        }
        for wrong in ["", "page", "page:", "page:ab", "check:", "check:WHO", "pattern:", "line:abab"] {
            assert_eq!(ExcerptSource::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn one_sheet_follows_another_and_nothing_stands_twice() {
        let sheet = |ask: &str, from: &[&str], blanked: &str| Sheet {
            ask: ask.into(),
            excerpts: from.iter().map(|from| excerpt(from, "")).collect(),
            blanked: vec![blanked.into()],
            ..Sheet::new(RecordId::from_bytes([1; 16]), Timestamp::from_millis(0))
        };
        let mut one = sheet("Sleep", &["pattern"], "Ann");
        one.join(&sheet(" Mornings", &["check:who-5", "pattern"], "Ann"));
        assert!(one == sheet("Sleep\nMornings", &["pattern", "check:who-5"], "Ann"));
        one.join(&sheet("  ", &[], "Bo"));
        assert_eq!((one.ask.as_str(), one.blanked), ("Sleep\nMornings", vec!["Ann".to_owned(), "Bo".to_owned()]));
    }

    #[test]
    fn a_sentence_is_taken_in_once_and_taken_out() {
        let mut sheet = Sheet::new(RecordId::from_bytes([1; 16]), Timestamp::from_millis(0));
        assert!(sheet.is_blank());
        sheet.choose(excerpt("pattern", ""), true);
        sheet.choose(excerpt("check:who-5", ""), true);
        sheet.choose(excerpt("pattern", ""), true);
        assert_eq!(sheet.excerpts.len(), 2);
        sheet.choose(excerpt("pattern", ""), false);
        assert_eq!(sheet.excerpts, [excerpt("check:who-5", "")]);
    }
}
