//! Change the record that a suggestion names, and the suggestion changes.

use super::*;
use crate::{Steadiness, StepId, Timestamp};
use proptest::prelude::*;

fn steps() -> Vec<SmallStep> {
    SmallStep::read_all(include_str!("../../content/en/small_steps.json")).unwrap()
}

fn today() -> Day {
    Day::parse("2026-11-24").unwrap()
}

fn days_ago(days: usize) -> Day {
    (0..days).try_fold(today(), |day, _| day.prev()).unwrap()
}

fn id(n: u8) -> RecordId {
    RecordId::from_bytes([n; 16])
}

/// A steadiness of 11 stands for none.
fn check_in(n: u8, day: Day, steadiness: u8, feelings: &[Feeling]) -> CheckIn {
    let feelings = feelings.iter().copied().collect();
    let (at, note) = (Timestamp::from_millis(n.into()), String::new());
    CheckIn { id: id(n), at, day, steadiness: Steadiness::new(steadiness), feelings, note }
}

fn wrote(n: u8, day: Day, feelings: &[Feeling]) -> Wrote {
    Wrote { page: id(n), day, feelings: feelings.iter().copied().collect() }
}

fn because(check_ins: &[CheckIn], pages: &[Wrote]) -> (Suits, Because) {
    let recent = Recent { check_ins, pages, chosen: &[] };
    let steps = steps();
    let suggestion = suggest(&recent, today(), 0, &steps).unwrap();
    let (suits, because) = reason(&recent, today());
    assert_eq!(suggestion.because, because);
    assert!(suggestion.step.suits.contains(&suits));
    (suits, because)
}

#[test]
fn each_rule_names_its_record_and_without_it_the_next_one_holds() {
    let value = |number| Steadiness::new(number).unwrap();
    let sad = [wrote(8, today(), &[Feeling::Sad])];
    let said = |steadiness, feelings: &[Feeling]| because(&[check_in(1, today(), steadiness, feelings)], &sad);
    let (check_in, page) = (id(1), id(8));
    assert_eq!(said(4, &[Feeling::Angry]), (Suits::Settling, Because::Steadiness { check_in, value: value(4) }));
    assert_eq!(said(5, &[Feeling::Angry]), (Suits::Angry, Because::Feeling { check_in, feeling: Feeling::Angry }));
    assert_eq!(said(7, &[]), (Suits::Growth, Because::Steadiness { check_in, value: value(7) }));
    assert_eq!(said(6, &[]), (Suits::Kindness, Because::Wrote { page, feeling: Feeling::Sad }));
    assert_eq!(because(&[], &sad), (Suits::Kindness, Because::Wrote { page, feeling: Feeling::Sad }));
    assert_eq!(
        because(&[], &[wrote(8, days_ago(3), &[Feeling::Sad])]),
        (Suits::Writing, Because::QuietSince { page, days: 3 })
    );
    assert_eq!(because(&[], &[wrote(8, days_ago(2), &[Feeling::Sad])]), (Suits::Anytime, Because::Nothing));
    assert_eq!(because(&[], &[]), (Suits::Anytime, Because::Nothing));
}

#[test]
fn every_feeling_that_has_a_word_of_its_own_leads_somewhere() {
    for feeling in Feeling::ALL {
        let (suits, because) = because(&[check_in(1, today(), 11, &[feeling])], &[]);
        let is_vague = [Feeling::Mixed, Feeling::NoWord].contains(&feeling);
        assert_eq!(because == Because::Nothing, is_vague, "{feeling:?}");
        assert_eq!(suits == Suits::Anytime, is_vague, "{feeling:?}");
    }
}

#[test]
fn of_several_feelings_the_one_that_asks_for_rest_comes_first() {
    let said = because(&[check_in(1, today(), 11, &[Feeling::MissingThem, Feeling::Afraid])], &[]);
    assert_eq!(said, (Suits::Settling, Because::Feeling { check_in: id(1), feeling: Feeling::Afraid }));
    let said = because(&[check_in(1, today(), 11, &[Feeling::Calm, Feeling::MissingThem])], &[]);
    assert_eq!(said, (Suits::Missing, Because::Feeling { check_in: id(1), feeling: Feeling::MissingThem }));
}

#[test]
fn the_latest_check_in_counts_and_the_day_before_yesterday_no_longer() {
    let low = |n, day| check_in(n, day, 1, &[]);
    let (suits, reason) = because(&[low(1, today()), check_in(2, today(), 9, &[])], &[]);
    assert!(suits == Suits::Growth && matches!(reason, Because::Steadiness { check_in, .. } if check_in == id(2)));
    assert_eq!(because(&[low(1, days_ago(1))], &[]).0, Suits::Settling);
    assert_eq!(because(&[low(1, days_ago(1)), check_in(2, today(), 9, &[])], &[]).0, Suits::Growth);
    assert_eq!(because(&[low(1, days_ago(2))], &[]).0, Suits::Anytime);
    assert_eq!(because(&[low(1, today().next().unwrap())], &[]).0, Suits::Anytime);
}

#[test]
fn a_page_from_a_clock_that_ran_ahead_does_not_count() {
    let pages = [wrote(8, today().next().unwrap(), &[Feeling::Sad]), wrote(9, days_ago(5), &[])];
    assert_eq!(because(&[], &pages), (Suits::Writing, Because::QuietSince { page: id(9), days: 5 }));
}

#[test]
fn another_goes_through_all_that_suit_and_begins_again() {
    let steps = steps();
    let check_ins = [check_in(1, today(), 11, &[Feeling::Lonely])];
    let recent = Recent { check_ins: &check_ins, ..Recent::default() };
    let count = steps.iter().filter(|step| step.suits.contains(&Suits::Company)).count();
    let offered: Vec<&StepId> =
        (0..count * 2).map(|skipped| &suggest(&recent, today(), skipped, &steps).unwrap().step.id).collect();
    assert_eq!(offered[..count], offered[count..]);
    let mut once = offered[..count].to_vec();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), count);
}

#[test]
fn another_day_begins_with_another() {
    let steps = steps();
    let first = |day| suggest(&Recent::default(), day, 0, &steps).unwrap().step.id.clone();
    assert_ne!(first(today()), first(days_ago(1)));
}

#[test]
fn what_was_chosen_today_is_not_offered_again_and_the_others_stay_in_order() {
    let steps = steps();
    let check_ins = [check_in(1, today(), 11, &[Feeling::Lonely])];
    let mut chosen = Vec::new();
    let mut reasons = Vec::new();
    let mut next = None;
    while let Some(Suggestion { step, because }) =
        suggest(&Recent { check_ins: &check_ins, pages: &[], chosen: &chosen }, today(), 0, &steps)
    {
        assert!(chosen.iter().all(|chosen: &StepChosen| chosen.step != step.id));
        assert!(next.is_none_or(|next: StepId| next == step.id) || because == Because::Nothing);
        chosen.push(StepChosen { id: id(9), at: Timestamp::from_millis(0), day: today(), step: step.id.clone() });
        let recent = Recent { check_ins: &check_ins, pages: &[], chosen: &chosen[..chosen.len() - 1] };
        next = suggest(&recent, today(), 1, &steps).map(|suggestion| suggestion.step.id.clone());
        reasons.push(because);
    }
    // First all that suit, then all that fit any day, then nothing more.
    assert!(reasons.is_sorted_by_key(|because| *because == Because::Nothing));
    assert_eq!(reasons.last(), Some(&Because::Nothing));
    let yesterday: Vec<StepChosen> =
        chosen.into_iter().map(|chosen| StepChosen { day: days_ago(1), ..chosen }).collect();
    let recent = Recent { check_ins: &check_ins, pages: &[], chosen: &yesterday };
    assert!(suggest(&recent, today(), 0, &steps).is_some());
}

#[test]
fn without_steps_nothing_is_suggested() {
    assert_eq!(suggest(&Recent::default(), today(), 3, &[]), None);
}

proptest! {
    #[test]
    fn the_same_records_give_the_same_in_whatever_order_they_stand(
        said in proptest::collection::vec((0_u8..12, 0_usize..4, 0_usize..22), 0..6), skipped: usize,
    ) {
        let check_ins: Vec<CheckIn> = said
            .iter()
            .enumerate()
            .map(|(n, (steadiness, ago, feeling))| check_in(n as u8, days_ago(*ago), *steadiness, &[Feeling::ALL[*feeling]]))
            .collect();
        let turned: Vec<CheckIn> = check_ins.iter().rev().cloned().collect();
        let steps = steps();
        let of = |check_ins| suggest(&Recent { check_ins, ..Recent::default() }, today(), skipped, &steps);
        prop_assert_eq!(of(&check_ins), of(&turned));
        prop_assert!(of(&check_ins).is_some());
    }
}
