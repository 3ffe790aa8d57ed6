//! Schema 3: a page has a sort, a date that may be rough in place of its day, feelings, tags, a prompt, and may be folded away, meant for
//! hard days, or deleted; and there are more kinds than pages. A page of schema 2 is a page of the journal with nothing of that chosen.

use serde_json::Value;

use super::Fields;
use super::fields::FieldRule;
use crate::{Day, RecordError, RecordId};

/// The fields of a page in schema 2.
const PAGE: [FieldRule; 5] = [
    ("day", |_, value| value.as_str().and_then(Day::parse).is_some()),
    ("created", |_, value| value.is_i64()),
    ("edited", |_, value| value.is_i64()),
    ("title", |_, value| value.is_string()),
    ("body", |_, value| value.is_string()),
];

/// See [`super::steps`].
pub(super) fn step(id: RecordId, kind: &str, fields: &mut Fields) -> Result<(), RecordError> {
    // Schema 2 had no other kind.
    if kind != "page" || !fields.are(id, &PAGE) {
        return Err(RecordError::Unreadable);
    }
    let day = fields.0.remove("day").ok_or(RecordError::Unreadable)?;
    let none = || Value::Array(Vec::new());
    fields.0.extend([
        ("sort".into(), Value::from("journal")),
        ("date".into(), day),
        ("feelings".into(), none()),
        ("tags".into(), none()),
        ("prompt".into(), Value::Null),
        ("folded".into(), Value::Bool(false)),
        ("hard_days".into(), Value::Bool(false)),
        ("deleted".into(), Value::Null),
    ]);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Page, PageDraft, Record, Sort, Timestamp};
    use proptest::prelude::*;
    use serde_json::{from_value, json};

    const ID: RecordId = RecordId::from_bytes([0xab; 16]);

    fn data() -> Value {
        json!({"day": "2026-11-24", "created": -5, "edited": 7, "title": "A walk", "body": "It rained."})
    }

    fn stepped(kind: &str, data: Value) -> Result<Value, RecordError> {
        let mut fields = from_value(data).map_err(|_| RecordError::Unreadable)?;
        step(ID, kind, &mut fields).map(|()| Value::Object(fields.0))
    }

    #[test]
    fn the_step_gives_what_was_not_there_and_keeps_what_was() {
        let expected = json!({
            "sort": "journal", "date": "2026-11-24", "created": -5, "edited": 7, "title": "A walk", "body": "It rained.",
            "feelings": [], "tags": [], "prompt": null, "folded": false, "hard_days": false, "deleted": null,
        });
        assert_eq!(stepped("page", data()), Ok(expected));
    }

    #[test]
    fn the_step_takes_no_shape_but_the_documented_one() {
        let with = |name: &str, value: Value| {
            let mut data = data();
            data[name] = value;
            data
        };
        for wrong in [
            json!({}),
            with("id", json!(ID.to_string())),
            with("day", json!("2026-02-30")),
            with("day", json!("2026-11")),
            with("created", json!(1.0)),
            with("edited", json!("7")),
            with("title", json!(null)),
            with("body", json!(["It rained."])),
            with("sort", json!("letter")),
            with("deleted", json!(null)),
        ] {
            assert_eq!(stepped("page", wrong.clone()), Err(RecordError::Unreadable), "{wrong}");
        }
        for (name, _) in PAGE {
            let mut short = data();
            short.as_object_mut().unwrap().remove(name).unwrap();
            assert_eq!(stepped("page", short), Err(RecordError::Unreadable), "without {name}");
        }
        for kind in ["version", "check-in", "step", "wishes", "letter"] {
            assert_eq!(stepped(kind, data()), Err(RecordError::Unreadable), "{kind}");
        }
    }

    proptest! {
        #[test]
        fn any_page_of_schema_2_keeps_its_day_its_times_and_its_words(
            id: [u8; 16], created: i64, edited: i64, offset: i32, title in any::<String>(), body in any::<String>(),
        ) {
            let id = RecordId::from_bytes(id);
            let (created, edited) = (Timestamp::from_millis(created), Timestamp::from_millis(edited));
            let day = Day::from_timestamp(created, offset);
            let kept = json!({"v": 2, "kind": "page", "data": {
                "day": day.to_string(), "created": created, "edited": edited, "title": title, "body": body,
            }});
            let draft = PageDraft { title, body, ..PageDraft::empty(day) };
            let page = Page { edited, ..Page::new(id, Sort::Journal, created, draft) };
            prop_assert_eq!(Record::from_json(id, kept.to_string()), Ok(Record::Page(page)));
        }
    }
}
