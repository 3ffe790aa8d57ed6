//! A copy in a notebook of one's own: in the open one at once, else in the one that opens next.

use daybook::state::{Claim, KeepError, use_face};

use super::friend::text;
use super::*;
use crate::support::PASSPHRASE;

const SECOND: &str = "Someone shared this with me. Kept on 24 November 2026.\n\nMore.";
const FIRST: &str =
    "Someone shared this with me. Kept on 24 November 2026.\n\n24 November 2026\n\nPlease\n\nAsk first.\n\nThank you.";

fn keep(tab: &Tab) {
    block_on(tab.receiving.keep(text().received.marks));
    settle();
}

fn kept(tab: &Tab) -> Option<Result<usize, KeepError>> {
    tab.receiving.kept().get_untracked()
}

fn bodies(tab: &Tab) -> Vec<String> {
    let mut bodies = tab.bodies();
    bodies.sort();
    bodies
}

#[test]
fn with_an_open_notebook_it_is_kept_at_once_and_only_once() {
    let tab = Tab::with_notebook();
    tab.receiving.take_in(link(Some(WORDS)));
    open(&tab, WORDS);
    keep(&tab);
    keep(&tab);
    assert_eq!((kept(&tab), stage(&tab)), (Some(Ok(2)), OPENED));
    assert_eq!(bodies(&tab), [FIRST, SECOND]);
    tab.receiving.close();
    assert_eq!(kept(&tab), None);
    assert_eq!(bodies(&tab.opened_again()), [FIRST, SECOND]);
    let titles = tab.journal.cards().get_untracked();
    assert!(titles.iter().any(|card| tab.journal.page(card.id).unwrap().title == "How to help me (shared with me)"));
}

#[test]
fn at_the_lock_it_waits_and_is_kept_when_the_notebook_opens() {
    let made = Tab::with_notebook();
    made.preferences().show_lists_first(true);
    let tab = Tab::on(&made.device);
    tab.receiving.take_in(link(Some(WORDS)));
    open(&tab, WORDS);
    keep(&tab);
    assert!(tab.receiving.waits().get_untracked() && !tab.receiving.is_shown().get_untracked());
    assert!(!use_face().shows_lists().get_untracked(), "the way is to the lock");
    tab.receiving.back();
    assert!(tab.receiving.is_shown().get_untracked(), "one can look at it again meanwhile");
    keep(&tab);
    let wrong = block_on(tab.session.open("some other words".into(), Claim::IfFree));
    assert!(wrong.is_err() && tab.receiving.waits().get_untracked());
    block_on(tab.session.open(PASSPHRASE.into(), Claim::IfFree)).unwrap();
    settle();
    assert_eq!(bodies(&tab), [FIRST, SECOND]);
    assert_eq!((kept(&tab), stage(&tab)), (Some(Ok(2)), None), "it is told, and the words are gone");
    tab.receiving.tell_no_more();
    assert_eq!(kept(&tab), None);
}

#[test]
fn it_comes_through_the_whole_first_visit() {
    let tab = first_visit(Some(WORDS));
    open(&tab, WORDS);
    keep(&tab);
    assert_eq!(tab.navigation.under().get_untracked(), Place::Front);
    for place in [Place::About, Place::Safety, Place::Passphrase] {
        tab.navigation.go(place);
        settle();
        assert!(tab.receiving.waits().get_untracked(), "{place:?}");
    }
    block_on(tab.session.create(PASSPHRASE.into())).unwrap();
    settle();
    assert_eq!(bodies(&tab), [FIRST, SECOND]);
    assert_eq!(bodies(&tab.opened_again()), [FIRST, SECOND]);
}

#[test]
fn also_into_a_notebook_that_lives_for_this_visit_only() {
    let tab = first_visit(None);
    open(&tab, "");
    keep(&tab);
    block_on(tab.session.create_for_this_visit(PASSPHRASE.into())).unwrap();
    settle();
    assert_eq!(bodies(&tab), [FIRST, SECOND]);
}

#[test]
fn what_could_not_be_kept_is_shown_again_and_says_so() {
    let made = Tab::with_notebook();
    let tab = Tab::on(&made.device);
    tab.receiving.take_in(link(Some(WORDS)));
    open(&tab, WORDS);
    keep(&tab);
    tab.device.has_randomness.set(false);
    block_on(tab.session.open(PASSPHRASE.into(), Claim::IfFree)).unwrap();
    settle();
    assert_eq!(tab.gate(), Gate::Open);
    assert!(kept(&tab) == Some(Err(KeepError::NoRandomness)), "{:?}", kept(&tab));
    assert!(tab.receiving.is_shown().get_untracked());
    assert_eq!((stage(&tab), bodies(&tab).len()), (OPENED, 0));
    tab.device.has_randomness.set(true);
    keep(&tab);
    assert_eq!((kept(&tab), bodies(&tab).len()), (Some(Ok(2)), 2));
}

#[test]
fn what_waits_goes_where_nobody_is_and_when_the_page_is_left() {
    let tab = first_visit(Some(WORDS));
    let watch = watched(&tab);
    open(&tab, WORDS);
    keep(&tab);
    watch.hidden();
    tab.device.tick(31_000);
    tab.pause();
    assert!(!tab.receiving.waits().get_untracked() && tab.receiving.has_lapsed().get_untracked());
    block_on(tab.session.create(PASSPHRASE.into())).unwrap();
    settle();
    assert_eq!(bodies(&tab), Vec::<String>::new());

    let tab = first_visit(Some(WORDS));
    open(&tab, WORDS);
    keep(&tab);
    tab.session.leave();
    assert!(!tab.receiving.waits().get_untracked());
}
