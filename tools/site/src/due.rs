//! Which help lines have to be looked at again: those that nobody dates, and those that were checked more than six months before.

use std::fmt::Write;
use std::path::Path;

use domain::Day;
use domain::learn::HelpLines;

use crate::SiteError;

/// Reads the list of help lines and writes what is due on this day: one line each, by country, with where to look; and how many there are.
///
/// # Errors
/// [`SiteError`]: the file, the list or the day cannot be read.
pub fn due(list: &Path, on: &str) -> Result<String, SiteError> {
    let json = std::fs::read_to_string(list).map_err(SiteError::at(list))?;
    let lines = HelpLines::read(&json).map_err(|error| SiteError::List(error.to_string()))?;
    let on = Day::parse(on).ok_or_else(|| SiteError::Day(on.to_owned()))?;
    Ok(table(&lines, on))
}

fn table(list: &HelpLines, on: Day) -> String {
    let mut text = String::new();
    let all: Vec<_> = list.entries.iter().filter(|entry| entry.is_due(on)).collect();
    for entry in &all {
        let checked = entry.checked.map_or_else(|| "never".to_owned(), |date| date.to_string());
        let numbers: Vec<&str> = entry.phone.iter().map(|phone| phone.number.as_str()).collect();
        let site = entry.web.as_deref().unwrap_or("no site");
        let (code, kind, name) = (entry.code, entry.kind.id(), &entry.name);
        // Writing to a text cannot fail.
        _ = writeln!(text, "{code}  {checked:<10}  {kind:<15}  {name}  {}  {site}", numbers.join(", "));
    }
    _ = writeln!(text, "{} of {} are due", all.len(), list.entries.len());
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = r#"{"compiled":"2026-11-22","directories":[],"entries":[
        {"code":"GB","country":"United Kingdom","kind":"crisis","name":"Old","phone":[{"number":"116 123","for":null}],"sms":[],
         "chat":null,"web":"https://example.org/","hours":null,"languages":[],"audience":"anyone","source":[],"checked":"2024-09-20",
         "confidence":"high","note":null},
        {"code":"GB","country":"United Kingdom","kind":"men","name":"New","phone":[],"sms":[],"chat":null,"web":null,"hours":null,
         "languages":[],"audience":"men","source":[],"checked":"2026-10-07","confidence":"high","note":null},
        {"code":"DE","country":"Germany","kind":"lgbtq","name":"Undated","phone":[],"sms":[],"chat":null,"web":null,"hours":null,
         "languages":[],"audience":"anyone","source":[],"checked":null,"confidence":"low","note":null}]}"#;

    fn told(on: &str) -> Result<String, SiteError> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.json");
        std::fs::write(&path, LIST).unwrap();
        due(&path, on)
    }

    #[test]
    fn what_is_old_or_undated_is_due_and_what_is_new_is_not() {
        let told = told("2026-11-29").unwrap();
        let lines: Vec<&str> = told.lines().collect();
        assert_eq!(
            lines,
            [
                "GB  2024-09-20  crisis           Old  116 123  https://example.org/",
                "DE  never       lgbtq            Undated    no site",
                "2 of 3 are due",
            ]
        );
    }

    #[test]
    fn half_a_year_later_all_of_it_is() {
        assert!(told("2027-04-08").unwrap().ends_with("3 of 3 are due\n"));
    }

    #[test]
    fn a_day_that_is_none_and_a_list_that_does_not_read_are_refused() {
        assert!(matches!(told("today"), Err(SiteError::Day(_))));
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.json");
        std::fs::write(&path, "[]").unwrap();
        assert!(matches!(due(&path, "2026-11-29"), Err(SiteError::List(_))));
        assert!(matches!(due(&folder.path().join("none"), "2026-11-29"), Err(SiteError::Io(..))));
    }

    #[test]
    fn the_list_that_travels_reads() {
        let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../src/content/helplines.json"));
        assert!(due(path, "2026-11-29").unwrap().ends_with("are due\n"));
    }
}
