//! One's own story: moments that fold, chapters with their versions, letters that begin with a title; and what is half done meanwhile.

mod chapters;
mod moments;
mod pages;

use daybook::state::{ChapterLine, use_timeline};
use domain::story::{Chapter, EarlierChapter, Event, Told};
use domain::{RecordId, RoughDate, Sort, Tag};
use leptos::prelude::{Get, GetUntracked, Signal};
use pollster::block_on;
use vault::{Fault, Store};

use crate::support::Tab;

/// Begins something, does something else while the store does not answer, and waits for the first.
fn while_slow<T>(tab: &Tab, begun: impl Future<Output = T>, meanwhile: impl FnOnce()) -> T {
    tab.device.storage().hold(true);
    let then = async {
        meanwhile();
        tab.device.storage().hold(false);
    };
    block_on(futures::future::join(begun, then)).0
}

/// Tries something in a notebook whose machine stops after so many writes, each number once, until it is done before that. Looks at each
/// notebook as it opens again.
fn stopping_anywhere(prepare: impl Fn(&Tab), act: impl Fn(&Tab) -> bool, look: impl Fn(&Tab)) {
    for writes in 0.. {
        let tab = Tab::with_notebook();
        prepare(&tab);
        tab.device.storage().stop_after(Some(writes));
        let is_done = act(&tab);
        tab.device.storage().stop_after(None);
        look(&tab.opened_again());
        if is_done {
            assert!(writes > 0, "something is written");
            return;
        }
    }
}

fn date(text: &str) -> Option<RoughDate> {
    RoughDate::parse(text)
}

/// A moment, written down and put down.
fn moment(tab: &Tab, title: &str, when: &str) -> RecordId {
    let timeline = use_timeline();
    block_on(timeline.begin()).unwrap();
    timeline.title_typed(title.into());
    timeline.date(date(when));
    let id = timeline.draft().current().get_untracked().unwrap().id;
    block_on(timeline.close()).unwrap();
    tab.device.tick(1);
    id
}

fn all(newest_first: bool) -> Vec<Event> {
    use_timeline().all(Signal::stored(newest_first)).get_untracked()
}

/// Four moments, in order.
fn four(tab: &Tab) -> [RecordId; 4] {
    [("One", "2014"), ("Two", "2021-04"), ("Three", "2022"), ("Four", "2024")]
        .map(|(title, when)| moment(tab, title, when))
}

fn break_stores(tab: &Tab, are_broken: bool) {
    for store in Store::BOTH {
        tab.device.storage().set_fault(store, are_broken.then_some(Fault::Broken));
    }
}

/// A chapter that lies open.
fn chapter(tab: &Tab, title: &str) -> RecordId {
    block_on(tab.chapters.begin(Told::AsI)).unwrap();
    tab.chapters.title_typed(title.into());
    standing(tab).id
}

fn standing(tab: &Tab) -> Chapter {
    tab.chapters.draft().current().get_untracked().unwrap()
}

fn versions(tab: &Tab) -> Vec<EarlierChapter> {
    tab.chapters.versions().get_untracked()
}

fn now_of(versions: &[EarlierChapter]) -> Vec<&str> {
    versions.iter().map(|version| version.now.as_str()).collect()
}

fn lines(tab: &Tab) -> Vec<ChapterLine> {
    tab.chapters.lines().get_untracked()
}

fn tag(word: &str) -> Tag {
    Tag::new(word).unwrap()
}

/// A chapter that lies open, with two earlier versions.
fn chapter_of_three(tab: &Tab) -> RecordId {
    let id = chapter(tab, "The choir");
    for now in ["It was my fault.", "It was a choice.", "I loved one thing."] {
        tab.chapters.now_typed(now.into());
        if now != "I loved one thing." {
            block_on(tab.chapters.new_version()).unwrap();
        }
        tab.device.tick(1_000);
    }
    block_on(tab.chapters.draft().keep()).unwrap();
    id
}

#[test]
fn a_title_that_is_laid_out_is_kept_once_something_is_written_under_it() {
    let tab = Tab::with_notebook();
    tab.editor.begin_titled(Sort::Letter, "To who I was then".into());
    block_on(tab.editor.close()).unwrap();
    assert!(tab.journal.cards().get_untracked().is_empty(), "a title of ours is no word of theirs");
    tab.editor.begin_titled(Sort::Letter, "To who I was then".into());
    assert_eq!(tab.editor.draft().get().title, "To who I was then");
    tab.editor.body_typed("You did what you could.".into());
    block_on(tab.editor.close()).unwrap();
    let again = tab.opened_again();
    let card = again.journal.cards().get_untracked().remove(0);
    assert_eq!((card.sort, card.title.as_deref()), (Sort::Letter, Some("To who I was then")));
}
