//! How the self-checks of one questionnaire went, and whether the last one is so near that another says little.

use std::collections::BTreeMap;

use super::{Questionnaire, SelfCheck};
use crate::Day;

/// What was ended, the oldest first; of one day the last ended. One in which a question is open again is not among them.
pub fn trend(questionnaire: &Questionnaire, all: &[SelfCheck]) -> Vec<(Day, u16)> {
    let mut days = BTreeMap::new();
    for check in all.iter().filter(|check| check.check == questionnaire.id) {
        let (Some(ended), Some(sum)) = (check.ended, questionnaire.sum(&check.answers)) else { continue };
        let latest = days.entry(check.day).or_insert((ended, check.id, sum));
        // Two of one instant go by their names, so that every device shows the same.
        *latest = (ended, check.id, sum).max(*latest);
    }
    days.into_iter().map(|(day, (_, _, sum))| (day, sum)).collect()
}

impl Questionnaire {
    /// Whether so little time has gone by since that another one may say little.
    pub fn is_soon(&self, last: Day, today: Day) -> bool {
        (0..i64::from(self.days)).contains(&today.days_since(last))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{RecordId, Timestamp};

    fn questionnaire() -> Questionnaire {
        let json = r#"{"id":"a","title":"A","about":"B","licence":"L","credit":"C","stem":"S","items":["One"],
            "answers":[{"says":"None","points":0},{"says":"Much","points":3}],"times":1,
            "ranges":[{"from":0,"to":3,"says":"R","often":"O"}],"every":"now and then","days":14,"then":[]}"#;
        Questionnaire::read(json).unwrap()
    }

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn check(id: u8, on: &str, answer: Option<u8>, ended: Option<i64>) -> SelfCheck {
        let name = questionnaire().id;
        let mut check = SelfCheck::new(RecordId::from_bytes([id; 16]), name, Timestamp::from_millis(0), day(on));
        check.answer(0, answer);
        check.ended = ended.map(Timestamp::from_millis);
        check
    }

    #[test]
    fn it_runs_by_day_and_of_one_day_the_last_ended_counts() {
        let all = [
            check(1, "2026-11-24", Some(1), Some(9)),
            check(2, "2026-11-02", Some(0), Some(1)),
            check(3, "2026-11-24", Some(0), Some(5)),
            check(4, "2026-11-25", Some(0), None),
            check(5, "2026-11-26", None, Some(9)),
        ];
        assert_eq!(trend(&questionnaire(), &all), [(day("2026-11-02"), 0), (day("2026-11-24"), 3)]);
    }

    #[test]
    fn another_one_is_soon_until_the_days_have_gone_by() {
        let soon = |today: &str| questionnaire().is_soon(day("2026-11-02"), day(today));
        assert!(soon("2026-11-02") && soon("2026-11-15"));
        assert!(!soon("2026-11-16") && !soon("2026-11-01"), "nor is a day before it");
    }
}
