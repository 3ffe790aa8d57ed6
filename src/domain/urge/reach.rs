//! Whom of the circle one could reach now.

use crate::circle::{Person, Ring, Tell};

/// Those to whom something may be told, the nearest first. Someone of whom the person decided to tell them nothing for now is not offered.
pub fn people_to_reach<'a>(people: impl IntoIterator<Item = &'a Person>) -> Vec<&'a Person> {
    let mut people: Vec<&Person> = people
        .into_iter()
        .filter(|person| person.tell != Some(Tell::Nothing) && !person.name.trim().is_empty())
        .collect();
    people.sort_by_key(|person| (nearness(person.ring), person.made, person.id));
    people
}

fn nearness(ring: Ring) -> usize {
    Ring::ALL.into_iter().position(|each| each == ring).unwrap_or(Ring::ALL.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{RecordId, Timestamp};

    fn person(number: u8, name: &str, ring: Ring) -> Person {
        Person::new(RecordId::from_bytes([number; 16]), Timestamp::from_millis(number.into()), name.into(), ring)
    }

    #[test]
    fn the_nearest_come_first_and_whoever_is_told_nothing_is_not_offered() {
        let told_nothing = Person { tell: Some(Tell::Nothing), ..person(1, "M.", Ring::Close) };
        let told_some = Person { tell: Some(Tell::Some), ..person(4, "Noor", Ring::Close) };
        let all = [told_nothing, person(2, "J.", Ring::Outer), person(3, "Aunt", Ring::Close), told_some];
        let names: Vec<&str> = people_to_reach(&all).into_iter().map(|person| person.name.as_str()).collect();
        assert_eq!(names, ["Aunt", "Noor", "J."]);
        assert!(people_to_reach(&[person(1, " ", Ring::Close)]).is_empty());
    }
}
