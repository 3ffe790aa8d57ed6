//! A store that takes a record and does not give it back: that is noticed, and the other store has the words.

use super::super::person::{Person, id, put, seen};
use super::browser::Browser;
use super::judge::open;
use super::story::{FIRST, Scene};
use crate::{Fault, Store};

#[test]
fn whichever_record_is_not_given_back_the_words_are_kept_by_the_other_store() {
    let mut scene = Scene::half_full(91);
    scene.keep(&[put(50, b"before")]);
    let disk = scene.browser.disk();
    // What the commit will put: the same chance makes the same places.
    let commit = |browser: &Browser| {
        let (notebook, _) = open(browser, FIRST).unwrap();
        browser.take_writes();
        let kept = Person::new(92).keep(&notebook, browser, &[put(51, b"kept all the same")]);
        (kept, notebook)
    };
    let probe = Browser::on(disk.clone());
    commit(&probe).0.unwrap();
    let names: Vec<_> = probe.take_writes().iter().filter_map(super::disk::Write::local).collect();
    assert!(names.len() >= 3);
    for name in names {
        let browser = Browser::on(disk.clone());
        browser.forget(Some(name));
        let (kept, _) = commit(&browser);
        assert_eq!(kept.map(|kept| (kept.local, kept.indexed)), Ok((Err(Fault::Broken), Ok(()))), "{name}");
        browser.forget(None);
        let (again, opening) = open(&browser, FIRST).unwrap();
        assert_eq!(seen(&again)[&id(51)], b"kept all the same", "{name}");
        assert_eq!(opening.lost, 0, "{name}");
        browser.set_fault(Store::Indexed, Some(Fault::Refused));
        assert_eq!(seen(&open(&browser, FIRST).unwrap().0).len(), seen(&again).len(), "{name}: mended");
    }
}
