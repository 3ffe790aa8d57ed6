//! Help lines by country: `src/content/helplines.json`, the same file for every language. Others made these lists; nobody behind this
//! notebook has rung a number.

use serde::Deserialize;

use crate::word::word;
use crate::{Country, Day, RoughDate};

/// A list is looked at again after so many months.
const MONTHS: u16 = 6;

/// Numbers that many countries of Europe share begin so. Each country decides what stands behind one.
const SHARED: &str = "116";

word! {
    /// What a help line is for, in the order in which they are shown.
    HelpKind, "a kind of help line", {
        /// Danger now.
        Emergency = "emergency",
        /// Harm from a partner or at home.
        DomesticAbuse = "domestic_abuse",
        /// A crisis; someone to listen.
        Crisis = "crisis",
        /// Sexual violence.
        SexualViolence = "sexual_violence",
        /// For men.
        Men = "men",
        /// For LGBT+ people.
        Lgbtq = "lgbtq",
        /// For children and young people.
        Children = "children",
    }
}

word! {
    /// How much others agree on an entry.
    Confidence, "a confidence", {
        /// Someone says that they looked at the service's own page.
        High = "high",
        /// A dated list, or several that agree.
        Medium = "medium",
        /// One old or undated list, lists that differ, or general knowledge.
        Low = "low",
    }
}

word! {
    /// A way to write.
    MessageWay, "a way to write", {
        /// A text message.
        Sms = "sms",
        /// WhatsApp.
        WhatsApp = "whatsapp",
    }
}

/// Who published what an entry rests on: the name of a kind of list, or the address of a site.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Published {
    /// By whom.
    pub by: String,
    /// When, if that is known.
    pub date: Option<RoughDate>,
}

/// A number to ring.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phone {
    /// As one dials it.
    pub number: String,
    /// For what, if not for everything.
    pub r#for: Option<String>,
    /// What is doubtful about this number, where others are not.
    pub unsure: Option<String>,
}

/// A number to write to.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MessageTo {
    /// How.
    pub way: MessageWay,
    /// The number.
    pub number: String,
    /// The word to write, if it has to be one.
    pub say: Option<String>,
    /// What is doubtful about this number, where others are not.
    pub unsure: Option<String>,
}

/// One help line.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelpLine {
    /// Of which country.
    pub code: Country,
    /// What the country is called.
    pub country: String,
    /// What it is for.
    pub kind: HelpKind,
    /// What it is called.
    pub name: String,
    /// Numbers to ring.
    pub phone: Vec<Phone>,
    /// Numbers to write to.
    pub sms: Vec<MessageTo>,
    /// Where one can write on a site.
    pub chat: Option<String>,
    /// Its site.
    pub web: Option<String>,
    /// When someone is there, if that is known.
    pub hours: Option<String>,
    /// The languages spoken, if that is known.
    pub languages: Vec<String>,
    /// Who it is for.
    pub audience: String,
    /// What it rests on.
    pub source: Vec<Published>,
    /// When others checked or listed it last; nothing, where nobody says.
    pub checked: Option<RoughDate>,
    /// How much others agree.
    pub confidence: Confidence,
    /// More to know.
    pub note: Option<String>,
}

/// A directory of help lines in many countries.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Directory {
    /// What it is called.
    pub name: String,
    /// Its site.
    pub web: String,
    /// What it lists.
    pub r#for: String,
}

/// The whole list.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelpLines {
    /// When it was put together.
    pub compiled: Day,
    /// Where to look when a country or a number is missing.
    pub directories: Vec<Directory>,
    /// All help lines, by country and kind.
    pub entries: Vec<HelpLine>,
}

impl Phone {
    /// What a telephone is given: digits and the signs it knows.
    pub fn dialled(&self) -> String {
        self.number.chars().filter(|sign| sign.is_ascii_digit() || matches!(sign, '+' | '*' | '#')).collect()
    }

    /// Whether the same digits reach someone else in another country of Europe.
    pub fn is_shared(&self) -> bool {
        let dialled = self.dialled();
        dialled.starts_with(SHARED) && dialled.len() == 6
    }
}

impl HelpLine {
    /// Whether its numbers may stand first. Where lists differ, are old, or say no date, the site stands first.
    pub fn is_confirmed(&self) -> bool {
        self.confidence != Confidence::Low && matches!(self.checked, Some(RoughDate::Day(_) | RoughDate::Month(_)))
    }

    /// Whether it has to be looked at again: nobody says when it was, or that was more than six months before.
    pub fn is_due(&self, on: Day) -> bool {
        let Some(checked) = self.checked else { return true };
        // The first day that it may mean, so that a rough date is never taken for a later one.
        let first = checked.first_day();
        let months = |day: Day| i64::from(day.year()) * 12 + i64::from(day.month());
        let since = months(on) - months(first);
        since > i64::from(MONTHS) || (since == i64::from(MONTHS) && on.day() > first.day())
    }
}

impl HelpLines {
    /// Reads the file.
    ///
    /// # Errors
    /// What is wrong with it: the file comes with the build, so a test has asked before.
    pub fn read(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }

    /// The countries there are, each with its name, in the order of the file.
    pub fn countries(&self) -> Vec<(Country, &str)> {
        let mut all: Vec<(Country, &str)> = Vec::new();
        for entry in &self.entries {
            if all.last().is_none_or(|(last, _)| *last != entry.code) {
                all.push((entry.code, &entry.country));
            }
        }
        all
    }

    /// The help lines of a country, by kind.
    pub fn of(&self, country: Country) -> impl Iterator<Item = (HelpKind, Vec<&HelpLine>)> {
        HelpKind::ALL.into_iter().filter_map(move |kind| {
            let own: Vec<_> = self.entries.iter().filter(|it| it.code == country && it.kind == kind).collect();
            (!own.is_empty()).then_some((kind, own))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(checked: &str, confidence: Confidence) -> HelpLine {
        HelpLine {
            code: Country::parse("GB").unwrap(),
            country: "United Kingdom".into(),
            kind: HelpKind::Crisis,
            name: "A line".into(),
            phone: Vec::new(),
            sms: Vec::new(),
            chat: None,
            web: None,
            hours: None,
            languages: Vec::new(),
            audience: "anyone".into(),
            source: Vec::new(),
            checked: RoughDate::parse(checked),
            confidence,
            note: None,
        }
    }

    #[test]
    fn a_number_is_confirmed_where_a_list_with_a_date_says_so() {
        assert!(line("2026-10-07", Confidence::High).is_confirmed());
        assert!(line("2026-09", Confidence::Medium).is_confirmed());
        for (checked, confidence) in
            [("", Confidence::High), ("2013", Confidence::Medium), ("2026-10-07", Confidence::Low)]
        {
            assert!(!line(checked, confidence).is_confirmed(), "{checked} {confidence:?}");
        }
    }

    #[test]
    fn six_months_after_it_was_checked_it_is_due() {
        let due = |checked: &str, on: &str| line(checked, Confidence::High).is_due(Day::parse(on).unwrap());
        assert!(!due("2026-05-29", "2026-11-29"));
        assert!(due("2026-05-29", "2026-11-30"));
        assert!(due("2026-05-28", "2026-11-29"));
        assert!(!due("2026-10-07", "2026-11-29"));
        assert!(due("2013", "2026-11-29") && due("2024-09-20", "2026-11-29"));
        assert!(due("", "2026-11-29"), "nobody says when");
        assert!(due("2026-05", "2026-11-29"), "a month counts from its first day");
        assert!(!due("2026-11-29", "2026-01-01"), "nor before it was checked");
    }

    #[test]
    fn a_number_is_dialled_without_what_makes_it_readable() {
        let phone = |number: &str| Phone { number: number.into(), r#for: None, unsure: None };
        assert_eq!(phone("+880 9612-119911").dialled(), "+8809612119911");
        assert_eq!([phone("*4141").dialled(), phone("#8008").dialled()], ["*4141", "#8008"]);
        assert!(phone("116 016").is_shared());
        assert!(!phone("116").is_shared() && !phone("1166").is_shared());
    }
}
