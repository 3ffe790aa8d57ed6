//! Words that stand in most lines of the exercise "The whole picture".
//!
//! A word counts once for a line, whatever its case. Small words that every text is full of are left out: a list that comes with the language.
//! Scripts that put no space between words would need a dictionary; lines in them give no words.

use std::collections::BTreeSet;

use super::{Counted, Window, counted};
use crate::practice::{Answer, Run};
use crate::script::{is_han, is_kana, is_unspaced_alphabet};

/// The exercise.
const EXERCISE: &str = "whole-picture";
/// Of fewer lines nothing is said.
const LEAST: usize = 6;
/// Longer than this it is no word.
const LONGEST: usize = 40;

/// Small words, in lower case and with a straight apostrophe.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StopWords(BTreeSet<String>);

impl StopWords {
    /// Reads the file of a language: `src/content/<language>/stop_words.json`.
    ///
    /// # Errors
    /// What is wrong with it: the file comes with the build, so a test has asked before.
    pub fn read(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json).map(Self)
    }

    fn holds(&self, word: &str) -> bool {
        self.0.contains(word)
    }
}

/// In how many lines that were written on these days each word stands.
pub fn words<'a>(runs: impl IntoIterator<Item = &'a Run>, window: Window, small: &StopWords) -> Counted<String> {
    let runs = runs.into_iter().filter(|run| run.exercise.as_str() == EXERCISE && window.holds(run.day));
    let lines = runs.flat_map(|run| run.answers.iter()).flat_map(|(_, answer)| match answer {
        Answer::Lines(lines) => lines.as_slice(),
        _ => &[],
    });
    counted::count(lines.map(|line| words_of(line, small)), LEAST)
}

/// The words of a line, each once.
fn words_of(line: &str, small: &StopWords) -> BTreeSet<String> {
    let word = |part: &str| {
        let word = part.trim_matches(|c: char| !c.is_alphanumeric());
        let has_letter = word.chars().any(char::is_alphabetic);
        let is_one = !word.chars().any(|c| is_han(c) || is_kana(c) || is_unspaced_alphabet(c));
        (has_letter && is_one && word.chars().count() <= LONGEST).then(|| word.to_lowercase().replace('\u{2019}', "'"))
    };
    line.split(is_between).filter_map(word).filter(|word| !small.holds(word)).collect()
}

/// Whether it stands between words. Apostrophes and hyphens join.
fn is_between(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || (c.is_ascii_punctuation() && !matches!(c, '\'' | '-'))
        || matches!(c, '–' | '—' | '…' | '،' | '؛' | '؟' | '۔' | '।' | '«' | '»')
}

#[cfg(test)]
mod tests {
    use super::super::drawn::{day, mixed};
    use super::super::{Finding, Span, Top};
    use super::*;
    use crate::{ExerciseId, FieldId, RecordId, Timestamp};
    use daybook_drivers::Draw;
    use proptest::prelude::*;

    fn small() -> StopWords {
        StopWords::read(include_str!("../../content/en/stop_words.json")).unwrap()
    }

    fn run(id: u8, exercise: &str, lines: &[&str]) -> Run {
        let exercise = ExerciseId::parse(exercise).unwrap();
        let id = RecordId::from_bytes([id; 16]);
        let mut run = Run::new(id, exercise, Timestamp::from_millis(0), day("2026-11-20"));
        let lines = lines.iter().map(|line| (*line).to_owned()).collect();
        run.answers.set(FieldId::parse("cost").unwrap(), Answer::Lines(lines));
        run
    }

    fn of(runs: &[Run]) -> Counted<String> {
        words(runs, Span::TenWeeks.window(day("2026-11-24")), &small())
    }

    fn plain(line: &str) -> Vec<String> {
        words_of(line, &small()).into_iter().collect()
    }

    #[test]
    fn a_word_counts_once_for_a_line_whatever_its_case() {
        let lines = ["Sleep, and more sleep", "SLEEP", "My friends", "Money", "Time with friends", "I lost sleep"];
        let found = of(&[run(1, EXERCISE, &lines)]);
        assert_eq!(found.finding, Finding::Told(Top { top: vec!["sleep".into()], count: 3, of: 6 }));
        assert_eq!(found.counts[1], ("friends".into(), 2));
    }

    #[test]
    fn lines_of_other_exercises_and_other_answers_do_not_count() {
        let mut other = run(1, "values-compass", &["sleep"; 9]);
        other.answers.set(FieldId::parse("miss").unwrap(), Answer::Text("sleep".into()));
        assert_eq!(of(&[other]).finding, Finding::TooFew { have: 0, need: 6 });
    }

    #[test]
    fn words_that_stand_in_one_line_each_are_no_pattern() {
        let lines = ["Singing", "Sunday walks", "Football", "Laughing aloud", "Sister", "Garden"];
        assert_eq!(of(&[run(1, EXERCISE, &lines)]).finding, Finding::NoPattern { of: 6 });
    }

    #[test]
    fn small_words_numbers_and_signs_are_no_words() {
        assert_eq!(plain("It was the 12th of 3 — and I don’t / didn't!"), ["12th"]);
        assert_eq!(plain("half-hearted “sorry”, again…"), ["half-hearted", "sorry"]);
        assert_eq!(plain("Żółty ŻÓŁTY кот"), ["żółty", "кот"]);
        assert_eq!(plain("今天下雨 雨が降る วันนี้ฝนตก"), [""; 0]);
        assert_eq!(plain(&"x".repeat(41)), [""; 0]);
    }

    #[test]
    fn the_list_of_small_words_is_as_words_are_counted() {
        let StopWords(list) = small();
        assert!((80..250).contains(&list.len()), "{}", list.len());
        for word in &list {
            assert_eq!(*word, word.to_lowercase());
            assert!(!word.contains(['\u{2019}', ' ']) && word.chars().any(char::is_alphabetic), "{word}");
        }
        for kept in ["sleep", "money", "friends", "love", "home", "time", "work", "alone", "fear"] {
            assert!(!list.contains(kept), "{kept} tells something");
        }
    }

    #[test]
    fn the_order_of_the_records_does_not_matter() {
        const LINES: [&str; 6] = ["Sleep", "sleep and calm", "Calm", "Friends", "money, friends", "My own bed"];
        for seed in 0..100 {
            let mut draw = Draw::new(seed, "words");
            let mut runs: Vec<Run> = (0..6)
                .map(|id| {
                    let lines: Vec<&str> = (0..draw.below(5)).map(|_| draw.pick(&LINES)).collect();
                    run(id, EXERCISE, &lines)
                })
                .collect();
            let found = of(&runs);
            mixed(&mut draw, &mut runs);
            assert_eq!(of(&runs), found);
        }
    }

    proptest! {
        #[test]
        fn any_text_gives_words_without_white_space_and_small_words(line in "\\PC{0,80}") {
            let small = small();
            for word in words_of(&line, &small) {
                prop_assert!(!word.is_empty() && !word.chars().any(char::is_whitespace) && !small.holds(&word), "{}", word);
            }
        }
    }
}
