//! Records never rot: what every earlier schema wrote is read for ever. The documents in `frozen/` were written by the builds of their
//! time and are never changed; a new one gets a line in [`documents`].

use serde_json::Value;

use crate::kind::Kind;
use crate::{Day, Page, PageDraft, Record, RecordId, SCHEMA, Sort, Timestamp};

/// A name, what was kept under it, and the page that it is.
fn documents() -> Vec<(&'static str, Page)> {
    let page = |id, day: Day, created, edited, title: &str, body: &str| {
        let draft = PageDraft { title: title.into(), body: body.into(), ..PageDraft::empty(day) };
        let page = Page::new(RecordId::from_bytes(id), Sort::Journal, Timestamp::from_millis(created), draft);
        Page { edited: Timestamp::from_millis(edited), ..page }
    };
    let controls: String = ('\0'..' ').collect();
    let edges = format!(
        "{controls} \\u0000 </script> \u{2028}\u{2029} e\u{301} é 👩🏽\u{200d}🌾 \u{202e}abc\u{202c} مرحبا 你好 \u{fffe}\u{10ffff}"
    );
    let morning = "It rained all morning.\n\nIn the afternoon I went out: twice round the pond, and home.";
    let november = Day::parse("2026-11-24").unwrap();
    let ascending = core::array::from_fn(|i| i as u8 * 17);
    let plain = page(ascending, november, 1_795_563_000_000, 1_795_563_660_000, "A walk", morning);
    let edged = page([0xff; 16], Day::LAST, i64::MIN, -1, "\"\\/\u{7f}\u{85}\u{feff}", &edges);
    let empty = page([0; 16], Day::FIRST, 0, i64::MAX, "", "");
    vec![
        (include_str!("../frozen/page-1-plain.json"), plain.clone()),
        (include_str!("../frozen/page-1-edges.json"), edged.clone()),
        (include_str!("../frozen/page-1-empty.json"), empty.clone()),
        (include_str!("../frozen/page-2-plain.json"), plain.clone()),
        (include_str!("../frozen/page-2-edges.json"), edged.clone()),
        (include_str!("../frozen/page-2-empty.json"), empty.clone()),
        (include_str!("../frozen/page-3-plain.json"), plain),
        (include_str!("../frozen/page-3-edges.json"), edged),
        (include_str!("../frozen/page-3-empty.json"), empty),
    ]
}

#[test]
fn every_frozen_document_is_the_page_that_was_kept() {
    for (json, page) in documents() {
        assert_eq!(Record::from_json(page.id, json), Ok(Record::Page(page)), "{json}");
    }
}

#[test]
fn a_frozen_document_is_written_in_the_schema_of_today() {
    for (json, page) in documents() {
        let id = page.id;
        let again = Record::Page(page).to_json().unwrap();
        assert!(again.starts_with(&format!(r#"{{"v":{SCHEMA},"#)), "{again}");
        assert_eq!(Record::from_json(id, &again), Record::from_json(id, json));
    }
}

#[test]
fn a_frozen_document_under_another_name_is_unreadable() {
    for (json, _) in documents().into_iter().filter(|(json, _)| json.starts_with(r#"{"v":1,"#)) {
        let other = RecordId::from_bytes([7; 16]);
        assert_eq!(Record::from_json(other, json), Err(crate::RecordError::Unreadable), "{json}");
    }
}

#[test]
fn every_record_of_the_frozen_containers_is_read() {
    let containers = [
        include_str!("../../../tests/vectors/container-1/expected.json"),
        include_str!("../../../tests/vectors/container-2/expected.json"),
        include_str!("../../../tests/vectors/container-4/expected.json"),
        include_str!("../../../tests/vectors/container-6/expected.json"),
        include_str!("../../../tests/vectors/container-7/expected.json"),
        include_str!("../../../tests/vectors/container-8/expected.json"),
        include_str!("../../../tests/vectors/container-9/expected.json"),
    ];
    let (mut schemas, mut kinds) = (Vec::new(), Vec::new());
    for expected in containers.map(|expected| serde_json::from_str::<Value>(expected).unwrap()) {
        for (id, kept) in expected["records"].as_object().unwrap() {
            let id = RecordId::parse(id).unwrap();
            let record = Record::from_json(id, kept.to_string()).unwrap();
            assert_eq!(record.id(), id);
            schemas.push(kept["v"].as_u64().unwrap());
            kinds.push(kept["kind"].as_str().unwrap().to_owned());
            match record {
                Record::Page(page) => {
                    let words = (&kept["data"]["title"], &kept["data"]["body"]);
                    assert_eq!((&Value::from(page.title), &Value::from(page.body)), words);
                    assert_eq!(Value::from(page.created.millis()), kept["data"]["created"]);
                }
                other => {
                    // What schemas 4, 5 and 6 changed of them is added where it was not.
                    let again: Value = serde_json::from_str(&other.to_json().unwrap()).unwrap();
                    let mut today = kept.clone();
                    today["v"] = SCHEMA.into();
                    if kept["v"].as_u64() < Some(6) && kept["kind"] == "wishes" {
                        for name in ["word_for_them", "word_for_me", "backed_up", "backup_put_off"] {
                            today["data"][name] = Value::Null;
                        }
                        today["data"]["today_leaves_out"] = Value::Array(Vec::new());
                        today["data"]["backup_reminder"] = true.into();
                    }
                    if kept["v"].as_u64() < Some(5) && kept["kind"] == "wishes" {
                        today["data"]["country"] = Value::Null;
                    }
                    if kept["v"] == 3 && kept["kind"] == "wishes" {
                        today["data"]["days_shown"] = (!kept["data"]["without_contact_since"].is_null()).into();
                        today["data"]["low_contact"] = false.into();
                    }
                    assert_eq!(again, today);
                }
            }
        }
    }
    schemas.sort_unstable();
    schemas.dedup();
    assert_eq!(schemas, (1..=SCHEMA).collect::<Vec<_>>(), "a frozen container for each schema");
    for kind in Kind::ALL {
        assert!(kinds.iter().any(|known| known == kind.id()), "{kind:?} in a frozen container");
    }
}
