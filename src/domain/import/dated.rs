//! A line that says when something was: as the notebook writes it, or as one does with the name of a month.

use crate::{Day, Month, RoughDate};

/// The date of a line that is nothing but one: `2024-03-05`, `2024-03`, `2024`, and with `months`, the names of the twelve:
/// `5 March 2024`, `March 5, 2024`, `March 2024`.
pub(super) fn date_of(line: &str, months: &[&str; 12]) -> Option<RoughDate> {
    let line = line.trim();
    RoughDate::parse(line).or_else(|| in_words(line, months))
}

fn in_words(line: &str, months: &[&str; 12]) -> Option<RoughDate> {
    let month = |word: &str| {
        let at = months.iter().position(|name| name.to_lowercase() == word.to_lowercase())?;
        u8::try_from(at + 1).ok()
    };
    let number = |word: &str| {
        let digits = word.bytes().all(|byte| byte.is_ascii_digit()).then_some(word)?;
        digits.parse::<u16>().ok()
    };
    let day = |word: &str| number(word).and_then(|day| u8::try_from(day).ok());
    let year = |word: &str| number(word).filter(|_| word.len() == 4).map(i32::from);
    let words: Vec<&str> = line.split_whitespace().take(4).collect();
    match words[..] {
        [a, y] => Some(RoughDate::Month(Month::from_parts(year(y)?, month(a)?)?)),
        [a, b, y] => {
            let (a, b) = (a.trim_end_matches(['.', ',']), b.trim_end_matches(','));
            let (day, month) = match month(a) {
                Some(month) => (day(b)?, month),
                None => (day(a)?, month(b)?),
            };
            Some(RoughDate::Day(Day::from_parts(year(y)?, month, day)?))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    #[test]
    fn a_date_is_read_in_the_forms_that_people_write() {
        for (line, date) in [
            ("2024-03-05", "2024-03-05"),
            (" 2024-03 ", "2024-03"),
            ("2024", "2024"),
            ("March 2024", "2024-03"),
            ("5 march 2024", "2024-03-05"),
            ("5. March 2024", "2024-03-05"),
            ("March 5, 2024", "2024-03-05"),
        ] {
            assert_eq!(date_of(line, &MONTHS), RoughDate::parse(date), "{line}");
        }
    }

    #[test]
    fn what_is_no_date_or_more_than_one_is_none() {
        for line in ["", "March", "31 April 2024", "2024-13", "5 March", "On 5 March 2024", "+5 March 2024", "March 24"]
        {
            assert_eq!(date_of(line, &MONTHS), None, "{line}");
        }
    }
}
