//! A creation that is cut, or for which there is no room, never leads to a notebook that opens and is not the one that was made.

use super::super::person::{Person, put, seen};
use super::browser::{Browser, Failing};
use super::disk::{Disk, Write};
use super::findings::Findings;
use super::judge::{open, presence};
use super::story::{FIRST, key};
use crate::kdf::Cost;
use crate::{Blank, CreateError, Fault, Name, Presence, Store, create};

fn make(browser: &Browser, seed: u64) -> Result<bool, CreateError> {
    let mut person = Person::new(seed);
    let blank = Blank::make(&mut person.entropy).unwrap();
    let ikm = key(FIRST);
    let made = create(browser, &blank, Cost::FLOOR, &ikm, 1, &mut person.entropy);
    pollster::block_on(made).map(|(_, kept)| kept.durable())
}

/// What a person may meet after it, and that they are not stuck with it.
fn assert_honest(disk: Disk, what: &str) {
    let has_header = Store::BOTH.iter().any(|store| disk.of(*store).keys().any(|name| matches!(name, Name::Header(_))));
    let has_root = Store::BOTH.iter().any(|store| disk.of(*store).keys().any(|name| matches!(name, Name::Root(..))));
    let browser = Browser::on(disk);
    match presence(&browser) {
        Presence::Nothing => {
            assert!(!has_header && !has_root, "{what}: something stands there");
            assert_eq!(make(&browser, 52), Ok(true), "{what}: the second attempt");
        }
        Presence::Damaged => {
            assert!(!has_header && has_root, "{what}: damaged");
            assert_eq!(make(&browser, 52), Err(CreateError::AlreadyThere), "{what}: refused, and said so");
            return;
        }
        Presence::Found(_) => {}
        other => panic!("{what}: {other:?}"),
    }
    let (notebook, opening) = open(&browser, FIRST).unwrap_or_else(|error| panic!("{what}: {error}"));
    assert!(seen(&notebook).is_empty() && opening.lost == 0 && !opening.is_older, "{what}");
    Person::new(53).keep(&notebook, &browser, &[put(1, b"the first page")]).unwrap();
    let (again, opening) = open(&browser, FIRST).unwrap();
    assert_eq!((seen(&again).len(), opening.lost, opening.conflicts.len()), (1, 0, 0), "{what}");
    browser.take_writes();
    open(&browser, FIRST).unwrap();
    assert!(browser.take_writes().is_empty(), "{what}: still mends");
}

#[test]
fn wherever_a_creation_is_cut() {
    let browser = Browser::default();
    make(&browser, 51).unwrap();
    let writes = browser.take_writes();
    let local: Vec<&Write> = writes.iter().filter(|write| write.local().is_some()).collect();
    let indexed: Vec<&Write> = writes.iter().filter(|write| write.local().is_none()).collect();
    let mut findings = Findings::default();
    for cut in 0..=local.len() {
        let matters = |at: usize| matches!(local.get(at), Some(Write::Put(Name::Root(..) | Name::Header(_), _)));
        if cut % 37 > 0 && !matters(cut) && !matters(cut.saturating_sub(1)) {
            continue;
        }
        for transactions in 0..=indexed.len() {
            let mut disk = Disk::default();
            local.iter().take(cut).chain(indexed.iter().take(transactions)).for_each(|write| write.apply(&mut disk));
            findings.run(|| assert_honest(disk, &format!("{cut} items, {transactions} transactions")));
        }
    }
    findings.close(40);
}

#[test]
fn without_room_nothing_is_left_behind() {
    let mut findings = Findings::default();
    for (store, places) in [(Store::Local, 0..620), (Store::Indexed, 0..2)] {
        for fault in [Fault::Full, Fault::Broken, Fault::Hanging] {
            for alone in [false, true] {
                if store == Store::Local && fault == Fault::Hanging {
                    continue;
                }
                for after in places.clone().filter(|at| at % 41 == 0 || (255..266).contains(at)) {
                    let what = format!("{store:?} {fault:?} after {after}, alone {alone}");
                    findings.run(|| {
                        let browser = Browser::default();
                        browser.set_fault(store.other(), alone.then_some(Fault::Refused));
                        browser.fail(Some(Failing { store, after, fault, for_good: true }));
                        let made = make(&browser, 54);
                        browser.fail(None);
                        if made.is_err() && fault != Fault::Hanging {
                            assert!(browser.disk() == Disk::default(), "{what}: {made:?} and something is left");
                        }
                        browser.set_fault(store.other(), None);
                        assert_honest(browser.disk(), &what);
                    });
                }
            }
        }
    }
    findings.close(80);
}
