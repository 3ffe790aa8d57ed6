//! Moments: in order, folded away, deleted and put back.

use daybook::state::{Place, use_timeline};
use domain::story::Event;
use domain::{Phase, RecordId};
use leptos::prelude::GetUntracked;
use pollster::block_on;

use super::{all, break_stores, date, four, moment, stopping_anywhere};
use crate::support::{Tab, settle};

fn titles(newest_first: bool) -> Vec<String> {
    all(newest_first).into_iter().map(|event| event.title).collect()
}

fn folded() -> Vec<String> {
    all(false).into_iter().filter(|event| event.hidden).map(|event| event.title).collect()
}

#[test]
fn all_that_is_said_of_a_moment_is_there_after_the_lock() {
    let tab = Tab::with_notebook();
    let timeline = use_timeline();
    let chapter = RecordId::from_bytes([7; 16]);
    block_on(timeline.begin()).unwrap();
    timeline.title_typed("The choir director rang".into());
    timeline.line_typed("I said I would think about it.".into());
    timeline.date(date("2024-03"));
    timeline.phase(Some(Phase::After));
    timeline.turning(true);
    timeline.hide(true);
    timeline.told_in(Some(chapter));
    block_on(timeline.close()).unwrap();
    let _again = tab.opened_again();
    let Event { title, line, date: when, phase, turning, hidden, chapter: told_in, .. } = all(false).remove(0);
    assert_eq!((title.as_str(), line.as_str()), ("The choir director rang", "I said I would think about it."));
    assert_eq!((when, phase, told_in), (date("2024-03"), Some(Phase::After), Some(chapter)));
    assert!(turning && hidden);
}

#[test]
fn the_oldest_stands_first_or_the_newest_and_what_has_no_date_last() {
    let tab = Tab::with_notebook();
    for (title, when) in [("Some day", ""), ("Later", "2024-03-05"), ("Early", "2014"), ("Some other day", "")] {
        moment(&tab, title, when);
    }
    assert_eq!(titles(false), ["Early", "Later", "Some day", "Some other day"]);
    assert_eq!(titles(true), ["Later", "Early", "Some other day", "Some day"]);
}

#[test]
fn a_date_can_be_taken_away_again_and_a_moment_without_a_word_is_not_kept() {
    let tab = Tab::with_notebook();
    let id = moment(&tab, "We met", "2021");
    let timeline = use_timeline();
    block_on(timeline.take_up(id)).unwrap();
    timeline.date(None);
    block_on(timeline.begin()).unwrap();
    timeline.date(date("2022"));
    timeline.turning(true);
    block_on(timeline.close()).unwrap();
    let _again = tab.opened_again();
    assert_eq!(
        all(false).iter().map(|event| (event.title.as_str(), event.date)).collect::<Vec<_>>(),
        [("We met", None)]
    );
}

#[test]
fn half_a_moment_outlives_leaving() {
    let tab = Tab::with_notebook();
    block_on(use_timeline().begin()).unwrap();
    use_timeline().line_typed("Six plants and a b".into());
    tab.session.leave();
    let _again = tab.opened_again();
    assert_eq!(all(false).remove(0).line, "Six plants and a b");
}

#[test]
fn a_stretch_is_folded_away_and_shown_again_whichever_end_is_named_first() {
    let tab = Tab::with_notebook();
    let [_, two, three, four] = four(&tab);
    block_on(use_timeline().fold_stretch(four, two)).unwrap();
    assert_eq!(folded(), ["Two", "Three", "Four"]);
    let again = tab.opened_again();
    assert_eq!(folded(), ["Two", "Three", "Four"]);
    block_on(use_timeline().show_again(vec![three])).unwrap();
    block_on(use_timeline().show_again(vec![two, four])).unwrap();
    let _once_more = again.opened_again();
    assert_eq!((folded(), titles(false).len()), (vec![], 4));
}

#[test]
fn a_stretch_is_folded_away_whole_or_not_at_all() {
    let act = |_: &Tab| {
        let ids: Vec<RecordId> = all(false).iter().map(|event| event.id).collect();
        block_on(use_timeline().fold_stretch(ids[0], ids[3])).is_ok()
    };
    let prepare = |tab: &Tab| _ = four(tab);
    let look = |_: &Tab| assert!(matches!(folded().len(), 0 | 4), "{:?}", folded());
    stopping_anywhere(prepare, act, look);
}

#[test]
fn what_is_being_written_is_kept_before_a_stretch_is_folded_away_and_does_not_unfold_it() {
    let tab = Tab::with_notebook();
    let [one, two, ..] = four(&tab);
    let timeline = use_timeline();
    block_on(timeline.take_up(two)).unwrap();
    timeline.title_typed("Two, in other words".into());
    block_on(timeline.fold_stretch(one, two)).unwrap();
    assert!(timeline.draft().current().get_untracked().is_none(), "it is put down");
    timeline.title_typed("Nothing lies open".into());
    tab.pause();
    assert_eq!(folded(), ["One", "Two, in other words"]);
}

#[test]
fn a_stretch_to_a_moment_that_is_gone_folds_nothing() {
    let tab = Tab::with_notebook();
    let [one, two, ..] = four(&tab);
    block_on(use_timeline().remove(two)).unwrap();
    block_on(use_timeline().fold_stretch(one, two)).unwrap();
    assert!(folded().is_empty());
}

#[test]
fn a_moment_that_was_deleted_can_be_put_back_as_it_stood() {
    let tab = Tab::with_notebook();
    let id = moment(&tab, "We met", "2021");
    let timeline = use_timeline();
    block_on(timeline.take_up(id)).unwrap();
    timeline.line_typed("Every day a message.".into());
    block_on(timeline.remove(id)).unwrap();
    assert!(all(false).is_empty());
    block_on(timeline.put_back()).unwrap();
    let _again = tab.opened_again();
    assert_eq!(all(false).remove(0).line, "Every day a message.");
}

#[test]
fn all_moments_that_were_deleted_can_be_put_back_until_the_lock() {
    let tab = Tab::with_notebook();
    let [one, two, three, _] = four(&tab);
    let timeline = use_timeline();
    [one, two, three].into_iter().for_each(|id| block_on(timeline.remove(id)).unwrap());
    moment(&tab, "Five", "2025");
    tab.navigation.go(Place::Today);
    assert_eq!(timeline.gone().get_untracked(), 3);
    [3, 2].into_iter().for_each(|_| block_on(timeline.put_back()).unwrap());
    assert_eq!(titles(false), ["Two", "Three", "Four", "Five"]);
    timeline.let_go();
    block_on(timeline.put_back()).unwrap();
    assert_eq!((titles(false).len(), timeline.gone().get_untracked()), (4, 0));
    block_on(timeline.remove(two)).unwrap();
    tab.session.lock();
    settle();
    assert_eq!(timeline.gone().get_untracked(), 0);
}

#[test]
fn a_moment_without_a_word_is_deleted_without_a_trace() {
    let _tab = Tab::with_notebook();
    let timeline = use_timeline();
    block_on(timeline.begin()).unwrap();
    let id = timeline.draft().current().get_untracked().unwrap().id;
    block_on(timeline.remove(id)).unwrap();
    assert_eq!(timeline.gone().get_untracked(), 0, "there is nothing to bring back");
    assert!(timeline.draft().current().get_untracked().is_none());
}

#[test]
fn a_moment_that_cannot_be_kept_stays_and_no_other_goes_over_it() {
    let tab = Tab::with_notebook();
    let timeline = use_timeline();
    block_on(timeline.begin()).unwrap();
    timeline.title_typed("We met".into());
    break_stores(&tab, true);
    assert!(block_on(timeline.begin()).is_err());
    assert_eq!(timeline.draft().current().get_untracked().unwrap().title, "We met");
    break_stores(&tab, false);
    block_on(timeline.close()).unwrap();
    assert_eq!(titles(false), ["We met"]);
}
