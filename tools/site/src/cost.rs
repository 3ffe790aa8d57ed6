//! What a thousand visits take from a host, as bytes over the wire.

use std::fmt::Write;
use std::path::Path;

use crate::precache::{PRECACHE, WORKER};
use crate::{Headers, SiteError, dist};

/// What a host adds to an answer beside our headers: its status line, a day, a kind, a length, a mark of the version.
const OWN_HEADERS: usize = 250;
const VISITS: f64 = 1000.0;
const GIGABYTE: f64 = 1e9;
/// What hosts asked for a gigabyte when this was written, at the cheap end and at the dear one, in whatever currency.
const PRICES: [f64; 2] = [0.01, 0.1];
/// Named on the page, and nothing that the first screen waits for: for home screens, for browsers that know no modules, for the rest of the app.
const NOT_YET: [&str; 4] = ["icon-512.png", "later.css", "manifest.webmanifest", "old.js"];
/// How the names of the passphrase worker's files begin: Open needs them, and the page does not name them.
const OPENS: &str = "kdf";

/// One kind of visit.
#[derive(Debug, PartialEq, Eq)]
pub struct Visit {
    /// What a person does.
    pub name: &'static str,
    /// How many answers the host gives.
    pub answers: usize,
    /// Bytes of all of them: bodies as they travel, and headers as HTTP/1.1 writes them. HTTP/2 says most headers only once.
    pub bytes: usize,
}

/// The visits of a finished build.
///
/// # Errors
/// When a file cannot be read.
pub fn visits(dist: &Path) -> Result<Vec<Visit>, SiteError> {
    let files = dist::files(dist)?;
    let page = String::from_utf8_lossy(&dist::read(dist, "index.html")?).into_owned();
    let list = String::from_utf8_lossy(&dist::read(dist, PRECACHE)?).into_owned();
    let header: usize = Headers::of(dist)?.every().iter().map(|(name, value)| name.len() + value.len() + 4).sum();
    let header = header + OWN_HEADERS;

    let travels = |name: &String| -> Result<usize, SiteError> {
        let twin = format!("{name}.br");
        Ok(header + dist::read(dist, if files.contains(&twin) { &twin } else { name })?.len())
    };
    let sum = |name, asked: Vec<&String>| -> Result<Visit, SiteError> {
        let bytes = asked.iter().map(|name| travels(name)).sum::<Result<usize, SiteError>>()?;
        Ok(Visit { name, answers: asked.len(), bytes })
    };
    let whole: Vec<&String> = files.iter().filter(|name| !name.ends_with(".br")).collect();
    let is_usable = |name: &str| {
        // With the slash: what the page itself asks for. Scripts in it name others without.
        let is_named = page.contains(&format!("/{name}")) && !NOT_YET.contains(&dist::part_name(name).as_str());
        name == "index.html" || name.starts_with(OPENS) || is_named
    };
    let screen: Vec<&String> = whole.iter().copied().filter(|name| is_usable(name)).collect();
    let offline = |name: &str| [PRECACHE, WORKER].contains(&name) || list.contains(&format!("\"/{name}\""));
    let again = screen.iter().filter(|name| !dist::is_hashed(name)).count();
    Ok(vec![
        sum("first usable screen", screen.clone())?,
        sum(
            "first visit, all of it kept",
            whole.iter().copied().filter(|name| screen.contains(name) || offline(name)).collect(),
        )?,
        Visit { name: "coming back, nothing new", answers: again, bytes: again * header },
    ])
}

/// The visits as a table: once, a thousand times, and what that costs.
pub fn costs(visits: &[Visit]) -> String {
    let [cheap, dear] = PRICES;
    let mut out = String::new();
    // Writing to a String cannot fail.
    let _ = writeln!(
        out,
        "{:<28}{:>8}{:>10}{:>12}{:>12}{:>12}",
        "a visit",
        "answers",
        "bytes",
        "GB / 1000",
        format!("at {cheap:.2}"),
        format!("at {dear:.2}")
    );
    for visit in visits {
        let gigabytes = f64::from(u32::try_from(visit.bytes).unwrap_or(u32::MAX)) * VISITS / GIGABYTE;
        let _ = writeln!(
            out,
            "{:<28}{:>8}{:>10}{gigabytes:>12.3}{:>12.4}{:>12.4}",
            visit.name,
            visit.answers,
            visit.bytes,
            gigabytes * cheap,
            gigabytes * dear
        );
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn build() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes) in [
            (
                "index.html",
                "<html data-later-sheet='/later-0123456789abcdef.css x'><link rel=manifest href=/manifest.webmanifest><script>here('offline.js')</script>\
                <script src=/first.js></script>\
                <script type=module>go('/app-0123456789abcdef.js')</script>\
                <script src=/old-0123456789abcdef.js nomodule></script>"
                    .to_owned(),
            ),
            ("first.js", "s".repeat(100)),
            ("app-0123456789abcdef.js", "a".repeat(5000)),
            ("app-0123456789abcdef.js.br", "b".repeat(1000)),
            ("later-0123456789abcdef.js", "l".repeat(300)),
            ("later-0123456789abcdef.css", "c".repeat(30)),
            ("kdf.js", "k".repeat(200)),
            ("offline.js", "o".repeat(400)),
            ("manifest.webmanifest", "m".repeat(50)),
            ("old-0123456789abcdef.js", "d".repeat(60)),
            ("robots.txt", "r".repeat(20)),
            (
                "precache.json",
                r#"{"files":[{"url":"/"},{"url":"/app-0123456789abcdef.js"},{"url":"/later-0123456789abcdef.js"},
                {"url":"/later-0123456789abcdef.css"},{"url":"/kdf.js"},{"url":"/manifest.webmanifest"},{"url":"/old-0123456789abcdef.js"}]}"#
                    .to_owned(),
            ),
        ] {
            fs::write(folder.path().join(name), bytes).unwrap();
        }
        folder
    }

    #[test]
    fn a_visit_takes_what_travels_and_the_headers_of_each_answer() {
        let folder = build();
        let size = |name: &str| dist::read(folder.path(), name).unwrap().len();
        let [screen, all, again] = visits(folder.path()).unwrap().try_into().unwrap();
        let header = again.bytes / 3;
        assert!(header > 1000, "the headers themselves are some");
        assert_eq!((again.answers, again.bytes), (3, 3 * header), "what bears no hash is asked for again");
        assert_eq!((screen.answers, screen.bytes), (4, size("index.html") + 100 + 1000 + 200 + 4 * header));
        let kept = 300 + 30 + 400 + 50 + 60 + size("precache.json");
        assert_eq!((all.answers, all.bytes), (10, screen.bytes + kept + 6 * header));
    }

    #[test]
    fn a_thousand_times_a_megabyte_is_a_gigabyte() {
        let table = costs(&[Visit { name: "one", answers: 3, bytes: 1_500_000 }]);
        let row: Vec<&str> = table.lines().nth(1).unwrap().split_whitespace().collect();
        assert_eq!(row, ["one", "3", "1500000", "1.500", "0.0150", "0.1500"]);
    }
}
