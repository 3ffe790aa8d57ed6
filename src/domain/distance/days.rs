//! Days without contact: a total that only grows, and the stretches of days as facts.

use super::Contact;
use crate::{Day, days_without_contact};

/// What can be told of the days since a first one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apart {
    /// All days without contact. Contact never takes a day away by itself: only the person does.
    pub total: u32,
    /// Days that the person took out.
    pub taken_out: u32,
    /// Stretches of days in a row between contacts that the person began or answered, the latest first: first and last day.
    pub stretches: Vec<(Day, Day)>,
}

/// The days from `since` until `today`. A day counts once it is over, so today does not.
pub fn apart<'a>(since: Day, today: Day, contacts: impl IntoIterator<Item = &'a Contact>) -> Apart {
    let lies_within = |day: &Day| since <= *day && *day < today;
    let mut mine = Vec::new();
    let mut out = Vec::new();
    for contact in contacts {
        // Only what is known to the day can be taken out of days.
        let Some(day) = contact.date.day().filter(lies_within) else { continue };
        // What merely arrived changes nothing, whatever was ticked before it was said to have arrived.
        if !contact.began.is_mine() {
            continue;
        }
        mine.push(day);
        if contact.day_out {
            out.push(day);
        }
    }
    for days in [&mut mine, &mut out] {
        days.sort_unstable();
        days.dedup();
    }
    let taken_out = u32::try_from(out.len()).unwrap_or(u32::MAX);
    let total = days_without_contact(since, today).saturating_sub(taken_out);
    Apart { total, taken_out, stretches: stretches(since, today, &mine) }
}

/// Whether the person is asked if the day of a contact is to be taken out: it is their own contact, and its day counts, or will once it is
/// over.
pub fn may_be_taken_out(contact: &Contact, since: Day, today: Day) -> bool {
    contact.began.is_mine() && contact.date.day().is_some_and(|day| since <= day && day <= today)
}

fn before(day: Day) -> Day {
    // The first day there is has no day before; then the stretch would be empty and is not told.
    day.prev().unwrap_or(day)
}

fn stretches(since: Day, today: Day, contacts: &[Day]) -> Vec<(Day, Day)> {
    let mut stretches = Vec::new();
    let mut first = since;
    for day in contacts {
        if first < *day {
            stretches.push((first, before(*day)));
        }
        first = day.next().unwrap_or(*day);
    }
    if first < today {
        stretches.push((first, before(today)));
    }
    stretches.reverse();
    stretches
}

#[cfg(test)]
mod tests {
    use super::super::{Began, ContactKind};
    use super::*;
    use crate::{RecordId, RoughDate, Timestamp};

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn contact(date: &str, began: Began, day_out: bool) -> Contact {
        Contact {
            id: RecordId::from_bytes([1; 16]),
            made: Timestamp::from_millis(0),
            edited: Timestamp::from_millis(0),
            date: RoughDate::parse(date).unwrap(),
            kind: ContactKind::Message,
            began,
            about: None,
            note: String::new(),
            day_out,
        }
    }

    fn told(contacts: &[Contact]) -> (u32, u32, Vec<(String, String)>) {
        let apart = apart(day("2026-11-01"), day("2026-11-11"), contacts);
        let stretches = apart.stretches.iter().map(|(first, last)| (first.to_string(), last.to_string())).collect();
        (apart.total, apart.taken_out, stretches)
    }

    fn stretch(first: &str, last: &str) -> (String, String) {
        (format!("2026-11-{first}"), format!("2026-11-{last}"))
    }

    #[test]
    fn without_any_contact_every_day_that_is_over_counts() {
        assert_eq!(told(&[]), (10, 0, vec![stretch("01", "10")]));
    }

    #[test]
    fn contact_begins_a_new_stretch_and_takes_no_day_away() {
        let contacts = [contact("2026-11-04", Began::Me, false), contact("2026-11-08", Began::ThemAnswered, false)];
        assert_eq!(told(&contacts), (10, 0, vec![stretch("09", "10"), stretch("05", "07"), stretch("01", "03")]));
    }

    #[test]
    fn what_merely_arrives_changes_nothing() {
        let contacts = [Began::Them, Began::Chance, Began::RatherNot].map(|began| contact("2026-11-04", began, false));
        assert_eq!(told(&contacts), told(&[]));
    }

    #[test]
    fn only_the_person_takes_a_day_out_and_each_day_once() {
        let out = || contact("2026-11-04", Began::Me, true);
        assert_eq!(told(&[out(), out()]).0, 9);
        assert_eq!(told(&[out()]).1, 1);
    }

    #[test]
    fn rough_dates_and_days_outside_take_nothing_out() {
        for date in ["2026-11", "2026", "2026-10-31", "2026-11-11", "2027-01-01"] {
            assert_eq!(told(&[contact(date, Began::Me, true)]), told(&[]), "{date}");
        }
    }

    #[test]
    fn contact_on_the_first_day_or_on_days_in_a_row_leaves_no_empty_stretch() {
        let contacts = ["2026-11-01", "2026-11-02", "2026-11-10"].map(|date| contact(date, Began::Me, false));
        assert_eq!(told(&contacts).2, [stretch("03", "09")]);
    }

    #[test]
    fn a_first_day_that_is_still_to_come_gives_nothing() {
        let apart = apart(day("2026-12-01"), day("2026-11-11"), &[]);
        assert_eq!((apart.total, apart.stretches.len()), (0, 0));
    }

    #[test]
    fn the_day_of_contact_counts_once_it_is_over_and_is_out_from_then_on() {
        let contacts = [contact("2026-11-10", Began::Me, true)];
        let told = |today: &str| {
            let apart = apart(day("2026-11-01"), day(today), &contacts);
            (apart.total, apart.taken_out)
        };
        // Before midnight the day is no day yet; after it the total stays where it was, and then goes on.
        assert_eq!((told("2026-11-10"), told("2026-11-11"), told("2026-11-12")), ((9, 0), (9, 1), (10, 1)));
    }

    #[test]
    fn without_a_day_out_midnight_adds_one_whatever_happened() {
        let contacts = [contact("2026-11-10", Began::Me, false)];
        let total = |today: &str| apart(day("2026-11-01"), day(today), &contacts).total;
        assert_eq!((total("2026-11-10"), total("2026-11-11")), (9, 10));
    }

    #[test]
    fn a_contact_that_is_deleted_gives_back_what_it_took_out_unless_another_took_it_too() {
        let out = || contact("2026-11-04", Began::Me, true);
        assert_eq!(told(&[out(), contact("2026-11-05", Began::Me, true)]).0, 8);
        assert_eq!(told(&[out()]).0, 9);
        assert_eq!(told(&[out(), out()]), told(&[out()]));
        assert_eq!(told(&[]).0, 10);
    }

    #[test]
    fn a_contact_that_is_edited_into_one_that_merely_arrived_takes_nothing_out() {
        for began in [Began::Them, Began::Chance, Began::RatherNot] {
            assert_eq!(told(&[contact("2026-11-04", began, true)]), told(&[]), "{began:?}");
        }
    }

    #[test]
    fn a_contact_whose_date_is_edited_moves_what_it_does() {
        assert_eq!(told(&[contact("2026-11-01", Began::Me, true)]).2, [stretch("02", "10")]);
        assert_eq!(told(&[contact("2026-11-10", Began::Me, true)]).2, [stretch("01", "09")]);
        assert_eq!(told(&[contact("2026-10-30", Began::Me, true)]), told(&[]));
    }

    #[test]
    fn only_days_that_count_and_contact_of_ones_own_are_asked_about() {
        let asked = |date, began| may_be_taken_out(&contact(date, began, false), day("2026-11-01"), day("2026-11-11"));
        for date in ["2026-11-01", "2026-11-10", "2026-11-11"] {
            assert!(asked(date, Began::Me) && asked(date, Began::ThemAnswered), "{date}");
        }
        for date in ["2026-10-31", "2026-11-12", "2026-11", "2026"] {
            assert!(!asked(date, Began::Me), "{date}");
        }
        for began in [Began::Them, Began::Chance, Began::RatherNot] {
            assert!(!asked("2026-11-05", began), "{began:?}");
        }
    }
}
