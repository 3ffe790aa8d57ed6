//! Whatever JSON a record holds, it is read or refused, and what is read is written back to something that reads the same.
//!
//! Inputs are drawn from seeds: see `tests/drivers`. `make soak` draws many more.

use crate::{Day, Page, PageDraft, Record, RecordId, Timestamp};
use daybook_drivers::{Draw, Fate, drive, mutate, mutate_in_place};

/// Pieces that stand in records, and pieces that must not.
const PIECES: [&str; 40] = [
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"",
    "\\",
    "null",
    "true",
    "-0",
    "0",
    "1",
    "2",
    "1.0",
    "1e0",
    "-5",
    " ",
    "\n",
    "9223372036854775807",
    "9223372036854775808",
    "1e999",
    "\"v\"",
    "\"v\":1",
    "\"kind\"",
    "\"page\"",
    "\"data\"",
    "\"id\"",
    "\"day\"",
    "\"2026-11-24\"",
    "\"2026-02-30\"",
    "\"created\"",
    "\"edited\"",
    "\"title\"",
    "\"body\"",
    "\"more\":1,",
    "\\ud800",
    "\\u0000",
    "\u{feff}",
    "🙂",
];

fn text(draw: &mut Draw) -> String {
    (0..draw.below(30)).filter_map(|_| char::from_u32(draw.below(0x11_0000) as u32)).collect()
}

fn record(draw: &mut Draw) -> Record {
    let created = Timestamp::from_millis(draw.number() as i64 >> draw.below(40));
    let day = Day::from_timestamp(created, draw.below(1_440) as i32);
    let draft = PageDraft { title: text(draw), body: text(draw) };
    Record::Page(Page::new(RecordId::from_bytes(draw.array()), day, created, draft))
}

/// As this build writes it, or as schema 1 did: there the data began with the id.
fn written(record: &Record, schema: u64) -> String {
    let json = record.to_json().unwrap();
    let (Some(data), true) = (json.strip_prefix(BEGINNING), schema == 1) else { return json };
    format!("{{\"v\":1,\"kind\":\"page\",\"data\":{{\"id\":\"{}\",{data}", record.id())
}

/// How what this build writes begins.
const BEGINNING: &str = "{\"v\":2,\"kind\":\"page\",\"data\":{";
/// Other ways to write the same record; `DATA` stands for its data, `V` for its schema.
const ORDERS: [&str; 2] = ["{ \"kind\":\"page\",DATA , \"v\":V}", "{\n\tDATA,\"v\":V,\"kind\" : \"page\"}"];

fn reordered(json: &str, order: &str) -> String {
    let (schema, rest) = json.strip_prefix("{\"v\":").unwrap().split_once(",\"kind\":\"page\",").unwrap();
    order.replace('V', schema).replace("DATA", rest.strip_suffix('}').unwrap())
}

fn json(draw: &mut Draw, record: &Record) -> Vec<u8> {
    let mut json = written(record, draw.pick(&[1, 2])).into_bytes();
    match draw.below(7) {
        0 => {
            let count = draw.below(200);
            return draw.bytes(count);
        }
        1 => return (0..draw.below(60)).map(|_| draw.pick(&PIECES)).collect::<String>().into_bytes(),
        2 => mutate(draw, &mut json),
        3 => mutate_in_place(draw, &mut json),
        // Pieces within a record that was good, mostly where its fields are.
        4 => {
            for _ in 0..=draw.below(3) {
                let end = json.len().min(if draw.once_in(2) { 160 } else { usize::MAX });
                let at = draw.below(end);
                let to = at + draw.below(json.len() - at + 1).min(4);
                json.splice(at..to, draw.pick(&PIECES).bytes());
            }
        }
        // The same fields in another order, or with white space.
        5 => {
            let order = draw.pick(&ORDERS);
            json = reordered(&String::from_utf8(json).unwrap(), order).into_bytes();
        }
        _ => {}
    }
    json
}

#[test]
fn a_record_is_refused_or_reads_the_same_when_it_was_written_again() {
    drive("record", 20_000, |draw| {
        let drawn = record(draw);
        let json = json(draw, &drawn);
        let id = if draw.once_in(8) { RecordId::from_bytes(draw.array()) } else { drawn.id() };
        let read = Record::from_json(id, &json);
        if let Ok(record) = &read {
            let written = record.to_json().unwrap();
            assert_eq!(record.id(), id);
            assert_eq!(Record::from_json(id, &written).as_ref(), Ok(record));
            // The one spelling: in one line, in the documented order.
            assert!(written.starts_with(BEGINNING) && !written.contains('\n'), "{written}");
            assert!(std::str::from_utf8(&json).is_ok(), "read what is not UTF-8");
        }
        Fate::of(&read.ok())
    });
}

#[test]
fn a_good_record_of_either_schema_in_another_order_and_with_white_space_is_read() {
    let record = record(&mut Draw::new(1, "order"));
    for schema in [1, 2] {
        let json = written(&record, schema);
        for json in [json.clone(), reordered(&json, ORDERS[0]), reordered(&json, ORDERS[1])] {
            assert_eq!(Record::from_json(record.id(), &json).as_ref(), Ok(&record), "{json}");
        }
    }
}
