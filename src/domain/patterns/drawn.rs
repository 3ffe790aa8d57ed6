//! Records drawn from seeds, for the tests of the figures.

use daybook_drivers::Draw;

use crate::urge::{Did, Urge};
use crate::{CheckIn, Day, Feelings, Moment, Rating, RecordId, Steadiness, Timestamp, TriggerId};

/// So many notebooks are drawn, and in at least 95 of 100 nothing may stand out.
const NOTEBOOKS: u64 = 1_000;
/// How many days back they reach: ten weeks.
const DAYS: usize = 70;
/// One day, in ms.
const DAY: i64 = 86_400_000;

pub(super) fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn today() -> Day {
    day("2026-11-24")
}

pub(super) fn moment(day: Day, hour: u8) -> Moment {
    let at = day.days_since(Day::from_timestamp(Timestamp::from_millis(0), 0)) * DAY + i64::from(hour) * 3_600_000;
    Moment::at(Timestamp::from_millis(at), 0)
}

pub(super) fn urge(id: u8, on: &str, hour: u8) -> Urge {
    urge_at(id.into(), moment(day(on), hour))
}

fn urge_at(id: usize, at: Moment) -> Urge {
    let mut name = [0; 16];
    name[..8].copy_from_slice(&(id as u64).to_be_bytes());
    let millis = at.day().days_since(Day::from_timestamp(Timestamp::from_millis(0), 0)) * DAY;
    Urge::new(RecordId::from_bytes(name), Timestamp::from_millis(millis), at.day())
}

pub(super) fn check_in(id: u8, day: Day, number: u8) -> CheckIn {
    CheckIn {
        id: RecordId::from_bytes([id; 16]),
        at: Timestamp::from_millis(0),
        day,
        steadiness: Steadiness::new(number),
        feelings: Feelings::default(),
        note: String::new(),
    }
}

/// Moments of ten weeks, every hour as likely as any other.
pub(super) fn moments(draw: &mut Draw, count: usize) -> Vec<Moment> {
    (0..count).map(|_| moment(today().days_before(draw.below(DAYS) as i64), draw.below(24) as u8)).collect()
}

/// Moments of ten weeks as of someone who sleeps: every hour from seven in the morning to eleven at night as likely as any other.
pub(super) fn waking_moments(draw: &mut Draw, count: usize) -> Vec<Moment> {
    (0..count).map(|_| moment(today().days_before(draw.below(DAYS) as i64), 7 + draw.below(16) as u8)).collect()
}

/// Pauses of ten weeks: every number as likely as any other, a few left out.
pub(super) fn urges(draw: &mut Draw, count: usize) -> Vec<Urge> {
    let rating = |draw: &mut Draw| if draw.once_in(8) { None } else { Rating::new(draw.below(11) as u8) };
    let trigger = |at: usize| TriggerId::parse(&format!("trigger-{at}")).unwrap();
    moments(draw, count)
        .into_iter()
        .enumerate()
        .map(|(id, at)| {
            let mut urge = urge_at(id, at);
            (urge.before, urge.after) = (rating(draw), rating(draw));
            Did::ALL.into_iter().filter(|_| draw.once_in(3)).for_each(|did| urge.note_did(did));
            urge.triggers = (0..6).filter(|_| draw.once_in(4)).map(trigger).collect();
            urge
        })
        .collect()
}

/// Check-ins of ten weeks, every number as likely as any other.
pub(super) fn check_ins(draw: &mut Draw, count: usize) -> Vec<CheckIn> {
    (0..count)
        .map(|id| {
            let back = draw.below(DAYS) as i64;
            check_in(id as u8, today().days_before(back), draw.below(11) as u8)
        })
        .collect()
}

/// In another order (R. Durstenfeld, "Random permutation", Comm. ACM 7, 1964).
pub(super) fn mixed<T>(draw: &mut Draw, records: &mut [T]) {
    for end in (1..records.len()).rev() {
        records.swap(end, draw.below(end + 1));
    }
}

/// Fails unless nothing stands out in at least 95 of 100 notebooks of chance.
pub(super) fn quiet_runs(name: &str, is_quiet: impl Fn(&mut Draw) -> bool) {
    let quiet = (0..NOTEBOOKS).filter(|seed| is_quiet(&mut Draw::new(*seed, name))).count() as u64;
    println!("{name}: nothing stood out in {quiet} of {NOTEBOOKS}");
    assert!(quiet * 100 >= NOTEBOOKS * 95, "{name}: something stood out in {} of {NOTEBOOKS}", NOTEBOOKS - quiet);
}
