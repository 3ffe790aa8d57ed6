//! What is told about an open notebook: what does not read, by number, and that it is nearly full.

use daybook::state::Notice;
use leptos::prelude::GetUntracked;
use pollster::block_on;

use crate::support::Tab;

#[test]
fn what_this_version_cannot_show_is_told_by_number() {
    let tab = Tab::with_notebook();
    tab.write("Shown.");
    let records = [
        ([1; 16], r#"{"v":999,"kind":"page","data":{}}"#),
        ([2; 16], r#"{"v":999}"#),
        ([3; 16], r#"{"v":1,"kind":"page","data":{"day":"never"}}"#),
    ];
    tab.keep_as_they_are(&records);
    let again = tab.opened_again();
    assert_eq!(again.bodies(), ["Shown."]);
    assert_eq!(again.session.notices().get_untracked(), [Notice::PagesNewer(2), Notice::PagesUnreadable(1)]);
    // Writing on leaves them as they are.
    again.write("And more.");
    assert_eq!(again.opened_again().session.notices().get_untracked().len(), 2);
}

#[test]
fn a_notebook_that_takes_hardly_any_more_says_so_until_there_is_room_again() {
    let tab = Tab::with_notebook();
    let told = || tab.session.notices().get_untracked().contains(&Notice::NearlyFull);
    let mut noise = 1_u64;
    // Each page a little over 100 kB that hardly deflate.
    let mut page = || {
        let letters = (0..130_000).map(|_| {
            noise = noise.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            char::from(b'0' + (noise >> 58) as u8)
        });
        letters.collect::<String>()
    };
    tab.write("short");
    assert!(!told());
    let mut pages = 0;
    while !told() {
        tab.write(&page());
        pages += 1;
        assert!(pages < 60, "said before there is no room at all");
    }
    let ids: Vec<_> = tab.journal.cards().get_untracked().into_iter().map(|card| card.id).collect();
    for id in ids.into_iter().take(10) {
        block_on(tab.journal.delete(id)).unwrap();
        block_on(tab.journal.delete_for_good(id)).unwrap();
    }
    assert!(!told());
}
