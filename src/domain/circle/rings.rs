//! The circle as a whole.

use super::{Person, Ring, Tell, YesNo};

/// The people of each ring, nearest first; within a ring in the order in which they were written down.
pub fn by_ring<'a>(people: impl IntoIterator<Item = &'a Person>) -> Vec<(Ring, Vec<&'a Person>)> {
    let mut people: Vec<&Person> = people.into_iter().collect();
    people.sort_by_key(|person| (person.ring, person.made, person.id));
    let of = |ring| people.iter().copied().filter(|person| person.ring == ring).collect();
    Ring::ALL.into_iter().map(|ring| (ring, of(ring))).collect()
}

/// How much the answers of a safe-to-tell check speak for telling; none while they say too little. Only a suggestion: the person decides.
pub fn suggested_telling(keeps: Option<YesNo>, believes: Option<YesNo>, linked: Option<YesNo>) -> Option<Tell> {
    let (keeps, believes, linked) = (keeps?, believes?, linked?);
    Some(match (keeps, believes, linked) {
        (YesNo::Yes, YesNo::Yes, YesNo::No) => Tell::All,
        (YesNo::No, _, _) | (_, _, YesNo::Yes) => Tell::Nothing,
        _ => Tell::Some,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{RecordId, Timestamp};

    fn person(id: u8, made: i64, ring: Ring) -> Person {
        Person::new(RecordId::from_bytes([id; 16]), Timestamp::from_millis(made), "A".into(), ring)
    }

    #[test]
    fn the_nearest_stand_first_and_the_longest_known_before_the_others() {
        let people = [person(1, 9, Ring::Outer), person(2, 5, Ring::Close), person(3, 1, Ring::Close)];
        let ids: Vec<Vec<u8>> = by_ring(&people)
            .into_iter()
            .map(|(_, people)| people.iter().map(|person| person.id.as_bytes()[0]).collect())
            .collect();
        assert_eq!(ids, [vec![3, 2], vec![], vec![1]]);
    }

    #[test]
    fn a_link_to_the_other_person_or_a_loose_tongue_speaks_against_telling() {
        use YesNo::{No, NotSure, Yes};
        let tell = |keeps, believes, linked| suggested_telling(Some(keeps), Some(believes), Some(linked));
        assert_eq!(tell(Yes, Yes, No), Some(Tell::All));
        assert_eq!(tell(Yes, Yes, Yes), Some(Tell::Nothing));
        assert_eq!(tell(No, Yes, No), Some(Tell::Nothing));
        for (keeps, believes, linked) in [(NotSure, Yes, No), (Yes, No, No), (Yes, Yes, NotSure), (Yes, NotSure, No)] {
            assert_eq!(tell(keeps, believes, linked), Some(Tell::Some));
        }
        assert_eq!(suggested_telling(Some(Yes), None, Some(No)), None, "while an answer is missing");
    }
}
