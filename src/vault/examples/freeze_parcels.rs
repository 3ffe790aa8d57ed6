//! Writes a frozen backup and two frozen links: `cargo run -p daybook-vault --features kdf --example freeze_parcels -- tests/vectors NUMBER`
//! makes `backup-NUMBER`, `link-NUMBER` (with share words) and `link-NUMBER + 1` (without).
//!
//! Frozen means: made once for each version of either format, committed, and opened by the tests for ever after.

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::rc::Rc;
use vault::kdf::{self, Cost};
use vault::parcel::{backup, link};
use vault::{Entropy, Id, Ikm, NoEntropy, RecordBytes};

/// Decomposed and spaced on purpose: a reader that forgets NFKC, or the spaces, does not open it.
const PASSPHRASE: (&str, &str) = (" cafe\u{301} marble \u{3000}tugboat \u{ff53}ixty", "caf\u{e9} marble tugboat sixty");
/// Typed as on a phone, with hyphens, a comma and a full stop: a reader that forgets these does not open it.
const WORDS: (&str, &str) =
    (" Marble-tugboat, SIXTY.  lantern\u{2011}Cafe\u{301}\n", "marble tugboat sixty lantern caf\u{e9}");

/// What a link holds (`FORMAT.md`, section 17): all there can be, in several scripts.
const SHARED: &str = r#"{"v":1,"pieces":[{"title":"How to help me","date":"24 November 2026","parts":[{"heading":"Please","words":"Ask \"first\".\n\tThen listen. 👩🏽‍🌾"},{"heading":"","words":""}]},{"title":"","date":"","parts":[{"heading":"الصبر","words":"مشيت قليلا ثم عدت إلى البيت. e\u0301 stays decomposed, \\ and \u0001 too."}]},{"title":"安静的一天","date":"","parts":[]}]}"#;
/// Too short to deflate.
const SHORT: &str = r#"{"v":1,"pieces":[]}"#;

struct System;

impl Entropy for System {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), NoEntropy> {
        getrandom::fill(bytes).map_err(|_| NoEntropy)
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let usage = "usage: freeze_parcels FOLDER NUMBER";
    let folder = std::env::args().nth(1).ok_or(usage)?;
    let number: u32 = std::env::args().nth(2).ok_or(usage)?.parse()?;
    let at = |name: &str, number| Path::new(&folder).join(format!("{name}-{number}"));
    write_backup(&at("backup", number))?;
    write_link(&at("link", number), link::Lock::Words, SHARED)?;
    write_link(&at("link", number + 1), link::Lock::None, SHORT)
}

fn write_backup(folder: &Path) -> Result<(), Box<dyn Error>> {
    std::fs::create_dir_all(folder)?;
    let head = backup::Head::make(Cost::new(20_000, 3)?, &mut System)?;
    let ikm = derive(PASSPHRASE.1, head.salt(), head.cost())?;
    let records = records()?;
    let held: Vec<_> =
        records.iter().map(|(id, json)| (*id, Rc::new(RecordBytes::from(json.clone().into_bytes())))).collect();
    std::fs::write(folder.join("backup.bin"), pollster::block_on(backup::seal(&head, &ikm, &held, async || {}))?)?;
    std::fs::write(folder.join("passphrase.txt"), PASSPHRASE.0)?;
    let lines: Vec<_> = records.iter().map(|(id, json)| format!("    \"{}\": {json}", hex(id))).collect();
    std::fs::write(
        folder.join("expected.json"),
        format!("{{\n  \"unread\": 1,\n  \"records\": {{\n{}\n  }}\n}}\n", lines.join(",\n")),
    )?;
    Ok(())
}

fn write_link(folder: &Path, lock: link::Lock, content: &str) -> Result<(), Box<dyn Error>> {
    std::fs::create_dir_all(folder)?;
    let head = link::Head::make(lock, &mut System)?;
    let words = match lock {
        link::Lock::Words => Some(derive(WORDS.1, head.salt(), head.cost())?),
        link::Lock::None => None,
    };
    std::fs::write(folder.join("link.txt"), link::seal(&head, words.as_ref(), content.as_bytes())?)?;
    if words.is_some() {
        std::fs::write(folder.join("words.txt"), WORDS.0)?;
    }
    std::fs::write(folder.join("expected.json"), format!("{content}\n"))?;
    Ok(())
}

fn derive(words: &str, salt: &[u8; kdf::SALT], cost: Cost) -> Result<Ikm, Box<dyn Error>> {
    let derived = kdf::derive(words.as_bytes(), salt, cost).map_err(|_| "argon2")?;
    Ok(Ikm::from_bytes(&derived))
}

/// Records of several schemas, some that deflate and one that does not, in more than one step; and one of a kind that is still to come.
fn records() -> Result<Vec<(Id, String)>, Box<dyn Error>> {
    let page = |body: &str| {
        format!(
            r#"{{"v":6,"kind":"page","data":{{"sort":"journal","date":"2026-11-24","created":0,"edited":0,"title":"","body":"{body}","feelings":[],"tags":[],"prompt":null,"folded":false,"hard_days":false,"deleted":null}}}}"#
        )
    };
    let mut noise = [0; 35_000];
    System.fill(&mut noise).map_err(|_| "getrandom")?;
    let long: String = (0..900).fold(String::new(), |mut long, n| {
        let _ = write!(long, "Line {n}: the {} walk took {} minutes. ", n * 7919 % 1000, n * 104_729 % 97);
        long
    });
    let jsons = [
        r#"{"v":3,"kind":"page","data":{"sort":"journal","date":"2026","created":0,"edited":0,"title":"يوم هادئ","body":"مشيت قليلا.","feelings":[],"tags":[],"prompt":null,"folded":false,"hard_days":false,"deleted":null}}"#.to_owned(),
        page("One line.\\nAnother: \\\"quoted\\\", \\u0001."),
        r#"{"v":6,"kind":"check-in","data":{"at":0,"day":"2026-11-24","steadiness":4,"feelings":["tired"],"note":""}}"#.to_owned(),
        page(&long),
        page(&hex(&noise)),
        r#"{"v":99,"kind":"tide","data":{"still":"to come"}}"#.to_owned(),
    ];
    jsons.into_iter().map(|json| Ok((System.draw()?, json))).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
