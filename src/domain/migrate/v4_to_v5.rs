//! Schema 5: there are more kinds, lines have two more shelves, and wishes name a country. Nothing else changes its shape.

use serde_json::Value;

use super::Fields;
use super::fields::FieldRule;
use crate::{Day, RecordError, RecordId};

/// The kinds of schema 4 that stay as they are. (A line of schema 4 stands on none of the new shelves; if one did, it would be read.)
const AS_THEY_ARE: [&str; 12] = [
    "page", "version", "check-in", "step", "visit", "practice", "line", "person", "urge", "channel", "contact", "reply",
];

/// The fields of wishes in schema 4.
const WISHES: [FieldRule; 5] = [
    ("edited", |_, value| value.is_i64()),
    ("without_contact_since", |_, value| value.is_null() || value.as_str().and_then(Day::parse).is_some()),
    ("days_shown", |_, value| value.is_boolean()),
    ("low_contact", |_, value| value.is_boolean()),
    ("prompts", |_, value| value.is_boolean()),
];

/// See [`super::steps`].
pub(super) fn step(id: RecordId, kind: &str, fields: &mut Fields) -> Result<(), RecordError> {
    if AS_THEY_ARE.contains(&kind) {
        return Ok(());
    }
    if kind != "wishes" || !fields.are(id, &WISHES) {
        return Err(RecordError::Unreadable);
    }
    fields.0.insert("country".into(), Value::Null);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{from_value, json};

    fn stepped(kind: &str, data: Value) -> Result<Value, RecordError> {
        let mut fields = from_value(data).map_err(|_| RecordError::Unreadable)?;
        step(RecordId::from_bytes([7; 16]), kind, &mut fields).map(|()| Value::Object(fields.0))
    }

    fn wishes() -> Value {
        json!({
            "edited": -5, "without_contact_since": "2026-11-01", "days_shown": true, "low_contact": false, "prompts": true,
        })
    }

    #[test]
    fn wishes_name_no_country_at_first() {
        let mut after = wishes();
        after["country"] = Value::Null;
        assert_eq!(stepped("wishes", wishes()), Ok(after));
    }

    #[test]
    fn the_other_kinds_of_schema_4_stay_as_they_are() {
        for kind in AS_THEY_ARE {
            assert_eq!(stepped(kind, json!({"at": 1})), Ok(json!({"at": 1})), "{kind}");
        }
    }

    #[test]
    fn kinds_and_shapes_that_schema_4_had_not_are_refused() {
        for kind in [
            "account",
            "event",
            "chapter",
            "earlier-chapter",
            "book",
            "self-check",
            "guide",
            "session",
            "sheet",
            "letter",
        ] {
            assert_eq!(stepped(kind, json!({})), Err(RecordError::Unreadable), "{kind}");
        }
        for (name, value) in [
            ("edited", json!("x")),
            ("without_contact_since", json!("2026-11")),
            ("days_shown", json!(null)),
            ("low_contact", json!(1)),
            ("prompts", json!("true")),
            ("country", json!("GB")),
        ] {
            let mut wrong = wishes();
            wrong[name] = value;
            assert_eq!(stepped("wishes", wrong), Err(RecordError::Unreadable), "{name}");
        }
    }
}
