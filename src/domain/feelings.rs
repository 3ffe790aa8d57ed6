//! Several feelings at once, each at most once.

use core::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize};

use crate::Feeling;
use crate::text_form::read_once_each;

/// A set of feelings, in the order of [`Feeling::ALL`]. Reads like a slice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Feelings(Vec<Feeling>);

impl Feelings {
    /// Puts the feeling in, or takes it out if it was there.
    pub fn toggle(&mut self, feeling: Feeling) {
        match self.0.binary_search(&feeling) {
            Ok(at) => drop(self.0.remove(at)),
            Err(at) => self.0.insert(at, feeling),
        }
    }
}

impl FromIterator<Feeling> for Feelings {
    fn from_iter<I: IntoIterator<Item = Feeling>>(feelings: I) -> Self {
        let mut feelings: Vec<Feeling> = feelings.into_iter().collect();
        feelings.sort_unstable();
        feelings.dedup();
        Self(feelings)
    }
}

impl Deref for Feelings {
    type Target = [Feeling];

    fn deref(&self) -> &[Feeling] {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Feelings {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_once_each(deserializer).map(Self::from_iter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Feeling::{Calm, MissingThem, Sad};

    #[test]
    fn however_they_come_they_stand_once_and_in_order() {
        let feelings = Feelings::from_iter([Calm, Sad, Calm, MissingThem]);
        assert_eq!(*feelings, [MissingThem, Sad, Calm]);
    }

    #[test]
    fn a_second_press_takes_a_feeling_out_again() {
        let mut feelings = Feelings::from_iter([Calm]);
        feelings.toggle(Sad);
        assert_eq!(*feelings, [Sad, Calm]);
        feelings.toggle(Calm);
        feelings.toggle(Sad);
        assert!(feelings.is_empty());
    }

    #[test]
    fn a_kept_list_with_a_feeling_twice_is_refused_and_any_order_is_read() {
        assert_eq!(serde_json::to_string(&Feelings::from_iter([Calm, Sad])).unwrap(), r#"["sad","calm"]"#);
        assert_eq!(*serde_json::from_str::<Feelings>(r#"["calm","sad"]"#).unwrap(), [Sad, Calm]);
        for wrong in [r#"["sad","sad"]"#, r#"["glad"]"#, r#""sad""#, "{}", "null"] {
            assert!(serde_json::from_str::<Feelings>(wrong).is_err(), "{wrong}");
        }
    }
}
