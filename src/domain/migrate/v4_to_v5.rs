//! Schema 5: there are more kinds. Nothing of schema 4 changes its shape.

use super::Fields;
use crate::{RecordError, RecordId};

/// The kinds of schema 4.
const AS_THEY_ARE: [&str; 13] = [
    "page", "version", "check-in", "step", "wishes", "visit", "practice", "line", "person", "urge", "channel",
    "contact", "reply",
];

/// See [`super::steps`].
pub(super) fn step(_: RecordId, kind: &str, _: &mut Fields) -> Result<(), RecordError> {
    AS_THEY_ARE.contains(&kind).then_some(()).ok_or(RecordError::Unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, from_value, json};

    fn stepped(kind: &str) -> Result<Value, RecordError> {
        let mut fields = from_value(json!({"at": 1})).map_err(|_| RecordError::Unreadable)?;
        step(RecordId::from_bytes([7; 16]), kind, &mut fields).map(|()| Value::Object(fields.0))
    }

    #[test]
    fn the_kinds_of_schema_4_stay_as_they_are() {
        for kind in AS_THEY_ARE {
            assert_eq!(stepped(kind), Ok(json!({"at": 1})), "{kind}");
        }
    }

    #[test]
    fn kinds_that_schema_4_had_not_are_refused() {
        for kind in ["account", "event", "chapter", "earlier-chapter", "book", "letter"] {
            assert_eq!(stepped(kind), Err(RecordError::Unreadable), "{kind}");
        }
    }
}
