//! Schema 2: a page no longer repeats its id, which already stands beside it in the notebook. Two places for one name could disagree.

use super::Fields;
use super::fields::FieldRule;
use crate::{Day, RecordError, RecordId};

/// The fields of a page in schema 1.
const PAGE: [FieldRule; 6] = [
    // Copies were always given an id of their own inside too, so another id is no record that was ever written.
    ("id", |id, value| value.as_str().and_then(RecordId::parse) == Some(id)),
    ("day", |_, value| value.as_str().and_then(Day::parse).is_some()),
    ("created", |_, value| value.is_i64()),
    ("edited", |_, value| value.is_i64()),
    ("title", |_, value| value.is_string()),
    ("body", |_, value| value.is_string()),
];

/// See [`super::steps`].
pub(super) fn step(id: RecordId, kind: &str, fields: &mut Fields) -> Result<(), RecordError> {
    // Schema 1 had no other kind.
    if kind != "page" || !fields.are(id, &PAGE) || fields.0.remove("id").is_none() {
        return Err(RecordError::Unreadable);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Page, PageDraft, Record, Sort, Timestamp};
    use proptest::prelude::*;
    use serde_json::{Value, from_value, json};

    const ID: RecordId = RecordId::from_bytes([0xab; 16]);

    fn data() -> Value {
        json!({
            "id": ID.to_string(), "day": "2026-11-24", "created": -5, "edited": 7, "title": "A walk", "body": "It rained."
        })
    }

    fn stepped(kind: &str, data: Value) -> Result<Value, RecordError> {
        let mut fields = from_value(data).map_err(|_| RecordError::Unreadable)?;
        step(ID, kind, &mut fields).map(|()| Value::Object(fields.0))
    }

    #[test]
    fn the_step_takes_the_id_out_and_nothing_else() {
        let mut expected = data();
        expected.as_object_mut().unwrap().remove("id").unwrap();
        assert_ne!(expected, data());
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
            with("id", json!(RecordId::from_bytes([0xac; 16]).to_string())),
            with("id", json!(ID.to_string().to_uppercase())),
            with("id", json!(1)),
            with("day", json!("2026-02-30")),
            with("day", json!(20_261_124)),
            with("created", json!(1.0)),
            with("created", json!(u64::MAX)),
            with("edited", json!("7")),
            with("title", json!(null)),
            with("body", json!(["It rained."])),
            with("mood", json!(3)),
        ] {
            assert_eq!(stepped("page", wrong.clone()), Err(RecordError::Unreadable), "{wrong}");
        }
        for (name, _) in PAGE {
            let mut short = data();
            short.as_object_mut().unwrap().remove(name).unwrap();
            assert_eq!(stepped("page", short.clone()), Err(RecordError::Unreadable), "without {name}");
            short["mood"] = json!(3);
            assert_eq!(stepped("page", short), Err(RecordError::Unreadable), "another name for {name}");
        }
        assert_eq!(stepped("letter", data()), Err(RecordError::Unreadable));
    }

    #[test]
    fn a_page_of_schema_1_with_a_field_twice_is_unreadable() {
        let once = json!({"v": 1, "kind": "page", "data": data()}).to_string();
        assert!(Record::from_json(ID, &once).is_ok());
        let twice = once.replace(r#""body":"#, r#""body":"It snowed.","body":"#);
        assert_eq!(Record::from_json(ID, twice), Err(RecordError::Unreadable));
    }

    proptest! {
        #[test]
        fn any_page_of_schema_1_keeps_its_day_its_times_and_its_words(
            id: [u8; 16], created: i64, edited: i64, offset: i32, title in any::<String>(), body in any::<String>(),
        ) {
            let id = RecordId::from_bytes(id);
            let (created, edited) = (Timestamp::from_millis(created), Timestamp::from_millis(edited));
            let day = Day::from_timestamp(created, offset);
            let kept = json!({"v": 1, "kind": "page", "data": {
                "id": id.to_string(), "day": day.to_string(), "created": created, "edited": edited, "title": title, "body": body,
            }});
            let draft = PageDraft { title, body, ..PageDraft::empty(day) };
            let page = Page { edited, ..Page::new(id, Sort::Journal, created, draft) };
            prop_assert_eq!(Record::from_json(id, kept.to_string()), Ok(Record::Page(page)));
        }
    }
}
