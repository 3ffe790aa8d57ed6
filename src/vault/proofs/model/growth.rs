//! Growth at every size, and a store that has no room for it.

use super::super::person::{Person, id, noise, put, seen};
use super::browser::{Browser, Failing};
use super::disk::Disk;
use super::findings::Findings;
use super::judge::{differences, open};
use super::kinds::long;
use super::story::{FIRST, Scene};
use crate::{Change, Fault, KeepError, Store};

/// The doubling is refused at one item, or as a whole. All is as it was, and deleting makes room for what did not fit.
fn assert_refused(disk: &Disk, failing: Failing, alone: bool, what: &str) {
    let browser = Browser::on(disk.clone());
    browser.set_fault(failing.store.other(), alone.then_some(Fault::Refused));
    let (notebook, _) = open(&browser, FIRST).unwrap();
    let mut words = seen(&notebook);
    let mut person = Person::new(56);
    browser.fail(Some(failing));
    let full = person.keep(&notebook, &browser, &[long()]);
    assert_eq!(full.err(), Some(KeepError::Full), "{what}");
    assert!(browser.disk() == *disk, "{what}: byte for byte");
    browser.fail(None);
    browser.set_room(Some(disk.local.len()));
    // Each makes a root go whose pages are gone.
    for n in 0..4 {
        person.keep(&notebook, &browser, &[Change::Remove(id(n))]).unwrap();
        words.remove(&id(n));
    }
    person.keep(&notebook, &browser, &[long()]).unwrap();
    words.insert(id(71), noise(71, 70_000));
    let (again, opening) = open(&browser, FIRST).unwrap();
    assert!(seen(&again) == words, "{what}: {}", differences(&seen(&again), &words));
    assert_eq!((opening.lost, opening.conflicts.len()), (0, 0), "{what}");
    assert_eq!(browser.disk().local.len(), disk.local.len(), "{what}: the size stays");
}

#[test]
fn a_doubling_that_is_refused_at_any_size_leaves_everything_as_it_was() {
    let mut findings = Findings::default();
    let mut scene = Scene::empty(55);
    let mut n = 0;
    for k in 7..11 {
        let most = scene.notebook.borrow().header.size.most_live();
        while scene.notebook.borrow().fill().used + 35 <= most {
            scene.keep(&[put(n, &noise(n.into(), 60_000))]);
            n += 1;
        }
        let (disk, fresh) = (scene.browser.disk(), 2 << k);
        assert_eq!(disk.local.len(), 2 + 4 + fresh, "as many as there are");
        let items = [0, 1, fresh / 2, fresh - 1].map(|after| (Store::Local, after));
        for (store, after) in items.into_iter().chain([(Store::Indexed, 0)]) {
            // With both stores the local one decides: it is the one with a small quota.
            for alone in if store == Store::Local { &[false, true][..] } else { &[true] } {
                let failing = Failing { store, after, fault: Fault::Full, for_good: true };
                let what = format!("k = {k}, {store:?} after {after}, alone {alone}");
                findings.run(|| assert_refused(&disk, failing, *alone, &what));
            }
        }
        scene.keep(&[put(500 + k, &noise(k.into(), 70_000))]);
        assert_eq!(scene.browser.disk().local.len(), 2 + 4 + 2 * fresh, "with room it grows");
    }
    findings.close(36);
}
