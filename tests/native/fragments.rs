//! Whatever stands behind the `#` of an address, all the way to the words that are shown: refused by name, or what was sealed.

use daybook_drivers::{Draw, Fate, drive, mutate, mutate_in_place};
use domain::shared::{Piece, PiecePart, Shared};
use vault::parcel::link::{Head, Link, Lock, seal};
use vault::{Entropy, Ikm, NoEntropy};

/// Randomness that a seed repeats.
struct Drawn<'d>(&'d mut Draw);

impl Entropy for Drawn<'_> {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), NoEntropy> {
        bytes.copy_from_slice(&self.0.bytes(bytes.len()));
        Ok(())
    }
}

/// Where it ended.
#[derive(Debug, PartialEq, Eq)]
enum Fault {
    Link,
    Shared,
}

fn words() -> Ikm {
    Ikm::from_bytes(&[7; 32])
}

fn shown(fragment: &str) -> Result<Shared, Fault> {
    let content = Link::read(fragment).and_then(|link| link.open(Some(&words()))).map_err(|_| Fault::Link)?;
    Shared::from_json(&content).map_err(|_| Fault::Shared)
}

fn shared(draw: &mut Draw) -> Shared {
    let text = |draw: &mut Draw| draw.pick(&["", "A day.", "<script>", "\u{202e}abc", "\"\\", "s1.AQA"]).to_owned();
    let pieces = (0..draw.below(4)).map(|_| Piece {
        title: text(draw),
        date: text(draw),
        parts: (0..draw.below(3)).map(|_| PiecePart { heading: text(draw), words: text(draw) }).collect(),
    });
    Shared { pieces: pieces.collect() }
}

fn sealed(draw: &mut Draw, content: &[u8]) -> String {
    let lock = draw.pick(&[Lock::Words, Lock::None]);
    let head = Head::make(lock, &mut Drawn(draw)).unwrap();
    seal(&head, Some(&words()), content).unwrap()
}

#[test]
fn what_is_done_to_a_fragment_on_its_way_never_shows_other_words() {
    drive("fragment, on its way", 10_000, |draw| {
        let meant = shared(draw);
        let mut fragment = sealed(draw, meant.to_json().as_bytes()).into_bytes();
        match draw.below(3) {
            0 => {}
            1 => mutate(draw, &mut fragment),
            _ => mutate_in_place(draw, &mut fragment),
        }
        let shown = shown(&String::from_utf8_lossy(&fragment));
        match &shown {
            Ok(shown) => assert_eq!(*shown, meant),
            Err(fault) => assert_eq!(*fault, Fault::Link),
        }
        Fate::of(&shown.ok())
    });
}

#[test]
fn whatever_a_stranger_seals_is_shown_or_refused() {
    drive("fragment, by a stranger", 10_000, |draw| {
        let mut json = shared(draw).to_json().into_bytes();
        if draw.once_in(2) {
            mutate(draw, &mut json);
        }
        let shown = shown(&sealed(draw, &json));
        match &shown {
            Ok(shown) => assert_eq!(Shared::from_json(shown.to_json().as_bytes()).as_ref(), Ok(shown)),
            Err(fault) => assert_eq!(*fault, Fault::Shared),
        }
        Fate::of(&shown.ok())
    });
}
