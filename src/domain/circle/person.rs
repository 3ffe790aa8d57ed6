//! One person of the circle.

use serde::{Deserialize, Serialize};

use crate::text_form::{or_null, read_once_each};
use crate::word::word;
use crate::wordless::wordless;
use crate::{RecordId, Timestamp};

word! {
    /// How near someone is.
    Ring, "a ring of the circle", {
        /// Close.
        Close = "close",
        /// In the middle.
        Middle = "middle",
        /// Further out.
        Outer = "outer",
    }
}

word! {
    /// What someone is good for.
    GoodFor, "what someone is good for", {
        /// Listening.
        Listening = "listening",
        /// Practical help.
        Practical = "practical",
        /// A good time.
        Fun = "fun",
        /// Quiet company.
        Company = "company",
        /// Knowing about such things.
        Knowing = "knowing",
        /// At night.
        Night = "night",
    }
}

word! {
    /// An answer that allows doubt.
    YesNo, "an answer", {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Not sure.
        NotSure = "not-sure",
    }
}

word! {
    /// How much to tell someone.
    Tell, "how much to tell", {
        /// All of it.
        All = "all",
        /// Some of it.
        Some = "some",
        /// Nothing for now.
        Nothing = "nothing",
    }
}

/// One person, under whatever name the writer gives them.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Its name in the store.
    #[serde(skip, default = "RecordId::none")]
    pub id: RecordId,
    /// When they were written down.
    pub made: Timestamp,
    /// When that was last changed.
    pub edited: Timestamp,
    /// A name, a letter or a sign.
    pub name: String,
    /// How near.
    pub ring: Ring,
    /// What they are good for.
    #[serde(deserialize_with = "read_once_each")]
    pub good_for: Vec<GoodFor>,
    /// Whether they keep things to themselves.
    #[serde(deserialize_with = "or_null")]
    pub keeps: Option<YesNo>,
    /// Whether they believe people.
    #[serde(deserialize_with = "or_null")]
    pub believes: Option<YesNo>,
    /// Whether they are in touch with the other person.
    #[serde(deserialize_with = "or_null")]
    pub linked: Option<YesNo>,
    /// How much to tell them, once that is decided.
    #[serde(deserialize_with = "or_null")]
    pub tell: Option<Tell>,
    /// A line to copy for them; may be empty.
    pub line: String,
    /// Anything else; may be empty.
    pub note: String,
}

wordless!(Person);

impl Person {
    /// Someone of whom only the name and the ring are known.
    pub fn new(id: RecordId, now: Timestamp, name: String, ring: Ring) -> Self {
        let (made, edited, good_for) = (now, now, Vec::new());
        let (keeps, believes, linked, tell) = (None, None, None, None);
        let (line, note) = (String::new(), String::new());
        Self { id, made, edited, name, ring, good_for, keeps, believes, linked, tell, line, note }
    }
}
