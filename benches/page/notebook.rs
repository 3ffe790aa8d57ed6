//! Filling, opening and saving a notebook, on whatever stores.

use crate::slices::{Taken, median, now, timed};
use domain::{Day, Page, PageCard, PageDraft, Record, RecordId, Sort, Timestamp};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::rc::Rc;
use vault::kdf::Cost;
use vault::{
    Blank, Change, Entropy, Ikm, KeepError, MemoryStorage, Notebook, Opened, Presence, RecordBytes, Storage, create,
    look,
};

/// More entries than a notebook of the largest size takes.
pub const MORE_THAN_FIT: usize = 6_000;

pub(crate) fn ikm() -> Ikm {
    Ikm::from_bytes(&[42; 32])
}

/// A page as the app keeps it: its id, and its JSON.
fn record(n: usize, title: &str, body: &str) -> ([u8; 16], Vec<u8>) {
    let mut id = [0x5a; 16];
    // Scattered, as random ids are.
    id[..8].copy_from_slice(&(n as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15).to_le_bytes());
    let now = Timestamp::from_millis(1_795_500_000_000 + n as i64 * 86_400_000);
    let id = RecordId::from_bytes(id);
    let day = Day::from_timestamp(now, 0);
    let draft = PageDraft { title: title.into(), body: body.into(), ..PageDraft::empty(day) };
    let page = Page::new(id, Sort::Journal, now, draft);
    (*id.as_bytes(), Record::Page(page).to_json().unwrap().into_bytes())
}

fn put(n: usize, title: &str, body: &str) -> Change {
    let (id, json) = record(n, title, body);
    Change::Put(id, Rc::new(RecordBytes::from(json)))
}

/// What a browser gives an origin in `localStorage`, in UTF-16 units, names included (Chromium and Firefox).
const QUOTA: usize = 5 * 1024 * 1024;

/// How many of the same entries fit where each is sealed by itself and stands as base64 under a key of its own: `entry:` and its id in
/// hexadecimal digits; a nonce of 12 bytes before, a tag of 16 behind. Counted, not filled: how long it is does not depend on chance.
#[must_use]
pub fn fit_in_base64() -> usize {
    let (mut units, mut count) = (0, 0);
    for (n, body) in crate::entries(MORE_THAN_FIT).iter().enumerate() {
        let (id, json) = record(n, "", body);
        units += "entry:".len() + 2 * id.len() + (12 + json.len() + 16).div_ceil(3) * 4;
        if units > QUOTA {
            break;
        }
        count += 1;
    }
    count
}

/// A new notebook, empty.
pub async fn make(storage: &impl Storage, entropy: &mut impl Entropy) -> RefCell<Notebook> {
    let blank = Blank::make(entropy).unwrap();
    RefCell::new(create(storage, &blank, Cost::FLOOR, &ikm(), 0, entropy).await.unwrap().0)
}

/// Keeps one entry after the other, each as a person does, until there is no room or there are `most`. Answers how many there are, and
/// whether there is room.
pub async fn fill(
    notebook: &RefCell<Notebook>,
    storage: &MemoryStorage,
    entropy: &mut impl Entropy,
    most: usize,
) -> (usize, bool) {
    for (n, body) in crate::entries(most).iter().enumerate() {
        match Notebook::keep(notebook, storage, &[put(n, "", body)], n as i64, entropy).await {
            Ok(_) => {}
            Err(KeepError::Full) => return (n, false),
            Err(error) => panic!("entry {n}: {error}"),
        }
    }
    (most, true)
}

/// Removes the last `count` of `all`, so that there is room to write.
pub async fn thin(
    notebook: &RefCell<Notebook>,
    storage: &MemoryStorage,
    entropy: &mut impl Entropy,
    all: usize,
    count: usize,
) {
    for n in all - count..all {
        let Change::Put(id, _) = put(n, "", "") else { return };
        Notebook::keep(notebook, storage, &[Change::Remove(id)], 0, entropy).await.unwrap();
    }
}

/// Opens once, the key being there already.
pub async fn open(storage: &impl Storage, pause: impl AsyncFn()) -> (RefCell<Notebook>, [Taken; 3]) {
    let (presence, looking) = timed(look(storage)).await;
    let Presence::Found(found) = presence else { panic!("a notebook") };
    let (opened, opening) = timed(vault::open(storage, &found, &found.containers[0], &ikm())).await;
    let Opened { notebook, .. } = opened.unwrap();
    let notebook = RefCell::new(notebook);
    let (lost, reading) = timed(Notebook::read_all(&notebook, storage, pause)).await;
    assert_eq!(lost, 0);
    (notebook, [looking, opening, reading])
}

/// Opens again and again: where the time goes, in ms.
pub async fn measure_open(storage: &impl Storage, pause: impl AsyncFn(), rounds: usize) -> Value {
    let mut figures: Vec<[f64; 9]> = Vec::new();
    let mut pages = 0;
    for _ in 0..rounds {
        let (notebook, [looking, opening, reading]) = open(storage, &pause).await;
        let began = now();
        let records = notebook.borrow().records();
        let listed = now();
        let decoded: Vec<Page> = records
            .iter()
            .map(|(id, bytes)| Record::from_json(RecordId::from_bytes(*id), &***bytes).unwrap())
            .filter_map(|record| match record {
                Record::Page(page) => Some(page),
                _ => None,
            })
            .collect();
        let read = now();
        let cards: Vec<PageCard> = decoded.iter().map(PageCard::build).collect();
        let built = now();
        pages = cards.len();
        figures.push([
            looking.busy,
            looking.wall,
            opening.busy,
            opening.longest,
            reading.busy,
            reading.longest,
            reading.wall,
            read - listed + (listed - began),
            built - read,
        ]);
    }
    let of = |at: usize| median(figures.iter().map(|round| round[at]).collect());
    json!({
        "pages": pages, "look": of(0), "look_wall": of(1), "open": of(2), "open_longest": of(3), "read": of(4),
        "read_longest": of(5), "read_wall": of(6), "decode": of(7), "cards": of(8),
    })
}

/// Saves again and again: the page that is being written, and a new one each time; ms on the thread for one.
pub async fn measure_save(
    storage: &impl Storage,
    notebook: &RefCell<Notebook>,
    entropy: &mut impl Entropy,
    rounds: usize,
) -> Value {
    let bodies = crate::entries(rounds + 3);
    let mut same = Vec::new();
    for (round, body) in bodies.iter().enumerate() {
        // Like a person who goes on writing: some words more each time.
        let change = put(1_000_000, "", &body[..body.len() / 2 + round]);
        let (kept, taken) = timed(Notebook::keep(notebook, storage, &[change], round as i64, entropy)).await;
        kept.unwrap();
        same.push(taken);
    }
    let mut new = Vec::new();
    for (round, body) in bodies.iter().take(8).enumerate() {
        let (kept, taken) =
            timed(Notebook::keep(notebook, storage, &[put(1_000_001 + round, "", body)], 0, entropy)).await;
        kept.unwrap();
        new.push(taken);
    }
    for round in 0..8 {
        let Change::Put(id, _) = put(1_000_001 + round, "", "") else { panic!("a put") };
        Notebook::keep(notebook, storage, &[Change::Remove(id)], 0, entropy).await.unwrap();
    }
    // The first ones warm up.
    let same = &same[3..];
    let of = |taken: &[Taken], part: fn(&Taken) -> f64| median(taken.iter().map(part).collect());
    let fill = notebook.borrow().fill();
    json!({
        "used": fill.used, "most": fill.most,
        "same": of(same, |t| t.busy), "same_longest": of(same, |t| t.longest), "same_wall": of(same, |t| t.wall),
        "same_worst": same.iter().map(|t| t.longest).fold(0.0, f64::max),
        "new": of(&new, |t| t.busy), "new_longest": of(&new, |t| t.longest),
    })
}
