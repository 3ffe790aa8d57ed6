//! What holds before a passphrase is typed, as one record that stands unsealed (`FORMAT.md`, section 14). Nothing in it is a person's words.

use crate::{Appearance, Destination};

/// What was chosen for the lock, the first page and Leave, and how many passphrases did not open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Light or dark.
    pub appearance: Appearance,
    /// The page of lists stands before the lock.
    pub lists_first: bool,
    /// The paper is blank while another window is in front.
    pub veils: bool,
    /// Minutes without a touch until it locks: one of [`IDLE`](Self::IDLE).
    pub idle: u8,
    /// Seconds out of sight until it locks: one of [`HIDDEN`](Self::HIDDEN).
    pub hidden: u16,
    /// Passphrases that did not open anything, ever. Only ever rises.
    pub tries: u32,
    /// Where Leave leads.
    pub destination: Destination,
    /// Pressing Shift three times leaves too.
    pub shift_leaves: bool,
    /// After opening it is told how many passphrases did not open anything since.
    pub tells_tries: bool,
    /// The site's own files are kept, so that it starts without a connection.
    pub keeps_offline: bool,
}

impl Settings {
    /// The minutes to choose from.
    pub const IDLE: [u8; 5] = [1, 3, 5, 10, 15];
    /// The seconds to choose from.
    pub const HIDDEN: [u16; 5] = [0, 30, 60, 120, 300];
    /// The length of the record, in ASCII characters, whatever it says.
    pub const LENGTH: usize = 256;
    /// As many as the record can tell.
    const MOST_TRIES: u32 = 99_999_999;

    /// The record that says it.
    pub fn to_record(&self) -> String {
        let Self {
            appearance,
            lists_first,
            veils,
            idle,
            hidden,
            tries,
            destination,
            shift_leaves,
            tells_tries,
            keeps_offline,
        } = self;
        let (theme, first, veil) = (appearance.letter(), flag(*lists_first, 'l', 'n'), flag(*veils, 'y', 'n'));
        let tries = *tries.min(&Self::MOST_TRIES);
        let (shift, told) = (flag(*shift_leaves, 'y', 'n'), flag(*tells_tries, 'y', 'n'));
        // A build from before this choice believes a record with padding there: it is written only where something else was chosen.
        let offline = flag(*keeps_offline, '.', 'n');
        let said = format!(
            "2{theme}{first}{veil}{idle:02}{hidden:03}{tries:08}{address:<longest$}{shift}{told}{offline}",
            address = destination.as_str(),
            longest = Destination::LONGEST,
        );
        format!("{said:.<length$}", length = Self::LENGTH)
    }

    /// What the record says; what is no record of any version, to its last character, says nothing. The first version knew light and dark
    /// only, and the second had dots for what it did not know yet. `public/shell.js` reads the same, and has to agree.
    pub fn parse(record: &str) -> Option<Self> {
        if !record.is_ascii() {
            return None;
        }
        let appearance = Appearance::of_letter(record.chars().nth(1)?)?;
        match (record.len(), record.chars().next()?) {
            (16, '1') if is_padding(&record[2..]) => Some(Self { appearance, ..Self::default() }),
            (Self::LENGTH, '2') if is_padding(&record[220..]) => Some(Self {
                appearance,
                lists_first: of_flag(&record[2..3], "l", "n")?,
                veils: of_flag(&record[3..4], "y", "n")?,
                idle: number(&record[4..6]).filter(|idle| Self::IDLE.contains(idle))?,
                hidden: number(&record[6..9]).filter(|hidden| Self::HIDDEN.contains(hidden))?,
                tries: number(&record[9..17])?,
                destination: address(&record[17..217])?,
                shift_leaves: of_flag_or_dot(&record[217..218])?,
                tells_tries: of_flag_or_dot(&record[218..219])?,
                keeps_offline: of_flag(&record[219..220], ".", "n")?,
            }),
            _ => None,
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            appearance: Appearance::System,
            lists_first: false,
            veils: true,
            idle: 3,
            hidden: 30,
            tries: 0,
            destination: Destination::default(),
            shift_leaves: true,
            tells_tries: true,
            keeps_offline: true,
        }
    }
}

const fn flag(on: bool, yes: char, no: char) -> char {
    if on { yes } else { no }
}

fn of_flag(flag: &str, yes: &str, no: &str) -> Option<bool> {
    (flag == yes || flag == no).then_some(flag == yes)
}

/// A choice that an older record knows nothing of holds.
fn of_flag_or_dot(flag: &str) -> Option<bool> {
    if flag == "." { Some(true) } else { of_flag(flag, "y", "n") }
}

/// Digits and nothing else: no sign, which numbers would take too.
fn number<N: std::str::FromStr>(digits: &str) -> Option<N> {
    digits.parse().ok().filter(|_| digits.bytes().all(|digit| digit.is_ascii_digit()))
}

/// An address as it is written here, then spaces.
fn address(field: &str) -> Option<Destination> {
    let address = field.trim_end_matches(' ');
    Destination::parse(address).filter(|destination| destination.as_str() == address)
}

fn is_padding(rest: &str) -> bool {
    rest.bytes().all(|sign| sign == b'.')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> Settings {
        Settings {
            appearance: Appearance::Dark,
            lists_first: true,
            veils: false,
            idle: 15,
            hidden: 300,
            tries: 7,
            destination: Destination::parse("example.org/today").unwrap_or_default(),
            shift_leaves: false,
            tells_tries: false,
            keeps_offline: false,
        }
    }

    #[test]
    fn every_choice_is_a_record_of_one_length_that_reads_back() {
        let mut choices = vec![Settings::default(), all()];
        choices.extend(Appearance::ALL.map(|appearance| Settings { appearance, ..all() }));
        choices.extend(Settings::IDLE.map(|idle| Settings { idle, ..all() }));
        choices.extend(Settings::HIDDEN.map(|hidden| Settings { hidden, ..all() }));
        choices.push(Settings { shift_leaves: true, ..all() });
        choices.push(Settings { tells_tries: true, ..all() });
        choices.push(Settings { keeps_offline: true, ..all() });
        for settings in choices {
            let record = settings.to_record();
            assert!(record.len() == Settings::LENGTH && record.is_ascii(), "{record}");
            assert_eq!(Settings::parse(&record), Some(settings));
        }
    }

    #[test]
    fn the_record_stands_as_it_is_described() {
        let record = all().to_record();
        assert_eq!(&record[..17], "2dln1530000000007");
        assert_eq!(record[17..217].trim_end(), "https://example.org/today");
        assert_eq!((&record[217..220], &record[220..]), ("nnn", ".".repeat(36).as_str()));
    }

    #[test]
    fn a_record_from_before_the_last_choices_reads_and_all_of_them_hold() {
        let older = format!("{}{}", &all().to_record()[..217], ".".repeat(39));
        let held = Settings { shift_leaves: true, tells_tries: true, keeps_offline: true, ..all() };
        assert_eq!(Settings::parse(&older), Some(held));
    }

    #[test]
    fn who_keeps_the_files_has_a_record_that_older_builds_read() {
        let record = Settings { keeps_offline: true, ..all() }.to_record();
        assert_eq!(&record[219..], ".".repeat(37));
    }

    #[test]
    fn the_number_of_tries_never_makes_the_record_longer() {
        let settings = Settings { tries: u32::MAX, ..all() };
        assert_eq!(Settings::parse(&settings.to_record()).map(|read| read.tries), Some(99_999_999));
    }

    #[test]
    fn a_record_of_the_first_version_tells_light_or_dark() {
        let read = Settings::parse("1d..............");
        assert_eq!(read, Some(Settings { appearance: Appearance::Dark, ..Settings::default() }));
    }

    #[test]
    fn what_is_no_record_says_nothing() {
        let good = all().to_record();
        let with = |at: usize, sign: &str| format!("{}{sign}{}", &good[..at], &good[at + sign.len()..]);
        for record in [
            String::new(),
            "1d".into(),
            "1x..............".into(),
            "1d...............".into(),
            good[1..].into(),
            format!("{good}."),
            with(0, "3"),
            with(1, "x"),
            with(2, "x"),
            with(3, "x"),
            with(4, "16"),
            with(6, "031"),
            with(9, "x"),
            with(9, "+0000007"),
            with(17, "http://x"),
            with(17, "HTTPS"),
            with(17, " "),
            with(216, "x"),
            with(217, "x"),
            with(218, "x"),
            with(219, "y"),
            with(255, " "),
            "1d.............x".into(),
            good.replace("today", "tod\u{e4}y"),
        ] {
            assert_eq!(Settings::parse(&record), None, "{record}");
        }
    }
}
