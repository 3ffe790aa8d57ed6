//! The lists as the one record that is kept of them: JSON, and spaces up to a fixed length.

use serde::{Deserialize, Serialize};

use super::ListBook;
use super::book::FIRST;

/// The length of the record, in UTF-16 code units, whatever it says.
const LENGTH: usize = 16_384;
/// The version of its shape.
const VERSION: u8 = 2;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept<L> {
    v: u8,
    lists: Vec<L>,
}

/// An item is its id, its text, and whether it is ticked.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeptList {
    id: u32,
    name: String,
    items: Vec<(u32, String, bool)>,
}

/// As the first version had it: without ids.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NamelessList {
    name: String,
    items: Vec<(String, bool)>,
}

impl ListBook {
    /// The record; `None` if there is more on the lists than it has room for.
    pub fn to_record(&self) -> Option<String> {
        let items =
            |list: &super::List| list.items.iter().map(|item| (item.id, item.text.clone(), item.done)).collect();
        let lists = self
            .lists()
            .iter()
            .map(|list| KeptList { id: list.id, name: list.name.clone(), items: items(list) })
            .collect();
        let json = serde_json::to_string(&Kept { v: VERSION, lists }).ok()?;
        let room = LENGTH.checked_sub(json.encode_utf16().count())?;
        Some(json + &" ".repeat(room))
    }

    /// Whether it is a record of a version that this build does not know: then it is not for this build to write over.
    pub fn is_newer(record: &str) -> bool {
        #[derive(Deserialize)]
        struct Version {
            v: u64,
        }
        serde_json::from_str::<Version>(record).is_ok_and(|record| record.v > u64::from(VERSION))
    }

    /// What the record says; what is no record of a known version says nothing. In one of the first version everything gets its number in
    /// the order in which it stands, so that two tabs that read it agree.
    pub fn parse(record: &str) -> Option<Self> {
        let mut book = Self::default();
        if let Some(kept) = of_version::<KeptList>(record, VERSION) {
            kept.into_iter().for_each(|list| book.restore(list.id, list.name, list.items));
            return Some(book);
        }
        for list in of_version::<NamelessList>(record, 1)? {
            book.restore(FIRST, list.name, list.items.into_iter().map(|(text, done)| (FIRST, text, done)));
        }
        Some(book)
    }
}

fn of_version<L: for<'de> Deserialize<'de>>(record: &str, version: u8) -> Option<Vec<L>> {
    let kept: Kept<L> = serde_json::from_str(record).ok()?;
    (kept.v == version).then_some(kept.lists)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn book() -> ListBook {
        let mut book = ListBook::default();
        book.restore(10, "Shopping".into(), [(7, "Oat milk".into(), false), (4_294_967_295, "لیمو 🍋".into(), true)]);
        book.restore(3, "Empty".into(), []);
        book
    }

    #[test]
    fn lists_read_back_as_they_were_kept() {
        let record = book().to_record().unwrap();
        assert_eq!(record.encode_utf16().count(), LENGTH);
        assert_eq!(ListBook::parse(&record), Some(book()));
        assert!(record.starts_with(
            r#"{"v":2,"lists":[{"id":10,"name":"Shopping","items":[[7,"Oat milk",false],[4294967295,"لیمو 🍋",true]]},{"id":3,"name":"Empty","items":[]}]} "#
        ));
    }

    #[test]
    fn a_record_of_the_first_version_gets_the_same_ids_each_time_it_is_read() {
        let first = r#"{"v":1,"lists":[{"name":"Shopping","items":[["Oat milk",false],["Tea",true]]},{"name":"Empty","items":[]}]}   "#;
        let book = ListBook::parse(first).unwrap();
        let ids: Vec<u32> = book.lists()[0].items.iter().map(|item| item.id).collect();
        assert_eq!((book.lists()[0].id, ids.as_slice(), book.lists()[1].id), (1, [2, 3].as_slice(), 4));
        assert!(book.lists()[0].items[1].done);
        assert_eq!(ListBook::parse(&book.to_record().unwrap()), Some(book), "from then on they stay");
    }

    #[test]
    fn an_id_that_stands_twice_is_changed_and_nothing_is_lost() {
        let twice = r#"{"v":2,"lists":[{"id":1,"name":"A","items":[[1,"x",false],[2,"y",true]]},{"id":1,"name":"B","items":[]}]}"#;
        let book = ListBook::parse(twice).unwrap();
        let mut ids: Vec<u32> = book.lists().iter().map(|list| list.id).collect();
        ids.extend(book.lists()[0].items.iter().map(|item| item.id));
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), 4);
    }

    #[test]
    fn the_record_is_of_one_length_until_it_is_full() {
        let mut book = book();
        let id = book.lists()[0].id;
        while let Some(record) = book.to_record() {
            assert_eq!(record.encode_utf16().count(), LENGTH);
            book.add(id, &"tea ".repeat(400), 1);
        }
        book.take_off(book.lists()[0].items[2].id);
        assert!(book.to_record().is_some(), "taking something off makes room again");
    }

    #[test]
    fn a_record_of_a_later_version_is_seen_to_be_one() {
        assert!(ListBook::is_newer(r#"{"v":3,"lists":[],"more":1}  "#));
        for known in [r#"{"v":2,"lists":[]}"#, r#"{"v":1,"lists":[]}"#, "", "[]", r#"{"v":"3"}"#] {
            assert!(!ListBook::is_newer(known), "{known}");
        }
    }

    #[test]
    fn what_is_no_record_of_this_version_says_nothing() {
        for record in [
            "",
            "[]",
            r#"{"v":3,"lists":[]}"#,
            r#"{"v":2}"#,
            r#"{"v":2,"lists":[],"more":1}"#,
            r#"{"v":2,"lists":[{"name":"A","items":[]}]}"#,
            r#"{"v":1,"lists":[{"id":1,"name":"A","items":[]}]}"#,
        ] {
            assert_eq!(ListBook::parse(record), None, "{record}");
        }
    }
}
