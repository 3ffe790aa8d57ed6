//! Schema 6: wishes say what words the person prefers, what Today leaves out, and how old the last backup is. Nothing else changes its shape.

use serde_json::Value;

use super::Fields;
use super::fields::FieldRule;
use crate::{Country, Day, RecordError, RecordId};

/// The kinds of schema 5 that stay as they are.
const AS_THEY_ARE: [&str; 21] = [
    "page",
    "version",
    "check-in",
    "step",
    "visit",
    "practice",
    "line",
    "person",
    "urge",
    "channel",
    "contact",
    "reply",
    "account",
    "event",
    "chapter",
    "earlier-chapter",
    "book",
    "self-check",
    "guide",
    "session",
    "sheet",
];

/// The fields of wishes in schema 5.
const WISHES: [FieldRule; 6] = [
    ("edited", |_, value| value.is_i64()),
    ("without_contact_since", |_, value| value.is_null() || value.as_str().and_then(Day::parse).is_some()),
    ("days_shown", |_, value| value.is_boolean()),
    ("low_contact", |_, value| value.is_boolean()),
    ("prompts", |_, value| value.is_boolean()),
    ("country", |_, value| value.is_null() || value.as_str().and_then(Country::parse).is_some()),
];

/// See [`super::steps`].
pub(super) fn step(id: RecordId, kind: &str, fields: &mut Fields) -> Result<(), RecordError> {
    if AS_THEY_ARE.contains(&kind) {
        return Ok(());
    }
    if kind != "wishes" || !fields.are(id, &WISHES) {
        return Err(RecordError::Unreadable);
    }
    for name in ["word_for_them", "word_for_me", "backed_up", "backup_put_off"] {
        fields.0.insert(name.into(), Value::Null);
    }
    fields.0.insert("today_leaves_out".into(), Value::Array(Vec::new()));
    fields.0.insert("backup_reminder".into(), Value::Bool(true));
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
            "country": "GB",
        })
    }

    #[test]
    fn at_first_nothing_is_left_out_and_a_backup_may_be_called_to_mind() {
        let mut after = wishes();
        for name in ["word_for_them", "word_for_me", "backed_up", "backup_put_off"] {
            after[name] = Value::Null;
        }
        after["today_leaves_out"] = json!([]);
        after["backup_reminder"] = json!(true);
        assert_eq!(stepped("wishes", wishes()), Ok(after));
    }

    #[test]
    fn the_other_kinds_of_schema_5_stay_as_they_are() {
        for kind in AS_THEY_ARE {
            assert_eq!(stepped(kind, json!({"at": 1})), Ok(json!({"at": 1})), "{kind}");
        }
    }

    #[test]
    fn kinds_and_shapes_that_schema_5_had_not_are_refused() {
        assert_eq!(stepped("letter", json!({})), Err(RecordError::Unreadable));
        for (name, value) in [
            ("edited", json!("x")),
            ("without_contact_since", json!("2026-11")),
            ("days_shown", json!(null)),
            ("low_contact", json!(1)),
            ("prompts", json!("true")),
            ("country", json!("gb")),
            ("word_for_me", json!(null)),
        ] {
            let mut wrong = wishes();
            wrong[name] = value;
            assert_eq!(stepped("wishes", wrong), Err(RecordError::Unreadable), "{name}");
        }
    }
}
