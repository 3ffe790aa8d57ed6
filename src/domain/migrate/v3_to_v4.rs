//! Schema 4: there are more kinds, and wishes say two things more. A number of days that schema 3 counted was shown; nothing else changes
//! its shape.

use serde_json::Value;

use super::Fields;
use super::fields::FieldRule;
use crate::{Day, RecordError, RecordId};

/// The kinds of schema 3 that stay as they are.
const AS_THEY_ARE: [&str; 5] = ["page", "version", "check-in", "step", "visit"];

/// The fields of wishes in schema 3.
const WISHES: [FieldRule; 3] = [
    ("edited", |_, value| value.is_i64()),
    ("without_contact_since", |_, value| value.is_null() || value.as_str().and_then(Day::parse).is_some()),
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
    let shown = fields.0.get("without_contact_since").is_some_and(|since| !since.is_null());
    fields.0.extend([("days_shown".into(), Value::Bool(shown)), ("low_contact".into(), Value::Bool(false))]);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{from_value, json};

    const ID: RecordId = RecordId::from_bytes([0xab; 16]);

    fn stepped(kind: &str, data: Value) -> Result<Value, RecordError> {
        let mut fields = from_value(data).map_err(|_| RecordError::Unreadable)?;
        step(ID, kind, &mut fields).map(|()| Value::Object(fields.0))
    }

    #[test]
    fn a_number_of_days_that_was_counted_was_shown() {
        for (since, shown) in [(json!("2026-11-01"), true), (json!(null), false)] {
            let before = json!({"edited": -5, "without_contact_since": since, "prompts": false});
            let after = json!({
                "edited": -5, "without_contact_since": since, "prompts": false, "days_shown": shown, "low_contact": false,
            });
            assert_eq!(stepped("wishes", before), Ok(after));
        }
    }

    #[test]
    fn the_other_kinds_of_schema_3_stay_as_they_are() {
        for kind in AS_THEY_ARE {
            assert_eq!(stepped(kind, json!({"at": 1})), Ok(json!({"at": 1})));
        }
    }

    #[test]
    fn kinds_and_shapes_that_schema_3_had_not_are_refused() {
        for kind in ["practice", "line", "person", "urge", "channel", "contact", "reply", "letter"] {
            assert_eq!(stepped(kind, json!({})), Err(RecordError::Unreadable), "{kind}");
        }
        let good = json!({"edited": -5, "without_contact_since": null, "prompts": true});
        for (name, value) in [
            ("edited", json!("x")),
            ("without_contact_since", json!("2026-11")),
            ("prompts", json!(1)),
            ("days_shown", json!(true)),
        ] {
            let mut wrong = good.clone();
            wrong[name] = value;
            assert_eq!(stepped("wishes", wrong), Err(RecordError::Unreadable), "{name}");
        }
    }
}
