//! One small step for today, and the record it comes from. The rules, in their order; the first that holds decides:
//!
//! 1. The latest check-in of today, or else of yesterday, is unsteady (0 to 4): to come to rest.
//! 2. It names a feeling: what suits that feeling.
//! 3. It is steady (7 to 10): something of one's own.
//! 4. The latest page of today or yesterday names a feeling: what suits it.
//! 5. The latest page was begun three days ago or more: to write a little.
//! 6. Otherwise: what fits any day.

use crate::{Because, CheckIn, Day, Feeling, Feelings, RecordId, SmallStep, StepChosen, Suits};

/// What is known of a page here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrote {
    /// The page.
    pub page: RecordId,
    /// The day it was begun: not the day it is about.
    pub day: Day,
    /// What it names.
    pub feelings: Feelings,
}

/// What the rules look at. More than the last days does no harm.
#[derive(Clone, Copy, Debug, Default)]
pub struct Recent<'a> {
    /// Check-ins.
    pub check_ins: &'a [CheckIn],
    /// Pages, without deleted ones.
    pub pages: &'a [Wrote],
    /// Steps that were chosen.
    pub chosen: &'a [StepChosen],
}

/// A step and its reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion<'s> {
    /// What could be done.
    pub step: &'s SmallStep,
    /// Why it is suggested.
    pub because: Because,
}

/// The step for today after `skipped` others of today were passed over; after the last suiting one the first comes again. What was chosen
/// today is not suggested again; if nothing suiting is left, what fits any day is. None if nothing is left at all.
pub fn suggest<'s>(recent: &Recent, today: Day, skipped: usize, steps: &'s [SmallStep]) -> Option<Suggestion<'s>> {
    let (suits, because) = reason(recent, today);
    [(suits, because), (Suits::Anytime, Because::Nothing)].into_iter().find_map(|(suits, because)| {
        let mut suiting: Vec<&SmallStep> = steps.iter().filter(|step| step.suits.contains(&suits)).collect();
        // Another begins each day. Turned before the chosen ones go, so that choosing one does not shuffle the others.
        let turn = today.turn(suiting.len());
        suiting.rotate_left(turn);
        suiting.retain(|step| !recent.chosen.iter().any(|chosen| chosen.day == today && chosen.step == step.id));
        let step = suiting.get(skipped.checked_rem(suiting.len())?)?;
        Some(Suggestion { step, because })
    })
}

fn reason(recent: &Recent, today: Day) -> (Suits, Because) {
    from_check_in(recent, today).or_else(|| from_page(recent, today)).unwrap_or((Suits::Anytime, Because::Nothing))
}

fn from_check_in(recent: &Recent, today: Day) -> Option<(Suits, Because)> {
    let of = |day| CheckIn::latest_of(recent.check_ins, day);
    let latest = of(today).or_else(|| of(today.prev()?))?;
    let steadiness = |suits: Suits, holds: fn(u8) -> bool| {
        let value = latest.steadiness.filter(|value| holds(value.number()))?;
        Some((suits, Because::Steadiness { check_in: latest.id, value }))
    };
    let feeling = || {
        let (suits, feeling) = first_suiting(&latest.feelings)?;
        Some((suits, Because::Feeling { check_in: latest.id, feeling }))
    };
    steadiness(Suits::Settling, |value| value <= 4)
        .or_else(feeling)
        .or_else(|| steadiness(Suits::Growth, |value| value >= 7))
}

fn from_page(recent: &Recent, today: Day) -> Option<(Suits, Because)> {
    // A page of a day to come was begun under a clock that was wrong.
    let latest = recent.pages.iter().filter(|page| page.day <= today).max_by_key(|page| (page.day, page.page))?;
    // Never negative, and far below `u32::MAX`.
    let days = today.days_since(latest.day) as u32;
    match first_suiting(&latest.feelings) {
        Some((suits, feeling)) if days <= 1 => Some((suits, Because::Wrote { page: latest.page, feeling })),
        _ => (days >= 3).then_some((Suits::Writing, Because::QuietSince { page: latest.page, days })),
    }
}

/// The first feeling, in the order of all of them, that something suits. What asks for rest comes before the others.
fn first_suiting(feelings: &[Feeling]) -> Option<(Suits, Feeling)> {
    let mut suiting: Vec<(Suits, Feeling)> =
        feelings.iter().filter_map(|feeling| Some((suiting(*feeling)?, *feeling))).collect();
    suiting.sort_by_key(|(suits, _)| *suits != Suits::Settling);
    suiting.first().copied()
}

fn suiting(feeling: Feeling) -> Option<Suits> {
    Some(match feeling {
        Feeling::OnEdge | Feeling::Afraid | Feeling::Restless => Suits::Settling,
        Feeling::MissingThem | Feeling::Longing => Suits::Missing,
        Feeling::Tired | Feeling::Numb | Feeling::Heavy => Suits::Tired,
        Feeling::Angry => Suits::Angry,
        Feeling::Sad | Feeling::Hurt | Feeling::Guilty | Feeling::Ashamed => Suits::Kindness,
        Feeling::Lonely => Suits::Company,
        Feeling::Confused => Suits::Clarity,
        Feeling::Hopeful | Feeling::Calm | Feeling::Proud | Feeling::Lighter | Feeling::Relieved => Suits::Growth,
        Feeling::Mixed | Feeling::NoWord => return None,
    })
}

#[cfg(test)]
mod tests;
