//! The size of every part, and the record that it may not outgrow unnoticed.

use std::fmt::Write;
use std::path::Path;

use brotli::enc::BrotliEncoderParams;

use crate::finish::is_made_here;
use crate::{SiteError, dist};

/// A part may grow by two in a hundred and half a kilobyte before someone has to say why.
const SLACK_PERCENT: usize = 2;
const SLACK_BYTES: usize = 512;

/// One served file, by the name that stays the same from build to build.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The file name without its content hash.
    pub name: String,
    /// Bytes before compression.
    pub raw: usize,
    /// Bytes that travel: brotli at quality 11 with a 24-bit window, or `raw` where that is less.
    pub packed: usize,
}

/// Measures every part of a build, largest first.
///
/// # Errors
/// When a file cannot be read.
pub fn measure(dist: &Path) -> Result<Vec<Part>, SiteError> {
    let files = dist::files(dist)?;
    let mut parts = Vec::new();
    for name in files.iter().filter(|name| !is_made_here(name)) {
        let raw = dist::read(dist, name)?.len();
        let twin = format!("{name}.br");
        let packed = if files.contains(&twin) { dist::read(dist, &twin)?.len() } else { raw };
        parts.push(Part { name: dist::part_name(name), raw, packed });
    }
    parts.sort_by(|a, b| b.packed.cmp(&a.packed).then_with(|| a.name.cmp(&b.name)));
    Ok(parts)
}

/// The parts as a table with a sum below it.
pub fn table(parts: &[Part]) -> String {
    let mut out = String::new();
    let sum = Part {
        name: "all".to_owned(),
        raw: parts.iter().map(|part| part.raw).sum(),
        packed: parts.iter().map(|part| part.packed).sum(),
    };
    // Writing to a String cannot fail.
    let _ = writeln!(out, "{:<28}{:>10}{:>10}", "part", "raw", "brotli");
    for part in parts.iter().chain([&sum]) {
        let _ = writeln!(out, "{:<28}{:>10}{:>10}", part.name, part.raw, part.packed);
    }
    out
}

/// The committed sizes: a part, its bytes, and why it has them; and what some of them may come to together.
#[derive(Debug)]
pub struct Record {
    lines: Vec<(String, usize)>,
    sums: Vec<Sum>,
}

/// Parts that travel together, and how many bytes they may be: to the last one, since a sum is a promise and not a habit.
#[derive(Debug)]
struct Sum {
    name: String,
    most: usize,
    parts: Vec<String>,
}

impl Sum {
    /// The word by which its line begins. No part is called so.
    const WORD: &str = "together";

    /// Reads what stands after that word: a name, a figure, the parts with commas between them. A reason follows, unread.
    fn parse<'a>(words: &mut impl Iterator<Item = &'a str>) -> Option<Self> {
        let name = words.next()?.to_owned();
        let most = words.next()?.parse().ok()?;
        let parts = words.next()?.split(',').map(str::to_owned).collect();
        Some(Self { name, most, parts })
    }

    fn fault(&self, parts: &[Part]) -> Option<String> {
        let bytes = |name: &String| parts.iter().find(|part| part.name == *name).map(|part| part.packed);
        if let Some(gone) = self.parts.iter().find(|name| bytes(name).is_none()) {
            return Some(format!("{gone} is counted for {} and not in the build", self.name));
        }
        let now: usize = self.parts.iter().filter_map(bytes).sum();
        let over = || format!("{} comes to {now} bytes together, past {}: make it smaller", self.name, self.most);
        (now > self.most).then(over)
    }
}

impl Record {
    /// Reads lines of `part bytes reason`, and of `together name bytes part,part reason`; a line that starts with `#` is a remark.
    ///
    /// # Errors
    /// When a line lacks its figure or its reason, or names a part for the second time.
    pub fn parse(text: &str) -> Result<Self, SiteError> {
        let mut lines: Vec<(String, usize)> = Vec::new();
        let mut sums = Vec::new();
        for (number, line) in (1..).zip(text.lines()) {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let mut words = line.split_whitespace();
            let name = words.next().unwrap_or_default().to_owned();
            if name == Sum::WORD {
                let sum = Sum::parse(&mut words);
                sums.push(sum.ok_or_else(|| SiteError::Record(number, "no name, figure and parts".to_owned()))?);
                if words.next().is_none() {
                    return Err(SiteError::Record(number, "no reason after the parts".to_owned()));
                }
                continue;
            }
            let bytes = words.next().and_then(|word| word.parse().ok());
            let bytes = bytes.ok_or_else(|| SiteError::Record(number, "no figure after the part".to_owned()))?;
            if words.next().is_none() {
                return Err(SiteError::Record(number, "no reason after the figure".to_owned()));
            }
            if lines.iter().any(|(each, _)| *each == name) {
                return Err(SiteError::Record(number, format!("{name} stands here twice")));
            }
            lines.push((name, bytes));
        }
        Ok(Self { lines, sums })
    }

    /// What the build breaks, one sentence each; empty when every part keeps to its figure.
    pub fn faults(&self, parts: &[Part]) -> Vec<String> {
        let outgrown = parts.iter().filter_map(|part| {
            let (name, now) = (&part.name, part.packed);
            match self.lines.iter().find(|(each, _)| each == name) {
                None => Some(format!("{name} is new at {now} bytes: record it with a reason")),
                Some((_, was)) if now > limit(*was) => Some(format!(
                    "{name} grew from {was} to {now} bytes, past {}: make it smaller, or record {now} with a reason",
                    limit(*was)
                )),
                Some(_) => None,
            }
        });
        let gone = self.lines.iter().filter_map(|(name, _)| {
            let missing = !parts.iter().any(|part| part.name == *name);
            missing.then(|| format!("{name} is recorded and not in the build: remove its line"))
        });
        outgrown.chain(gone).chain(self.sums.iter().filter_map(|sum| sum.fault(parts))).collect()
    }
}

fn limit(recorded: usize) -> usize {
    recorded + recorded * SLACK_PERCENT / 100 + SLACK_BYTES
}

/// Brotli as small as it gets.
pub(crate) fn brotli(bytes: &[u8]) -> Vec<u8> {
    let best = BrotliEncoderParams { quality: 11, lgwin: 24, size_hint: bytes.len(), ..Default::default() };
    let mut out = Vec::new();
    match brotli::BrotliCompress(&mut &bytes[..], &mut out, &best) {
        Ok(_) => out,
        // Memory to memory has no way to fail; if it did, the file travels as it is.
        Err(_) => bytes.to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &str, packed: usize) -> Part {
        Part { name: name.to_owned(), raw: packed * 3, packed }
    }

    #[test]
    fn a_part_may_grow_a_little_and_no_more() {
        let record = Record::parse("# part bytes reason\napp.wasm 100000 the first page\n").unwrap();
        assert!(record.faults(&[part("app.wasm", 102_512)]).is_empty());
        assert!(record.faults(&[part("app.wasm", 50_000)]).is_empty());
        let faults = record.faults(&[part("app.wasm", 102_513)]);
        assert_eq!(faults.len(), 1);
        assert!(faults[0].contains("record 102513 with a reason"));
    }

    #[test]
    fn what_travels_together_keeps_to_its_sum_to_the_byte() {
        let record = "a.js 40 one\nb.js 60 two\ntogether first 100 a.js,b.js the first screen\n";
        let record = Record::parse(record).unwrap();
        assert!(record.faults(&[part("a.js", 40), part("b.js", 60)]).is_empty());
        let faults = record.faults(&[part("a.js", 41), part("b.js", 60)]);
        assert!(matches!(faults.as_slice(), [one] if one.contains("101 bytes")), "{faults:?}");
        let faults = record.faults(&[part("a.js", 40)]);
        assert!(faults.iter().any(|fault| fault.starts_with("b.js is counted for first")), "{faults:?}");
    }

    #[test]
    fn a_new_part_and_a_gone_one_are_named() {
        let record = Record::parse("old.js 10 it was needed").unwrap();
        let faults = record.faults(&[part("new.js", 5)]);
        assert_eq!(faults.len(), 2);
        assert!(faults[0].starts_with("new.js is new") && faults[1].starts_with("old.js is recorded"));
    }

    #[test]
    fn a_line_without_figure_or_reason_is_refused() {
        for text in [
            "a.js",
            "a.js many reasons",
            "a.js 10",
            "a.js 1 x\na.js 2 y",
            "together first a.js x",
            "together first 1 a.js",
        ] {
            assert!(matches!(Record::parse(text), Err(SiteError::Record(..))), "{text}");
        }
    }

    #[test]
    fn parts_come_largest_first_by_what_travels() {
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes) in [("a.png", 20), ("b-0123456789abcdef.js", 100), ("b-0123456789abcdef.js.br", 10)] {
            std::fs::write(folder.path().join(name), vec![0; bytes]).unwrap();
        }
        let parts = measure(folder.path()).unwrap();
        let read: Vec<_> = parts.iter().map(|part| (part.name.as_str(), part.raw, part.packed)).collect();
        assert_eq!(read, [("a.png", 20, 20), ("b.js", 100, 10)]);
        assert!(table(&parts).lines().last().unwrap().ends_with("120        30"));
    }
}
