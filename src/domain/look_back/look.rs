//! What a week held.

use std::collections::BTreeSet;

use super::{Held, Week};
use crate::practice::{Given, Run, Shelf, given};
use crate::urge::{Did, Outcome, Urge};
use crate::{Day, ExerciseId, Feeling, Feelings, RoughDate, Sort, Timestamp};

/// How many feelings are told: those named most.
const FEELINGS: usize = 3;

/// Pauses before reaching out. What became of them is information.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pauses {
    /// How many.
    pub count: u32,
    /// How often each became of it, in the order in which they are offered; those that did not are left out.
    pub became: Vec<(Outcome, u32)>,
    /// Of how many nothing was said.
    pub unsaid: u32,
    /// In how many a line for someone of the circle was copied. Whether it was sent is not known.
    pub copied: u32,
}

/// A week.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LookBack {
    /// On how many days a page or a letter was begun.
    pub days_written: u32,
    /// Pages that were begun.
    pub pages: u32,
    /// Letters that were begun.
    pub letters: u32,
    /// Pages and letters that were begun before and last changed now.
    pub went_on: u32,
    /// How many times the person said how they were.
    pub check_ins: u32,
    /// The feelings named most, that of the most first; those named as often in the order of their list.
    pub feelings: Vec<Feeling>,
    /// Pauses.
    pub pauses: Pauses,
    /// Accounts of what happened that were begun.
    pub accounts: u32,
    /// Contact.
    pub contacts: u32,
    /// Exercises that were ended, each once, in the order in which they first were.
    pub exercises: Vec<ExerciseId>,
    /// Exercises that were begun or last changed and are not ended.
    pub unfinished: u32,
    /// Small steps that were done.
    pub steps: Vec<Given>,
    /// Lines that were put on the proof shelf.
    pub proofs: Vec<Given>,
    /// Chapters that were begun or told anew, or of which an earlier telling was kept.
    pub chapters: u32,
    /// Moments that were put on the timeline.
    pub moments: u32,
    /// Whatever else was begun or last changed, of any kind.
    pub others: u32,
}

impl LookBack {
    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Puts a week together. `day_of` knows on which day an instant was, where the person is.
pub fn look_back(week: Week, held: &Held<'_>, day_of: impl Fn(Timestamp) -> Day) -> LookBack {
    let on = |at: Timestamp| week.holds(day_of(at));
    let pages: Vec<_> = held.pages.iter().filter(|page| on(page.created)).collect();
    let days: BTreeSet<Day> = pages.iter().map(|page| day_of(page.created)).collect();
    let both = |made: Timestamp, edited: Timestamp| on(made) || on(edited);
    let check_ins: Vec<_> = held.check_ins.iter().filter(|check_in| week.holds(check_in.day)).collect();
    let of_sort = |sort: Sort| count(pages.iter().filter(|page| page.sort == sort));
    let shelf = |shelf| given(shelf, held.exercises, held.runs, held.lines);
    let named = pages.iter().map(|page| &page.feelings).chain(check_ins.iter().map(|check_in| &check_in.feelings));
    LookBack {
        days_written: count(days.iter()),
        pages: of_sort(Sort::Journal),
        letters: of_sort(Sort::Letter),
        went_on: count(held.pages.iter().filter(|page| !on(page.created) && on(page.edited))),
        check_ins: count(check_ins.iter()),
        feelings: most_named(named),
        pauses: pauses(held.urges.iter().filter(|urge| week.holds(urge.day))),
        accounts: count(held.accounts.iter().filter(|account| on(account.made))),
        contacts: count(held.contacts.iter().filter(|contact| was_in(week, contact.date, contact.made, &day_of))),
        exercises: exercises(held.runs.iter().filter(|run| run.ended.is_some_and(on))),
        unfinished: count(held.runs.iter().filter(|run| run.ended.is_none() && both(run.began, run.edited))),
        steps: shelf(Shelf::Step).into_iter().filter(|step| step.done.is_some_and(|day| week.holds(day))).collect(),
        proofs: shelf(Shelf::Proof).into_iter().filter(|line| week.holds(line.day)).collect(),
        chapters: count(held.chapters.iter().filter(|chapter| both(chapter.made, chapter.edited))),
        moments: count(held.events.iter().filter(|event| on(event.made))),
        others: others(held, &on),
    }
}

/// What no other sentence tells of: other kinds, own lines that are no proof, and what was begun before and changed now.
fn others(held: &Held<'_>, on: &impl Fn(Timestamp) -> bool) -> u32 {
    let changed = |made: Timestamp, edited: Timestamp| !on(made) && on(edited);
    count(held.others.iter().filter(|[made, edited]| on(*made) || on(*edited)))
        + count(held.lines.iter().filter(|line| match line.shelf {
            Shelf::Proof => changed(line.at, line.edited),
            _ => on(line.at) || on(line.edited),
        }))
        + count(held.accounts.iter().filter(|account| changed(account.made, account.edited)))
        + count(held.contacts.iter().filter(|contact| changed(contact.made, contact.edited)))
        + count(held.events.iter().filter(|event| changed(event.made, event.edited)))
        + count(held.urges.iter().filter(|urge| changed(urge.at, urge.edited)))
        + count(held.runs.iter().filter(|run| run.ended.is_some_and(|ended| !on(ended)) && on(run.edited)))
}

/// By the day it was; where that is not known to the day, by the day it was written down.
fn was_in(week: Week, date: RoughDate, made: Timestamp, day_of: &impl Fn(Timestamp) -> Day) -> bool {
    week.holds(date.day().unwrap_or_else(|| day_of(made)))
}

fn most_named<'a>(named: impl Iterator<Item = &'a Feelings>) -> Vec<Feeling> {
    let mut counts = Feeling::ALL.map(|feeling| (feeling, 0_u32));
    for feeling in named.flat_map(|feelings| feelings.iter()) {
        counts.iter_mut().filter(|(each, _)| each == feeling).for_each(|(_, count)| *count += 1);
    }
    let mut counts: Vec<_> = counts.into_iter().filter(|(_, count)| *count > 0).collect();
    // A stable sort: the order of the list stays among equals.
    counts.sort_by_key(|(_, count)| core::cmp::Reverse(*count));
    counts.into_iter().take(FEELINGS).map(|(feeling, _)| feeling).collect()
}

fn pauses<'a>(urges: impl Iterator<Item = &'a Urge>) -> Pauses {
    let urges: Vec<&Urge> = urges.collect();
    let of = |outcome: Option<Outcome>| count(urges.iter().filter(|urge| urge.outcome == outcome));
    let became = Outcome::ALL.into_iter().map(|outcome| (outcome, of(Some(outcome))));
    Pauses {
        count: count(urges.iter()),
        became: became.filter(|(_, count)| *count > 0).collect(),
        unsaid: of(None),
        copied: count(urges.iter().filter(|urge| urge.did.contains(&Did::Reached))),
    }
}

fn exercises<'a>(ended: impl Iterator<Item = &'a Run>) -> Vec<ExerciseId> {
    let mut ended: Vec<&Run> = ended.collect();
    ended.sort_by_key(|run| (run.ended, run.id));
    let mut exercises: Vec<ExerciseId> = Vec::new();
    for run in ended {
        if !exercises.contains(&run.exercise) {
            exercises.push(run.exercise.clone());
        }
    }
    exercises
}

fn count(all: impl Iterator) -> u32 {
    u32::try_from(all.count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
