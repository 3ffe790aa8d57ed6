//! Steady me: the exercises of every language, breathing to the clock, silence when it is due, and what the page writes.

use std::collections::BTreeSet;
use std::rc::Rc;

use daybook::i18n::{Language, provide_text};
use daybook::platform::Tone;
use daybook::state::{Breathing, make_breathing, provide_navigation};
use daybook::ui::pages::Steady;
use domain::steady::{Exercise, Pattern, Phase, Way};
use leptos::prelude::*;

use crate::support::{Drawn, FakeDevice, Tab};

fn exercises(language: Language) -> &'static [Exercise] {
    (language.text().steady.exercises)()
}

fn pattern(id: &str) -> Pattern {
    exercises(Language::English).iter().find(|exercise| exercise.id == id).unwrap().pattern().unwrap()
}

/// A tab where this exercise of breathing stands.
fn breathing(id: &str) -> (Tab, Breathing) {
    let tab = Tab::on(&FakeDevice::new());
    let breathing = make_breathing(pattern(id));
    (tab, breathing)
}

fn heard(tab: &Tab) -> Vec<Option<Tone>> {
    tab.device.heard.take()
}

// ---- The exercises -------------------------------------------------------------------------------------------------

#[test]
fn every_language_has_its_exercises_each_under_an_id_of_its_own() {
    for language in Language::ALL {
        let all = exercises(language);
        assert!(all.len() >= 10, "{language:?}: the file cannot be read, or is short");
        let ids: BTreeSet<&str> = all.iter().map(|exercise| exercise.id.as_str()).collect();
        assert_eq!(ids.len(), all.len(), "{language:?}");
        assert!(ids.contains("an-object"), "{language:?}: the way out of breathing leads there");
        for id in ids {
            assert!(id.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-'), "{language:?}: {id}");
        }
    }
}

#[test]
fn every_exercise_is_short_in_its_words_and_in_its_time() {
    for exercise in Language::ALL.into_iter().flat_map(exercises) {
        let id = &exercise.id;
        assert!((2..=5).contains(&exercise.minutes), "{id}");
        assert!((1..=24).contains(&exercise.name.chars().count()), "{id}: {}", exercise.name);
        assert!((1..=45).contains(&exercise.title.chars().count()), "{id}: {}", exercise.title);
        let said = exercise.opening.iter().chain(&exercise.caution);
        assert!(said.clone().all(|words| (1..=180).contains(&words.chars().count())), "{id}");
        if let Way::Walked(steps) | Way::Shown(steps) = &exercise.way {
            assert!((2..=8).contains(&steps.len()), "{id}");
            assert!(steps.iter().all(|step| (1..=120).contains(&step.words.chars().count())), "{id}");
        }
    }
}

#[test]
fn the_first_exercise_needs_no_breath_and_the_first_of_breathing_no_holds() {
    for language in Language::ALL {
        let all = exercises(language);
        assert_eq!(all[0].pattern(), None);
        let first = all.iter().find_map(Exercise::pattern).unwrap();
        assert!(!first.has_holds());
    }
}

#[test]
fn whatever_holds_the_breath_says_first_for_whom_it_is_not() {
    for exercise in Language::ALL.into_iter().flat_map(exercises) {
        if exercise.pattern().is_some_and(Pattern::has_holds) {
            assert!(exercise.caution.is_some(), "{}", exercise.id);
        }
    }
    for exercise in exercises(Language::English).iter().filter(|all| all.pattern().is_some_and(Pattern::has_holds)) {
        let caution = exercise.caution.as_deref().unwrap();
        for word in ["pregnant", "heart", "lung"] {
            assert!(caution.contains(word), "{}: {word}", exercise.id);
        }
    }
}

#[test]
fn no_exercise_tells_what_the_notebook_is_for_or_shouts() {
    for language in Language::ALL {
        let said = format!("{:?} {:?}", language.text().steady, exercises(language)).to_lowercase();
        for telling in [
            "partner",
            "abus",
            "relationship",
            "narciss",
            "heal",
            "violen",
            "your ex",
            "therap",
            "miss them",
            "safe",
            "!",
        ] {
            assert!(!said.contains(telling), "{language:?} says {telling:?}");
        }
    }
}

// ---- Breathing -----------------------------------------------------------------------------------------------------

#[test]
fn breathing_begins_and_ends_when_the_person_says_so() {
    let (tab, breathing) = breathing("longer-out-breath");
    assert_eq!((breathing.beat().get_untracked(), breathing.minutes().get_untracked()), (None, None));
    breathing.start();
    let counted: Vec<_> = (0..11)
        .map(|_| {
            let beat = breathing.beat().get_untracked().unwrap();
            tab.device.let_time_pass();
            (beat.phase, beat.count)
        })
        .collect();
    let expected = (1..=4).map(|count| (Phase::In, count)).chain((1..=6).map(|count| (Phase::Out, count)));
    assert_eq!(counted, expected.chain([(Phase::In, 1)]).collect::<Vec<_>>());
    breathing.stop();
    assert_eq!(breathing.beat().get_untracked(), None);
    tab.device.let_time_pass();
    assert_eq!(breathing.beat().get_untracked(), None, "nothing goes on");
    assert_eq!(heard(&tab), [], "silent by itself");
}

#[test]
fn a_tab_that_slept_wakes_up_in_the_right_place() {
    let (tab, breathing) = breathing("longer-out-breath");
    breathing.start();
    tab.device.tick(134_500);
    tab.device.let_time_pass();
    let beat = breathing.beat().get_untracked().unwrap();
    assert_eq!((beat.breath, beat.phase, beat.count, beat.left), (13, Phase::Out, 2, 4_500));
    assert_eq!(breathing.minutes().get_untracked(), Some(2));
    // The next number comes on the second, not a second later.
    assert_eq!(tab.device.delays.borrow().last(), Some(&500));
    breathing.stop();
    assert_eq!(breathing.minutes().get_untracked(), Some(2), "how long it was stays to be read");
}

#[test]
fn a_clock_that_is_set_back_does_not_stop_it() {
    let (tab, breathing) = breathing("even-breath");
    breathing.start();
    tab.device.tick(-3_600_000);
    tab.device.let_time_pass();
    assert_eq!(breathing.beat().get_untracked().map(|beat| beat.count), Some(1));
}

// ---- Sound ---------------------------------------------------------------------------------------------------------

#[test]
fn sound_is_off_at_first_then_a_tone_at_each_change_and_not_between() {
    let (tab, breathing) = breathing("even-breath");
    let sound = tab.session.sound();
    assert!(sound.is_possible() && !sound.is_on().get_untracked());
    breathing.start();
    assert_eq!(heard(&tab), []);
    sound.switch(true);
    assert_eq!(heard(&tab), [Some(Tone::High)], "to hear how loud it is");
    for _ in 0..16 {
        tab.device.let_time_pass();
    }
    assert_eq!(heard(&tab), [Tone::Middle, Tone::Low, Tone::Middle, Tone::High].map(Some));
    sound.switch(false);
    tab.device.let_time_pass();
    assert_eq!(heard(&tab), [None], "what still sounds is cut off, and nothing follows");
}

#[test]
fn stopping_cuts_the_tone_and_leaves_the_switch_on() {
    let (tab, breathing) = breathing("longer-out-breath");
    tab.session.sound().switch(true);
    breathing.start();
    breathing.stop();
    assert_eq!(heard(&tab), [Some(Tone::High), Some(Tone::High), None]);
    assert!(tab.session.sound().is_on().get_untracked());
}

#[test]
fn leaving_locking_and_turning_away_bring_silence_at_once_and_for_good() {
    let ends: [fn(&Tab, &Owner); 3] =
        [|tab, _| tab.session.leave(), |tab, _| tab.session.lock(), |_, exercise| exercise.cleanup()];
    for end in ends {
        let tab = Tab::with_notebook();
        let exercise = Owner::new();
        let breathing = exercise.with(|| make_breathing(pattern("longer-out-breath")));
        tab.session.sound().switch(true);
        breathing.start();
        assert_eq!(heard(&tab), [Tone::High, Tone::High].map(Some));
        end(&tab, &exercise);
        assert_eq!(heard(&tab).last(), Some(&None), "silence");
        for _ in 0..12 {
            tab.device.let_time_pass();
        }
        assert_eq!(heard(&tab), [], "and no tone after it");
        assert!(!tab.session.sound().is_on().get_untracked());
    }
}

// ---- The page ------------------------------------------------------------------------------------------------------

/// What the page writes when it is opened.
fn page(device: &Rc<FakeDevice>) -> String {
    let _tab = Tab::on(device);
    provide_text(Language::English);
    provide_navigation();
    view! { <Steady /> }.drawn()
}

#[test]
fn one_tap_leads_straight_to_an_exercise() {
    let page = page(&FakeDevice::new());
    for words in ["Look around: name 5 things you can see", "things you can see", "24 November", "Longer out-breath"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("<input"), "nothing to answer: {page}");
}

#[test]
fn the_page_carries_the_name_it_is_called_by_and_all_of_it_stands_before_the_others() {
    let page = page(&FakeDevice::new());
    let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words}: {page}"));
    assert!(at("Five senses. About 3 minutes.") < at("steps__counted"));
    assert!(at("Or watch the circle") < at("Or something else"));
}
