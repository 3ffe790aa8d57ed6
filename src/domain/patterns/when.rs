//! When the pull comes: pauses by hour and by day of the week.

use std::collections::BTreeSet;

use super::chance::at_least;
use super::{Finding, Window};
use crate::{Day, Moment, Weekday};

/// How many bands a day has, of three hours each.
const BANDS: usize = 8;
/// On fewer days than this nothing is said.
const LEAST: usize = 10;
/// How often chance alone may make a claim, all bands and all days of the week together.
const LEVEL: f64 = 0.05;

/// Three hours of the wall clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Band(u8);

impl Band {
    /// All of them, from midnight.
    pub const ALL: [Self; BANDS] = [Self(0), Self(1), Self(2), Self(3), Self(4), Self(5), Self(6), Self(7)];

    /// The band an hour lies in.
    fn of(hour: u8) -> Self {
        Self((hour / 3).min(BANDS as u8 - 1))
    }

    /// 0 to 7.
    pub fn index(self) -> usize {
        self.0.into()
    }

    /// From which hour to which: 21 to 24.
    pub fn hours(self) -> (u8, u8) {
        (self.0 * 3, self.0 * 3 + 3)
    }
}

/// Pauses by band and day of the week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    /// How many pauses began in each band (from midnight) on each day of the week (from Monday).
    pub counts: [[usize; 7]; BANDS],
    /// How many there are.
    pub of: usize,
    /// Where there are more than an even spread would give.
    pub finding: Finding<Peaks>,
}

/// Bands and days of the week that stand out, each by itself, the clearest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Peaks {
    /// Bands, and on how many days a pause began in each.
    pub bands: Vec<(Band, usize)>,
    /// Days of the week, and how many of the days were one of those.
    pub weekdays: Vec<(Weekday, usize)>,
    /// On how many days there was a pause.
    pub of: usize,
}

/// When the pauses of these days began.
///
/// A band counts once a day, and so does a day: ten pauses of one hard night are one night, and no habit. Each band is asked whether it has more
/// than an eighth of them, each day of the week whether it has more than a seventh of the days: fifteen questions, so each has a fifteenth of the
/// level. From the first day to the last one of the week may come once more often than another; each is then taken to have had that one.
pub fn when(moments: impl IntoIterator<Item = Moment>, window: Window) -> When {
    let mut counts = [[0; 7]; BANDS];
    let mut cells = BTreeSet::<(Day, Band)>::new();
    for moment in moments.into_iter().filter(|moment| window.holds(moment.day())) {
        let band = Band::of(moment.hour());
        counts[band.index()][moment.day().weekday().index()] += 1;
        cells.insert((moment.day(), band));
    }
    let days: BTreeSet<Day> = cells.iter().map(|(day, _)| *day).collect();
    let finding = Finding::of(days.len(), LEAST, || peaks(&cells, &days));
    When { counts, of: counts.as_flattened().iter().sum(), finding }
}

fn peaks(cells: &BTreeSet<(Day, Band)>, days: &BTreeSet<Day>) -> Option<Peaks> {
    let level = LEVEL / (BANDS + 7) as f64;
    let reach = days.last()?.days_since(*days.first()?) + 1;
    let share = reach.div_euclid(7) + i64::from(reach % 7 != 0);
    let share = share as f64 / reach as f64;
    let bands = Band::ALL.map(|band| (band, cells.iter().filter(|(_, other)| *other == band).count()));
    let weekdays = Weekday::ALL.map(|weekday| (weekday, days.iter().filter(|day| day.weekday() == weekday).count()));
    let bands = clear(bands, |count| at_least(count, cells.len(), 1.0 / BANDS as f64) <= level);
    let weekdays = clear(weekdays, |count| at_least(count, days.len(), share) <= level);
    let is_any = !bands.is_empty() || !weekdays.is_empty();
    is_any.then_some(Peaks { bands, weekdays, of: days.len() })
}

/// Those that are clear, the most frequent first; those of one number in the order of time.
fn clear<T, const N: usize>(counts: [(T, usize); N], is_clear: impl Fn(usize) -> bool) -> Vec<(T, usize)> {
    let mut clear: Vec<(T, usize)> = counts.into_iter().filter(|(_, count)| is_clear(*count)).collect();
    clear.sort_by_key(|(_, count)| core::cmp::Reverse(*count));
    clear
}

#[cfg(test)]
mod tests {
    use super::super::Span;
    use super::super::drawn::{day, mixed, moment, moments, quiet_runs};
    use super::*;
    use daybook_drivers::Draw;
    use proptest::prelude::*;

    const TODAY: &str = "2026-11-24";

    fn of(moments: &[Moment]) -> When {
        when(moments.iter().copied(), Span::TenWeeks.window(day(TODAY)))
    }

    /// One pause a day at these hours, the last of them today.
    fn daily(hours: &[u8]) -> Vec<Moment> {
        let on = |(back, hour): (usize, &u8)| moment(day(TODAY).days_before(back as i64), *hour);
        hours.iter().rev().enumerate().map(on).collect()
    }

    #[test]
    fn a_band_begins_with_its_hour_and_ends_before_the_next() {
        let bands: Vec<u8> = [0, 2, 3, 20, 21, 23].into_iter().map(|hour| Band::of(hour).hours().0).collect();
        assert_eq!(bands, [0, 0, 3, 18, 21, 21]);
        assert_eq!(Band::ALL[7].hours(), (21, 24));
    }

    #[test]
    fn a_pause_stands_in_the_table_by_its_hour_and_its_day_of_the_week() {
        // 24 November 2026 is a Tuesday.
        let found = of(&[moment(day(TODAY), 22), moment(day(TODAY), 21), moment(day("2026-11-20"), 0)]);
        assert_eq!((found.counts[7][1], found.counts[0][4], found.of), (2, 1, 3));
    }

    #[test]
    fn six_of_ten_evenings_are_told_and_five_are_not() {
        // 6 or more of 10 with a chance of an eighth each: 547,646 of 8^10, which is 0.00051. A fifteenth of 0.05 is 0.0033.
        let told = of(&daily(&[22, 22, 22, 22, 22, 22, 1, 4, 10, 13])).finding;
        let peaks = Peaks { bands: vec![(Band(7), 6)], weekdays: Vec::new(), of: 10 };
        assert_eq!(told, Finding::Told(peaks));
        // 5 or more: 547,646 + 252 * 7^5 = 4,783,010 of 8^10, which is 0.0045.
        assert_eq!(of(&daily(&[22, 22, 22, 22, 22, 1, 4, 10, 13, 16])).finding, Finding::NoPattern { of: 10 });
    }

    #[test]
    fn ten_fridays_of_twelve_days_are_told() {
        // Ten weeks from a Friday to a Friday are 64 days with ten Fridays, so a share of 10 / 64. All hours differ as far as they can.
        // 10 or more of 12 at 10/64: about 66 * (10/64)^10 * (54/64)^2, less than one in a million.
        let fridays = (0..10).map(|week| moment(day("2026-11-20").days_before(7 * week), (week as u8 * 3) % 24));
        let others = [moment(day("2026-11-18"), 7), moment(day("2026-11-12"), 13)];
        let found = of(&fridays.chain(others).collect::<Vec<_>>());
        let told = found.finding.told().unwrap();
        assert_eq!((told.weekdays.clone(), told.of), (vec![(Weekday::Friday, 10)], 12));
        assert!(told.bands.is_empty());
    }

    #[test]
    fn one_hard_night_is_no_habit() {
        let mut all = daily(&[1, 4, 7, 10, 13, 16, 19, 22, 1]);
        all.extend([moment(day(TODAY), 23); 40]);
        assert_eq!(of(&all).finding, Finding::TooFew { have: 9, need: 10 });
        all.push(moment(day(TODAY).days_before(30), 10));
        assert_eq!(of(&all).finding, Finding::NoPattern { of: 10 });
        assert_eq!(of(&all).of, 50);
    }

    #[test]
    fn a_few_days_in_a_row_say_nothing_of_days_of_the_week() {
        // Ten days have two of three days of the week, so each is taken to have a fifth of them.
        let found = of(&daily(&[1, 4, 7, 10, 13, 16, 19, 22, 1, 4]));
        assert_eq!(found.finding, Finding::NoPattern { of: 10 });
    }

    #[test]
    fn hours_drawn_by_chance_stand_out_in_fewer_than_5_of_100_notebooks() {
        for (name, count) in [("when few", 20), ("when", 45), ("when many", 300)] {
            quiet_runs(name, |draw| matches!(of(&moments(draw, count)).finding, Finding::NoPattern { .. }));
        }
    }

    proptest! {
        #[test]
        fn the_table_holds_every_pause_in_whatever_order_they_stand(seed in any::<u64>(), count in 0_usize..90) {
            let mut draw = Draw::new(seed, "table");
            let mut all = moments(&mut draw, count);
            let window = Span::FourWeeks.window(day(TODAY));
            let found = when(all.iter().copied(), window);
            prop_assert_eq!(found.of, all.iter().filter(|moment| window.holds(moment.day())).count());
            if let Some(peaks) = found.finding.told() {
                prop_assert!(peaks.of >= LEAST && !(peaks.bands.is_empty() && peaks.weekdays.is_empty()));
                prop_assert!(peaks.bands.iter().all(|(_, days)| (1..=peaks.of).contains(days)));
            }
            mixed(&mut draw, &mut all);
            prop_assert_eq!(when(all, window), found);
        }
    }
}
