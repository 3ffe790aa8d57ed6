//! The timeline as it is looked at: moments in a row, and where some are folded away one line for all that stand together.

use core::cmp::Reverse;

use super::Event;
use crate::RecordId;

/// What stands at one place of the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// A moment in sight.
    Moment(&'a Event),
    /// Moments that stand beside each other and are folded away; at least one.
    Folded(Vec<&'a Event>),
}

/// The moments of a row, those beside each other that are folded away put together.
pub fn pieces<'a>(row: impl IntoIterator<Item = &'a Event>) -> Vec<Piece<'a>> {
    let mut pieces: Vec<Piece<'a>> = Vec::new();
    for event in row {
        match pieces.last_mut() {
            Some(Piece::Folded(together)) if event.hidden => together.push(event),
            _ if event.hidden => pieces.push(Piece::Folded(vec![event])),
            _ => pieces.push(Piece::Moment(event)),
        }
    }
    pieces
}

impl Event {
    /// The latest first; those without a date after them all the same, the last written down first.
    pub fn newest_first<'a>(all: impl IntoIterator<Item = &'a Self>) -> Vec<&'a Self> {
        let mut all: Vec<&Self> = all.into_iter().collect();
        all.sort_by_key(|event| (event.date.is_none(), Reverse((event.date, event.made, event.id))));
        all
    }

    /// From one moment to another, both with it, whichever of them was first; none if one of them is not there.
    pub fn stretch<'a>(all: impl IntoIterator<Item = &'a Self>, one: RecordId, other: RecordId) -> Vec<&'a Self> {
        let row = Self::in_order(all);
        let place = |id| row.iter().position(|event| event.id == id);
        match (place(one), place(other)) {
            (Some(one), Some(other)) => row[one.min(other)..=one.max(other)].to_vec(),
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{RoughDate, Timestamp};

    fn id(id: u8) -> RecordId {
        RecordId::from_bytes([id; 16])
    }

    fn event(at: u8, date: Option<&str>, hidden: bool) -> Event {
        let date = date.and_then(RoughDate::parse);
        Event { date, hidden, ..Event::new(id(at), Timestamp::from_millis(at.into())) }
    }

    fn ids(events: &[&Event]) -> Vec<RecordId> {
        events.iter().map(|event| event.id).collect()
    }

    #[test]
    fn what_stands_together_and_is_folded_away_is_one_line() {
        let all = [(1, false), (2, true), (3, true), (4, false), (5, true)].map(|(at, hidden)| event(at, None, hidden));
        let [one, two, three, four, five] = &all;
        let expected =
            [Piece::Moment(one), Piece::Folded(vec![two, three]), Piece::Moment(four), Piece::Folded(vec![five])];
        assert_eq!(pieces(&all), expected);
        assert_eq!(pieces([]), []);
    }

    #[test]
    fn what_has_no_date_comes_last_either_way() {
        let all = [
            event(1, None, false),
            event(2, Some("2014"), false),
            event(3, Some("2024"), false),
            event(4, None, false),
        ];
        assert_eq!(ids(&Event::newest_first(&all)), [id(3), id(2), id(4), id(1)]);
        assert_eq!(ids(&Event::in_order(&all)), [id(2), id(3), id(1), id(4)]);
    }

    #[test]
    fn a_stretch_goes_from_one_moment_to_the_other_whichever_was_first() {
        let all = [event(1, None, false), event(2, Some("2014"), true), event(3, Some("2024"), false)];
        for (one, other) in [(2, 3), (3, 2)] {
            assert_eq!(ids(&Event::stretch(&all, id(one), id(other))), [id(2), id(3)]);
        }
        assert_eq!(ids(&Event::stretch(&all, id(3), id(3))), [id(3)]);
        assert_eq!(ids(&Event::stretch(&all, id(3), id(9))), [], "one of them was deleted");
    }
}
