//! Writes a frozen container to a folder: `cargo run -p daybook-vault --features kdf --example freeze -- tests/vectors/NAME`.
//! With the further word `changing` it is one in the middle of a change of the passphrase, beside a second notebook; with `grown` one that
//! has grown twice, the second time for a page that was not kept after it.
//!
//! Frozen means: made once for each version of the format and each schema of a record, committed, and opened by the tests for ever after.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::rc::Rc;
use vault::kdf::{self, Cost};
use vault::{Blank, Change, Entropy, Ikm, MemoryStorage, Name, NoEntropy, Notebook, RecordBytes, Store, create, text};

/// Decomposed and spaced on purpose: a reader that forgets NFKC, or the spaces, does not open it.
const PASSPHRASE: &str = " cafe\u{301} marble \u{3000}tugboat \u{ff53}ixty";

struct System;

impl Entropy for System {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), NoEntropy> {
        getrandom::fill(bytes).map_err(|_| NoEntropy)
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("usage: freeze FOLDER [changing | grown]")?;
    let is = |wanted| std::env::args().nth(2).is_some_and(|word| word == wanted);
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder)?;
    pollster::block_on(write(folder, is("changing"), is("grown")))
}

async fn write(folder: &Path, changing: bool, grown: bool) -> Result<(), Box<dyn Error>> {
    let storage = MemoryStorage::new();
    let blank = Blank::make(&mut System)?;
    let cost = Cost::new(19_456, 2)?;
    // "café marble tugboat sixty" in normal form NFKC; the vault takes it normalised.
    let ikm = kdf::derive("caf\u{e9} marble tugboat sixty".as_bytes(), &blank.salt, cost).map_err(|_| "argon2")?;
    let first = if changing { System.draw()? } else { *ikm };
    let (notebook, _) =
        create(&storage, &blank, cost, &Ikm::from_bytes(&first), 1_795_500_000_000, &mut System).await?;
    let notebook = RefCell::new(notebook);
    if grown {
        grow(&notebook, &storage).await?;
    }
    let before = storage.records(Store::Local);
    let mut kept = BTreeMap::new();
    for (n, (of, json)) in records().into_iter().enumerate() {
        let id = [n as u8 + 1; 16];
        let hex = hex(&id);
        let at = BEGAN + n as i64 * 60_000;
        // A notebook holds records of every schema until each is kept again: the first page is as schema 1 wrote it, which repeated the id.
        let json = json.replace("ID", &hex);
        let json = format!(r#"{{{of},"data":{json}}}"#);
        if changing && n == 4 {
            let now = at - 1;
            Notebook::make_second(&notebook, &storage, &Ikm::from_bytes(&System.draw()?), now, &mut System).await?;
            Notebook::change_passphrase(&notebook, &storage, &Ikm::from_bytes(&ikm), now, &mut System).await?;
        }
        let change = Change::Put(id, Rc::new(RecordBytes::from(json.clone().into_bytes())));
        Notebook::keep(&notebook, &storage, &[change], at, &mut System).await?;
        kept.insert(hex, json);
    }
    let generation = notebook.borrow().generation();
    if grown {
        grow_in_vain(&notebook, &storage).await?;
        keep_what_was_written_since(&before, &storage);
    }
    std::fs::write(folder.join("dump.json"), dump(&storage))?;
    std::fs::write(folder.join("passphrase.txt"), PASSPHRASE)?;
    let records = kept.iter().map(|(id, json)| format!("    \"{id}\": {json}")).collect::<Vec<_>>().join(",\n");
    let k = if grown { 9 } else { 7 };
    let expected =
        format!("{{\n  \"generation\": {generation},\n  \"k\": {k},\n  \"records\": {{\n{records}\n  }}\n}}\n");
    std::fs::write(folder.join("expected.json"), expected)?;
    Ok(())
}

/// Pages that do not deflate fill the first size, and are deleted.
async fn grow(notebook: &RefCell<Notebook>, storage: &MemoryStorage) -> Result<(), Box<dyn Error>> {
    for n in 200..204 {
        let mut noise = vec![0; 60_000];
        System.fill(&mut noise).map_err(|_| "getrandom")?;
        let change = Change::Put([n; 16], Rc::new(RecordBytes::from(noise)));
        Notebook::keep(notebook, storage, &[change], 1_795_500_000_000, &mut System).await?;
    }
    for n in 200..204 {
        Notebook::keep(notebook, storage, &[Change::Remove([n; 16])], 1_795_500_000_000, &mut System).await?;
    }
    Ok(())
}

/// The machine stops between the growth and the page that needed it: the header knows the new size, the root the old one.
async fn grow_in_vain(notebook: &RefCell<Notebook>, storage: &MemoryStorage) -> Result<(), Box<dyn Error>> {
    // As many come as there are.
    let cells = storage.records(Store::Local).len() - 6;
    // Each new cell once to make sure of the room and once with the commit, one transaction, both headers.
    storage.stop_after(Some(2 * cells + 3));
    let mut noise = vec![0; 500_000];
    System.fill(&mut noise).map_err(|_| "getrandom")?;
    let change = Change::Put([210; 16], Rc::new(RecordBytes::from(noise)));
    let kept = Notebook::keep(notebook, storage, &[change], 1_795_500_000_000, &mut System).await;
    if kept.is_ok() || storage.records(Store::Local).len() != 6 + 2 * cells {
        return Err("it did not grow, or went on".into());
    }
    Ok(())
}

/// So that the frozen copy stays small: one store, without the cells that nothing points to. No reader looks at them.
fn keep_what_was_written_since(before: &BTreeMap<Name, Vec<u8>>, storage: &MemoryStorage) {
    let mut records = storage.records(Store::Local);
    records
        .retain(|name, bytes| !matches!(name, Name::Cell(..)) || before.get(name).is_some_and(|older| older != bytes));
    storage.replace(Store::Local, records);
    storage.replace(Store::Indexed, BTreeMap::new());
}

/// When the first record was kept; each of the others a minute later.
const BEGAN: i64 = 1_795_500_000_000;

/// Schema and kind of each record, and its data, in which `ID` stands for its id. Every kind, pages of every schema, lists empty and full;
/// texts short and long, several scripts, characters that JSON escapes, and one that does not deflate into a cell.
fn records() -> Vec<(&'static str, String)> {
    let long: String = (0..700)
        .map(|n| format!("Line {n}: the {} walk took {} minutes. ", n * 7919 % 1000, n * 104_729 % 97))
        .collect();
    let page = |id: &str, day: &str, chosen: &str, title: &str, body: &str| {
        let (title, body) = (quoted(title), quoted(body));
        format!(r#"{{{id}{day},"created":{BEGAN},"edited":{BEGAN},"title":{title},"body":{body}{chosen}}}"#)
    };
    let (old, newest) = (r#""day":"2026-11-24""#, r#""sort":"journal","date":"2026-11-24""#);
    let nothing = r#","feelings":[],"tags":[],"prompt":null,"folded":false,"hard_days":false,"deleted":null"#;
    let chosen = r#","feelings":["missing-them","no-word"],"tags":["the old flat","عمل"],"prompt":"one-true-thing","folded":true,"hard_days":true,"deleted":1795500000001"#;
    let (first, second, third) = (r#""v":1,"kind":"page""#, r#""v":2,"kind":"page""#, r#""v":3,"kind":"page""#);
    let escaped = "Tab\there, newline\nthere, a backslash \\, and a control \u{1}.";
    vec![
        (first, page(r#""id":"ID","#, old, "", "", "One line.")),
        (second, page("", old, "", "A \"quoted\" title", escaped)),
        (third, page("", newest, nothing, "يوم هادئ", "مشيت قليلا ثم عدت إلى البيت.")),
        (
            third,
            page("", r#""sort":"letter","date":"2026-11""#, chosen, "安静的一天", "下午下雨了。我泡了茶，打开窗户。"),
        ),
        (
            third,
            page(
                "",
                r#""sort":"journal","date":"2026""#,
                nothing,
                "👩🏽‍🌾 e\u{301}",
                "Emoji stay whole: 👨‍👩‍👧‍👦 🏳️‍🌈. Decomposed é stays decomposed.",
            ),
        ),
        (third, page("", newest, nothing, "Long", &long)),
        (
            r#""v":3,"kind":"version""#,
            format!(r#"{{"page":"{}","at":{BEGAN},"title":"","body":"One\nline."}}"#, hex(&[1; 16])),
        ),
        (
            r#""v":3,"kind":"check-in""#,
            format!(
                r#"{{"at":{BEGAN},"day":"2026-11-24","steadiness":4,"feelings":["tired","on-edge"],"note":"A short night."}}"#
            ),
        ),
        (
            r#""v":3,"kind":"check-in""#,
            r#"{"at":-1,"day":"0001-01-01","steadiness":null,"feelings":[],"note":""}"#.to_owned(),
        ),
        (r#""v":3,"kind":"step""#, format!(r#"{{"at":{BEGAN},"day":"2026-11-24","step":"open-a-window"}}"#)),
        (
            r#""v":3,"kind":"wishes""#,
            format!(r#"{{"edited":{BEGAN},"without_contact_since":"2026-10-31","prompts":false}}"#),
        ),
        (r#""v":3,"kind":"wishes""#, r#"{"edited":0,"without_contact_since":null,"prompts":true}"#.to_owned()),
        (r#""v":3,"kind":"visit""#, format!(r#"{{"at":{BEGAN},"tries":3}}"#)),
        (r#""v":4,"kind":"page""#, page("", newest, nothing, "A walk", "It rained all morning.")),
    ]
    .into_iter()
    .chain(kinds_of_schema_4())
    .chain(kinds_of_schema_5())
    .chain(wishes_of_schema_6())
    .collect()
}

/// What schema 6 added to wishes, once with all of it and once with nothing.
fn wishes_of_schema_6() -> Vec<(&'static str, String)> {
    vec![
        (
            r#""v":6,"kind":"wishes""#,
            format!(
                r#"{{"edited":3,"without_contact_since":"2026-10-31","days_shown":true,"low_contact":true,"prompts":true,"country":"GB","word_for_them":"R.","word_for_me":"Été","today_leaves_out":["check-in","lately"],"backed_up":{BEGAN},"backup_reminder":false,"backup_put_off":{BEGAN}}}"#
            ),
        ),
        (
            r#""v":6,"kind":"wishes""#,
            r#"{"edited":0,"without_contact_since":null,"days_shown":false,"low_contact":false,"prompts":true,"country":null,"word_for_them":null,"word_for_me":null,"today_leaves_out":[],"backed_up":null,"backup_reminder":true,"backup_put_off":null}"#.to_owned(),
        ),
    ]
}

/// What came with schema 5, each once with all it can hold and some once with nothing.
fn kinds_of_schema_5() -> Vec<(&'static str, String)> {
    let other = hex(&[1; 16]);
    vec![
        (
            r#""v":5,"kind":"account""#,
            format!(
                r#"{{"made":{BEGAN},"edited":{BEGAN},"date":"2025-08","told":"That I imagine it.","known":"I wrote on Tuesday.\nThey answered.","sure":9,"thoughts":[{{"at":{BEGAN},"day":"2026-11-24","text":"I did not imagine it."}}],"behaviours":["gaslighting","blame-shifting"],"phase":"pull-back","left":["numb","confused"],"pinned":true}}"#
            ),
        ),
        (
            r#""v":5,"kind":"account""#,
            r#"{"made":0,"edited":0,"date":null,"told":"","known":"","sure":null,"thoughts":[],"behaviours":[],"phase":null,"left":[],"pinned":false}"#.to_owned(),
        ),
        (
            r#""v":5,"kind":"event""#,
            format!(
                r#"{{"made":{BEGAN},"edited":{BEGAN},"date":"2014","title":"The flat","line":"Six plants and a bad sofa.","phase":"courtship","turning":true,"hidden":true,"chapter":"{other}"}}"#
            ),
        ),
        (
            r#""v":5,"kind":"event""#,
            r#"{"made":0,"edited":0,"date":null,"title":"","line":"","phase":null,"turning":false,"hidden":false,"chapter":null}"#.to_owned(),
        ),
        (
            r#""v":5,"kind":"chapter""#,
            format!(
                r#"{{"made":{BEGAN},"edited":{BEGAN},"date":"2024-03","title":"The choir","told":"they","then":"Selfish on Thursdays.","now":"One thing that was mine.","did":"Hummed in the kitchen.","next":"Rings the director.","strengths":["Patience","الصبر"]}}"#
            ),
        ),
        (
            r#""v":5,"kind":"earlier-chapter""#,
            format!(
                r#"{{"chapter":"{other}","at":{BEGAN},"title":"The choir","told":"i","then":"Selfish.","now":"","did":"","next":""}}"#
            ),
        ),
        (
            r#""v":5,"kind":"book""#,
            format!(
                r#"{{"made":{BEGAN},"edited":{BEGAN},"title":"Mine","line":"So far","size":"a4","parts":["timeline","chapter:{other}","proofs","page:{other}"]}}"#
            ),
        ),
        (
            r#""v":5,"kind":"book""#,
            r#"{"made":0,"edited":0,"title":"","line":"","size":"a5","parts":[]}"#.to_owned(),
        ),
        (
            r#""v":5,"kind":"self-check""#,
            format!(
                r#"{{"check":"phq-9","made":{BEGAN},"edited":{BEGAN},"day":"2026-11-24","answers":[0,1,2,3,null,0,1,2,3],"beside":1,"ended":{BEGAN}}}"#
            ),
        ),
        (
            r#""v":5,"kind":"self-check""#,
            r#"{"check":"a","made":0,"edited":0,"day":"0001-01-01","answers":[],"beside":null,"ended":null}"#.to_owned(),
        ),
        (
            r#""v":5,"kind":"guide""#,
            r#"{"guide":"the-pull","edited":0,"read":"2026-11-24","ribbon":3}"#.to_owned(),
        ),
        (
            r#""v":5,"kind":"session""#,
            format!(r#"{{"made":{BEGAN},"edited":{BEGAN},"date":"2026-11-27","before":"Sleep.","after":""}}"#),
        ),
        (
            r#""v":5,"kind":"sheet""#,
            format!(
                r#"{{"made":{BEGAN},"edited":{BEGAN},"ask":"Nights.","excerpts":[{{"from":"page:{other}","text":"One line."}},{{"from":"check:phq-9","text":""}},{{"from":"pattern","text":""}}],"blanked":["R.","Ø"]}}"#
            ),
        ),
        (
            r#""v":5,"kind":"line""#,
            r#"{"at":0,"edited":0,"day":"0001-01-01","shelf":"question","text":"What would a first step be?"}"#.to_owned(),
        ),
        (
            r#""v":5,"kind":"wishes""#,
            r#"{"edited":2,"without_contact_since":"2026-10-31","days_shown":true,"low_contact":true,"prompts":true,"country":"GB"}"#.to_owned(),
        ),
    ]
}

/// What came with schema 4, each once with all it can hold and some once with nothing.
fn kinds_of_schema_4() -> Vec<(&'static str, String)> {
    vec![
        (
            r#""v":4,"kind":"practice""#,
            format!(
                r#"{{"exercise":"proof-shelf","began":{BEGAN},"edited":{BEGAN},"day":"2026-11-24","at":1,"before":6,"after":3,"answers":{ANSWERS},"ended":{BEGAN},"ticked":[{{"field":"act","day":"2026-11-25"}}]}}"#
            ),
        ),
        (
            r#""v":4,"kind":"practice""#,
            r#"{"exercise":"a","began":0,"edited":0,"day":"0001-01-01","at":0,"before":null,"after":null,"answers":{},"ended":null,"ticked":[]}"#.to_owned(),
        ),
        (
            r#""v":4,"kind":"line""#,
            format!(r#"{{"at":{BEGAN},"edited":{BEGAN},"day":"2026-11-24","shelf":"reason","text":"I sleep now."}}"#),
        ),
        (
            r#""v":4,"kind":"person""#,
            format!(
                r#"{{"made":{BEGAN},"edited":{BEGAN},"name":"R.","ring":"close","good_for":["listening","night"],"keeps":"yes","believes":"not-sure","linked":"no","tell":"some","line":"Are you there?","note":""}}"#
            ),
        ),
        (
            r#""v":4,"kind":"person""#,
            r#"{"made":0,"edited":0,"name":"🌻","ring":"outer","good_for":[],"keeps":null,"believes":null,"linked":null,"tell":null,"line":"","note":""}"#.to_owned(),
        ),
        (
            r#""v":4,"kind":"urge""#,
            format!(
                r#"{{"at":{BEGAN},"edited":{BEGAN},"day":"2026-11-24","before":8,"after":5,"touching":"wish","did":["steadied","waited"],"triggers":["night"],"ahead":[["","",""],["","Glad",""]],"wait_until":{BEGAN},"outcome":"no-contact","note":"It passed.","ended":{BEGAN}}}"#
            ),
        ),
        (
            r#""v":4,"kind":"channel""#,
            r#"{"channel":"phone","edited":0,"status":"on-hold","date":"2026-11","note":""}"#.to_owned(),
        ),
        (
            r#""v":4,"kind":"contact""#,
            format!(
                r#"{{"made":{BEGAN},"edited":{BEGAN},"date":"2026-11-24","kind":"message","began":"them-answered","about":"children","note":"","day_out":true}}"#
            ),
        ),
        (
            r#""v":4,"kind":"reply""#,
            format!(
                r#"{{"made":{BEGAN},"edited":{BEGAN},"about":"court","needed":"The date","draft":"Friday at 17:00.","by":"2026-11-27"}}"#
            ),
        ),
        (
            r#""v":4,"kind":"wishes""#,
            r#"{"edited":1,"without_contact_since":"2026-10-31","days_shown":false,"low_contact":true,"prompts":true}"#.to_owned(),
        ),
    ]
}

/// An answer of every shape, by the names of their fields.
const ANSWERS: &str = r#"{"act":{"text":"Phoned the dentist."},"belief":{"number":7},"calm":{"numbers":[3,null]},"cost":{"lines":["Sleep","My sister"]},"facts":{"rows":[["2024","We moved","calm"]]},"month":{"marks":[{"day":3,"kind":"kind","size":8},{"day":5,"kind":"harm","size":6}]},"plan":{"pair":["it is night","I call"]},"quality":{"chosen":{"options":["patience"],"own":"صبر"}},"sit":{"seconds":180},"when":{"date":"2026-11"},"who":{"people":["0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f"]}}"#;

fn hex(id: &[u8; 16]) -> String {
    id.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c < ' ' => {
                let _ = write!(out, "\\u{:04x}", c as u32);
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// What the two stores hold, as the reader takes it.
fn dump(storage: &MemoryStorage) -> String {
    let store = |store: Store, show: fn(&[u8]) -> String| {
        let records = storage.records(store);
        let lines: Vec<_> =
            records.iter().map(|(name, bytes)| format!("    \"{name}\": \"{}\"", show(bytes))).collect();
        format!("{{\n{}\n  }}", lines.join(",\n"))
    };
    format!(
        "{{\n  \"local\": {},\n  \"indexed\": {}\n}}\n",
        store(Store::Local, text::encode),
        store(Store::Indexed, base64)
    )
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let word = chunk.iter().fold(0u32, |word, byte| word << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for at in 0..4 {
            let digit = DIGITS[(word >> (18 - 6 * at) & 63) as usize];
            out.push(if at <= chunk.len() { digit as char } else { '=' });
        }
    }
    out
}
