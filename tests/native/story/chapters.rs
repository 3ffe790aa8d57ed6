//! Chapters: then and now, versions that are kept, put back and deleted, a chapter deleted whole.

use daybook::i18n::Language;
use daybook::state::{Claim, Gate, Keeping, make_working_time, use_timeline};
use domain::practice::Answer;
use domain::story::{ACTS, Chapter, Told};
use domain::{ExerciseId, FieldId};
use leptos::prelude::GetUntracked;
use pollster::block_on;

use super::{
    break_stores, chapter, chapter_of_three, date, lines, moment, now_of, standing, stopping_anywhere, tag, versions,
    while_slow,
};
use crate::support::{PASSPHRASE, Tab, settle};

#[test]
fn all_of_a_chapter_is_there_after_the_lock() {
    let tab = Tab::with_notebook();
    let id = chapter(&tab, "The choir");
    tab.chapters.then_typed("I was selfish about Thursdays.".into());
    tab.chapters.now_typed("I loved one thing that was mine.".into());
    tab.chapters.did_typed("I hummed in the kitchen.".into());
    tab.chapters.next_typed("They ring the director.".into());
    tab.chapters.date(date("2024-03"));
    tab.chapters.tell(Told::AsThey);
    for word in ["Quiet courage", "quiet  courage", "Humour"] {
        tab.chapters.name_strength(tag(word));
    }
    tab.chapters.drop_strength(&tag("humour"));
    block_on(tab.chapters.put_away()).unwrap();
    let again = tab.opened_again();
    block_on(again.chapters.open(id)).unwrap();
    let Chapter { title, then, now, did, next, date: when, told, strengths, .. } = standing(&again);
    assert_eq!((title.as_str(), then.as_str()), ("The choir", "I was selfish about Thursdays."));
    assert_eq!((now.as_str(), did.as_str()), ("I loved one thing that was mine.", "I hummed in the kitchen."));
    assert_eq!((next.as_str(), when, told), ("They ring the director.", date("2024-03"), Told::AsThey));
    assert_eq!(strengths.to_vec(), [tag("Quiet courage")]);
}

#[test]
fn either_side_may_stay_empty_and_the_list_says_what_there_is() {
    let tab = Tab::with_notebook();
    chapter(&tab, "  ");
    tab.chapters.then_typed("I was selfish.".into());
    block_on(tab.chapters.put_away()).unwrap();
    chapter(&tab, "Dated");
    tab.chapters.date(date("2014"));
    block_on(tab.chapters.begin(Told::AsThey)).unwrap();
    block_on(tab.chapters.put_away()).unwrap();
    let lines = lines(&tab.opened_again());
    let facts: Vec<_> = lines.iter().map(|it| (it.title.as_str(), it.sides, it.told, it.versions)).collect();
    assert_eq!(
        facts,
        [("Dated", (false, false), Told::AsI, 1), ("", (true, false), Told::AsI, 1)],
        "a blank one is not kept"
    );
}

#[test]
fn a_long_chapter_is_kept_whole_with_its_versions() {
    let tab = Tab::with_notebook();
    let long = "Wörter und noch mehr. ".repeat(50_000 / 22);
    let id = chapter(&tab, "Long");
    tab.chapters.now_typed(long.clone());
    block_on(tab.chapters.new_version()).unwrap();
    tab.chapters.now_typed(format!("{long}And on."));
    block_on(tab.chapters.put_away()).unwrap();
    let again = tab.opened_again();
    block_on(again.chapters.open(id)).unwrap();
    assert_eq!(standing(&again).now, format!("{long}And on."));
    assert_eq!(now_of(&versions(&again)), [long.as_str()]);
}

#[test]
fn a_new_version_keeps_what_stands_and_the_writing_goes_on() {
    let tab = Tab::with_notebook();
    let id = chapter_of_three(&tab);
    assert_eq!(standing(&tab).now, "I loved one thing.");
    assert_eq!(now_of(&versions(&tab)), ["It was a choice.", "It was my fault."], "the newest first");
    assert_eq!(lines(&tab)[0].versions, 3);
    let again = tab.opened_again();
    block_on(again.chapters.open(id)).unwrap();
    assert_eq!(now_of(&versions(&again)), ["It was a choice.", "It was my fault."]);
    assert_eq!(standing(&again).now, "I loved one thing.");
}

#[test]
fn what_stands_as_the_latest_version_already_is_not_kept_twice_and_nothing_is_no_version() {
    let tab = Tab::with_notebook();
    block_on(tab.chapters.begin(Told::AsI)).unwrap();
    block_on(tab.chapters.new_version()).unwrap();
    tab.chapters.name_strength(tag("Patience"));
    block_on(tab.chapters.new_version()).unwrap();
    assert!(versions(&tab).is_empty(), "there is no word in it");
    tab.chapters.now_typed("Mine.".into());
    for _ in 0..3 {
        block_on(tab.chapters.new_version()).unwrap();
        tab.device.tick(1_000);
    }
    assert_eq!(now_of(&versions(&tab)), ["Mine."]);
    tab.chapters.tell(Told::AsThey);
    block_on(tab.chapters.new_version()).unwrap();
    assert_eq!(versions(&tab).len(), 2, "who tells it is a part of it");
}

#[test]
fn a_version_is_kept_with_what_stands_or_neither_is() {
    let prepare = |tab: &Tab| {
        chapter(tab, "The choir");
        tab.chapters.now_typed("Before.".into());
        block_on(tab.chapters.draft().keep()).unwrap();
        tab.chapters.now_typed("After.".into());
    };
    let act = |tab: &Tab| block_on(tab.chapters.new_version()).is_ok();
    let look = |tab: &Tab| {
        let id = lines(tab)[0].id;
        block_on(tab.chapters.open(id)).unwrap();
        match (standing(tab).now.as_str(), now_of(&versions(tab))[..].as_ref()) {
            ("Before.", []) | ("After.", ["After."]) => {}
            other => panic!("{other:?}"),
        }
    };
    stopping_anywhere(prepare, act, look);
}

#[test]
fn what_is_typed_while_a_version_is_being_kept_is_not_lost() {
    let tab = Tab::with_notebook();
    let id = chapter(&tab, "The choir");
    tab.chapters.now_typed("First.".into());
    while_slow(&tab, tab.chapters.new_version(), || tab.chapters.now_typed("First. And more.".into())).unwrap();
    assert!(matches!(tab.chapters.draft().keeping().get_untracked(), Keeping::Kept { .. }));
    let again = tab.opened_again();
    block_on(again.chapters.open(id)).unwrap();
    assert_eq!((standing(&again).now.as_str(), now_of(&versions(&again))), ("First. And more.", vec!["First."]));
}

#[test]
fn a_version_that_cannot_be_kept_leaves_the_words_where_they_are_and_says_so() {
    let tab = Tab::with_notebook();
    chapter(&tab, "The choir");
    break_stores(&tab, true);
    assert!(block_on(tab.chapters.new_version()).is_err());
    assert!(matches!(tab.chapters.draft().keeping().get_untracked(), Keeping::NotKept { .. }));
    assert!(versions(&tab).is_empty() && standing(&tab).title == "The choir");
    break_stores(&tab, false);
    block_on(tab.chapters.new_version()).unwrap();
    assert_eq!(versions(&tab).len(), 1);
}

#[test]
fn a_version_put_back_takes_the_place_of_the_words_which_become_a_version() {
    let tab = Tab::with_notebook();
    let id = chapter_of_three(&tab);
    tab.chapters.date(date("2024"));
    tab.chapters.name_strength(tag("Patience"));
    let before = tab.chapters.laid_out().get_untracked();
    let first = versions(&tab).remove(1);
    block_on(tab.chapters.bring_back(first)).unwrap();
    assert_eq!(standing(&tab).now, "It was my fault.");
    assert!(tab.chapters.laid_out().get_untracked() > before, "the paper is laid anew");
    let again = tab.opened_again();
    block_on(again.chapters.open(id)).unwrap();
    assert_eq!(now_of(&versions(&again)), ["I loved one thing.", "It was a choice.", "It was my fault."]);
    let chapter = standing(&again);
    assert_eq!((chapter.now.as_str(), chapter.date, chapter.strengths.len()), ("It was my fault.", date("2024"), 1));
}

#[test]
fn what_is_typed_while_a_version_is_put_back_is_a_version_too() {
    let tab = Tab::with_notebook();
    let id = chapter_of_three(&tab);
    let first = versions(&tab).remove(1);
    while_slow(&tab, tab.chapters.bring_back(first), || tab.chapters.now_typed("I loved one thing. And more.".into()))
        .unwrap();
    let again = tab.opened_again();
    block_on(again.chapters.open(id)).unwrap();
    assert_eq!(standing(&again).now, "It was my fault.");
    assert!(now_of(&versions(&again)).contains(&"I loved one thing. And more."), "{:?}", now_of(&versions(&again)));
}

#[test]
fn a_version_of_another_chapter_goes_over_nothing() {
    let tab = Tab::with_notebook();
    chapter_of_three(&tab);
    let first = versions(&tab).remove(1);
    chapter(&tab, "Another");
    block_on(tab.chapters.bring_back(first)).unwrap();
    assert_eq!((standing(&tab).title.as_str(), standing(&tab).now.as_str()), ("Another", ""));
}

#[test]
fn a_version_can_be_deleted_and_put_back() {
    let tab = Tab::with_notebook();
    let id = chapter_of_three(&tab);
    let first = versions(&tab)[1].id;
    block_on(tab.chapters.remove_version(first)).unwrap();
    assert_eq!(now_of(&versions(&tab)), ["It was a choice."]);
    block_on(tab.chapters.put_back_version()).unwrap();
    block_on(tab.chapters.remove_version(versions(&tab)[0].id)).unwrap();
    let again = tab.opened_again();
    block_on(again.chapters.open(id)).unwrap();
    assert_eq!(now_of(&versions(&again)), ["It was my fault."]);
}

#[test]
fn a_chapter_is_deleted_with_its_versions_and_all_of_it_can_be_put_back_until_the_lock() {
    let tab = Tab::with_notebook();
    chapter_of_three(&tab);
    tab.chapters.now_typed("Not kept yet.".into());
    block_on(tab.chapters.delete()).unwrap();
    assert!(lines(&tab).is_empty() && tab.chapters.draft().current().get_untracked().is_none());
    tab.pause();
    assert!(lines(&tab.opened_again()).is_empty());

    let tab = Tab::with_notebook();
    let id = chapter_of_three(&tab);
    tab.chapters.now_typed("Not kept yet.".into());
    block_on(tab.chapters.delete()).unwrap();
    assert_eq!(tab.chapters.gone().get_untracked(), 1);
    block_on(tab.chapters.put_back()).unwrap();
    assert_eq!(tab.chapters.gone().get_untracked(), 0);
    block_on(tab.chapters.open(id)).unwrap();
    assert_eq!((standing(&tab).now.as_str(), versions(&tab).len()), ("Not kept yet.", 2), "as it stood last");
    block_on(tab.chapters.delete()).unwrap();
    tab.session.lock();
    settle();
    assert_eq!(tab.chapters.gone().get_untracked(), 0, "no words stay behind a lock");
    assert!(lines(&tab.opened_again()).is_empty());
}

#[test]
fn all_that_were_deleted_can_be_put_back_until_the_lock_whatever_is_done_meanwhile() {
    let tab = Tab::with_notebook();
    let first = chapter_of_three(&tab);
    let ids: Vec<_> = versions(&tab).iter().map(|version| version.id).collect();
    ids.iter().for_each(|id| block_on(tab.chapters.remove_version(*id)).unwrap());
    let gone_versions = || tab.chapters.gone_versions().get_untracked();
    assert_eq!(gone_versions(), 2);
    chapter(&tab, "Another");
    assert_eq!(gone_versions(), 0, "of this one there are none");
    block_on(tab.chapters.put_back_version()).unwrap();
    block_on(tab.chapters.delete()).unwrap();
    block_on(tab.chapters.open(first)).unwrap();
    assert_eq!(gone_versions(), 2, "one comes back to them");
    [1, 2].into_iter().for_each(|_| block_on(tab.chapters.put_back_version()).unwrap());
    assert_eq!((versions(&tab).len(), gone_versions()), (2, 0));
    block_on(tab.chapters.delete()).unwrap();
    chapter(&tab, "A third");
    block_on(tab.chapters.put_away()).unwrap();
    assert_eq!(tab.chapters.gone().get_untracked(), 2);
    block_on(tab.chapters.put_back()).unwrap();
    block_on(tab.chapters.open(first)).unwrap();
    assert_eq!(versions(&tab).len(), 2, "the last one first, with its versions");
    tab.chapters.let_go();
    block_on(tab.chapters.put_back()).unwrap();
    assert_eq!((lines(&tab).len(), tab.chapters.gone().get_untracked()), (2, 0));
}

#[test]
fn what_is_still_being_deleted_when_the_tab_is_put_to_sleep_is_not_held_behind_the_lock() {
    let tab = Tab::with_notebook();
    let id = chapter_of_three(&tab);
    let first = versions(&tab)[1].id;
    let one = moment(&tab, "One", "2014");
    let sleep = || tab.session.sleep();
    // What comes of the deletion itself is told elsewhere.
    _ = while_slow(&tab, tab.chapters.delete(), sleep);
    settle();
    assert_eq!((tab.chapters.gone().get_untracked(), tab.gate()), (0, Gate::Locked));
    block_on(tab.session.open(PASSPHRASE.into(), Claim::IfFree)).unwrap();
    settle();
    assert_eq!(tab.chapters.gone().get_untracked(), 0, "nor does it get into what is opened next");
    let timeline = use_timeline();
    _ = while_slow(&tab, timeline.remove(one), sleep);
    settle();
    assert_eq!(timeline.gone().get_untracked(), 0);
    block_on(tab.session.open(PASSPHRASE.into(), Claim::IfFree)).unwrap();
    if lines(&tab).iter().any(|line| line.id == id) {
        block_on(tab.chapters.open(id)).unwrap();
        _ = while_slow(&tab, tab.chapters.remove_version(first), sleep);
        settle();
        assert_eq!(tab.chapters.gone_versions().get_untracked(), 0);
    }
}

#[test]
fn a_chapter_is_deleted_whole_or_not_at_all() {
    let prepare = |tab: &Tab| _ = chapter_of_three(tab);
    let act = |tab: &Tab| block_on(tab.chapters.delete()).is_ok();
    let look = |tab: &Tab| {
        let count = lines(tab).iter().map(|line| line.versions).sum::<usize>();
        assert!(matches!(count, 0 | 3), "{count}");
    };
    stopping_anywhere(prepare, act, look);
}

#[test]
fn going_from_one_chapter_to_the_next_at_once_loses_nothing() {
    let tab = Tab::with_notebook();
    let id = chapter(&tab, "The choir");
    tab.chapters.now_typed("Min".into());
    // Before any pause.
    chapter(&tab, "The flat");
    block_on(tab.chapters.open(id)).unwrap();
    assert_eq!(standing(&tab).now, "Min");
    let titles: Vec<String> = lines(&tab.opened_again()).into_iter().map(|line| line.title).collect();
    assert_eq!(titles.len(), 2, "{titles:?}");
}

#[test]
fn a_moment_to_settle_is_offered_once_after_something_was_put_away() {
    let tab = Tab::with_notebook();
    let has = || tab.chapters.has_just_put_away().get_untracked();
    block_on(tab.chapters.begin(Told::AsI)).unwrap();
    block_on(tab.chapters.put_away()).unwrap();
    assert!(!has(), "nothing was written");
    let id = chapter(&tab, "The choir");
    block_on(tab.chapters.put_away()).unwrap();
    assert!(has());
    tab.chapters.go_on();
    assert!(!has());
    block_on(tab.chapters.open(id)).unwrap();
    block_on(tab.chapters.put_away()).unwrap();
    block_on(tab.chapters.open(id)).unwrap();
    assert!(!has(), "the person writes again");
}

#[test]
fn strengths_are_gathered_from_chapters_and_from_exercises() {
    let tab = Tab::with_notebook();
    chapter(&tab, "The choir");
    tab.chapters.name_strength(tag("Quiet courage"));
    block_on(tab.chapters.put_away()).unwrap();
    tab.device.tick(1_000);
    tab.player.begin_anew(ExerciseId::parse(ACTS.0).unwrap());
    let rows = vec![["Kept one number", "Patience", "My sister"].map(String::from).to_vec()];
    tab.player.say(&FieldId::parse(ACTS.1).unwrap(), Answer::Rows(rows));
    block_on(tab.player.put_down()).unwrap();
    let strengths = tab.chapters.strengths((Language::English.text().exercises)()).get_untracked();
    let words: Vec<&str> = strengths.iter().map(|strength| strength.word.as_str()).collect();
    assert_eq!(words, ["Patience", "My sister", "Quiet courage"]);
}

#[test]
fn a_limit_of_time_counts_up_to_its_end_and_on_and_takes_nothing_away() {
    let tab = Tab::with_notebook();
    chapter(&tab, "The choir");
    let time = make_working_time();
    assert_eq!(time.passed().get_untracked(), None, "it waits for the person");
    time.start(10);
    // One second passes with each look at the clock.
    for (after, passed) in [(598_000, 599), (0, 600), (59_000, 660)] {
        tab.device.tick(after);
        tab.pause();
        assert_eq!(time.passed().get_untracked(), Some(passed));
    }
    assert_eq!((time.whole(), standing(&tab).title.as_str()), (600, "The choir"));
    time.end();
    assert_eq!(time.passed().get_untracked(), None);
}
