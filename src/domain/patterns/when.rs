//! When the pull comes: pauses by hour and by day of the week.

use std::collections::BTreeSet;

use super::chance::{LEVEL, at_least};
use super::{Finding, Window};
use crate::{Day, Moment, Weekday};

/// How many bands a day has, of three hours each.
const BANDS: usize = 8;
/// On fewer days than this nothing is said.
const LEAST: usize = 10;
/// How many days of a week are asked.
const WEEKDAYS: f64 = 7.0;

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
    /// The band with pauses on the most days. A count, and no claim: people sleep, and are alone, at hours of which the notebook knows nothing.
    pub busiest: Option<Busiest>,
    /// Days of the week on which there are more than an even spread would give.
    pub finding: Finding<Peaks>,
    /// What a plan may be for.
    pub plan: Option<Planned>,
}

/// The band in which a pause began on more days than in any other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Busiest {
    /// Which.
    pub band: Band,
    /// On how many days: more than one.
    pub days: usize,
    /// On how many days there was a pause.
    pub of: usize,
}

/// Days of the week that stand out, the clearest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Peaks {
    /// Days of the week, and how many of the days were one of those.
    pub weekdays: Vec<(Weekday, usize)>,
    /// On how many days there was a pause.
    pub of: usize,
}

/// A time for a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Planned {
    /// A day of the week that stands out, at the time that was noted on most of these days.
    Both(Weekday, Band),
    /// A day of the week that stands out; no time of it was noted more than others.
    Weekday(Weekday),
    /// The band with the most days.
    Band(Band),
}

/// When the pauses of these days began.
///
/// A day counts once, and so does a band on it: ten pauses of one hard night are one night, and no habit. Each day of the week is asked whether
/// it has more than a seventh of the days: seven questions, so each has a seventh of the level. From the first day to the last one of the week may
/// come once more often than another; each is then taken to have had that one.
pub fn when(moments: impl IntoIterator<Item = Moment>, window: Window) -> When {
    let mut counts = [[0; 7]; BANDS];
    let mut cells = BTreeSet::<(Day, Band)>::new();
    for moment in moments.into_iter().filter(|moment| window.holds(moment.day())) {
        let band = Band::of(moment.hour());
        counts[band.index()][moment.day().weekday().index()] += 1;
        cells.insert((moment.day(), band));
    }
    let days: BTreeSet<Day> = cells.iter().map(|(day, _)| *day).collect();
    let finding = Finding::of(days.len(), LEAST, || peaks(&days));
    let most = most(cells.iter().map(|(_, band)| *band)).filter(|_| days.len() >= LEAST);
    let busiest = most.map(|(band, count)| Busiest { band, days: count, of: days.len() });
    let plan = match finding.told().and_then(|peaks| peaks.weekdays.first()) {
        Some((weekday, _)) => Some(on(&cells, *weekday)),
        None => busiest.map(|busiest| Planned::Band(busiest.band)),
    };
    When { counts, of: counts.as_flattened().iter().sum(), busiest, finding, plan }
}

/// The day of the week, with a band only if the two met.
fn on(cells: &BTreeSet<(Day, Band)>, weekday: Weekday) -> Planned {
    let bands = cells.iter().filter(|(day, _)| day.weekday() == weekday).map(|(_, band)| *band);
    most(bands).map_or(Planned::Weekday(weekday), |(band, _)| Planned::Both(weekday, band))
}

/// The one band that comes more often than any other and more than once.
fn most(bands: impl Iterator<Item = Band>) -> Option<(Band, usize)> {
    let mut counts = Band::ALL.map(|band| (band, 0));
    bands.for_each(|band| counts[band.index()].1 += 1);
    let (band, most) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    let is_alone = counts.iter().filter(|(_, count)| *count == most).count() == 1;
    (most > 1 && is_alone).then_some((band, most))
}

fn peaks(days: &BTreeSet<Day>) -> Option<Peaks> {
    let level = LEVEL / WEEKDAYS;
    let reach = days.last()?.days_since(*days.first()?) + 1;
    let share = reach.div_euclid(7) + i64::from(reach % 7 != 0);
    let share = share as f64 / reach as f64;
    let weekdays = Weekday::ALL.map(|weekday| (weekday, days.iter().filter(|day| day.weekday() == weekday).count()));
    let weekdays = clear(weekdays, |count| at_least(count, days.len(), share) <= level);
    (!weekdays.is_empty()).then_some(Peaks { weekdays, of: days.len() })
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
    use super::super::drawn::{day, mixed, moment, moments, quiet_runs, waking_moments};
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
    fn the_hours_with_the_most_days_are_a_count_and_no_claim() {
        let found = of(&daily(&[22, 22, 22, 22, 22, 22, 22, 22, 22, 13]));
        assert_eq!(found.finding, Finding::NoPattern { of: 10 });
        assert_eq!(found.busiest, Some(Busiest { band: Band(7), days: 9, of: 10 }));
        assert_eq!(found.plan, Some(Planned::Band(Band(7))));
        let shared = of(&daily(&[22, 22, 22, 22, 13, 13, 13, 13, 1, 7]));
        assert_eq!((shared.busiest, shared.plan), (None, None), "two share the place");
    }

    #[test]
    fn a_day_and_an_hour_that_never_met_are_no_plan() {
        // Ten Fridays by day, eight other evenings.
        let fridays =
            (0..10).map(|week| moment(day("2026-11-20").days_before(7 * week), if week < 3 { 13 } else { 8 }));
        let evenings = (0..8).map(|at| moment(day("2026-11-24").days_before(7 * at + at % 2), 22));
        let found = of(&fridays.chain(evenings).collect::<Vec<_>>());
        assert_eq!(found.finding.told().map(|peaks| peaks.weekdays[0]), Some((Weekday::Friday, 10)));
        assert_eq!(found.busiest.map(|busiest| busiest.band), Some(Band(7)));
        assert_eq!(found.plan, Some(Planned::Both(Weekday::Friday, Band(2))), "never the evening");
        let scattered =
            (0..10).map(|week| moment(day("2026-11-20").days_before(7 * week), [1, 4, 7, 10, 13][week as usize % 5]));
        let found = of(&scattered.chain([moment(day(TODAY), 22)]).collect::<Vec<_>>());
        assert_eq!(found.plan, Some(Planned::Weekday(Weekday::Friday)));
    }

    #[test]
    fn someone_who_sleeps_and_has_no_pattern_is_told_of_none() {
        for (name, count) in [("waking, 45", 45), ("waking, 100", 100), ("waking, 300", 300)] {
            quiet_runs(name, |draw| matches!(of(&waking_moments(draw, count)).finding, Finding::NoPattern { .. }));
        }
    }

    #[test]
    fn ten_fridays_of_twelve_days_are_told() {
        // Ten weeks from a Friday to a Friday are 64 days with ten Fridays, so a share of 10 / 64. All hours differ as far as they can.
        // 10 or more of 12 at 10/64: about 66 * (10/64)^10 * (54/64)^2, less than one in a million.
        let fridays = (0..10).map(|week| moment(day("2026-11-20").days_before(7 * week), (week as u8 * 3) % 24));
        let others = [moment(day("2026-11-18"), 7), moment(day("2026-11-12"), 13)];
        let found = of(&fridays.chain(others).collect::<Vec<_>>());
        assert_eq!(found.finding, Finding::Told(Peaks { weekdays: vec![(Weekday::Friday, 10)], of: 12 }));
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
                prop_assert!(peaks.of >= LEAST && !peaks.weekdays.is_empty());
                prop_assert!(peaks.weekdays.iter().all(|(_, days)| (1..=peaks.of).contains(days)));
            }
            if let Some(Planned::Both(weekday, band)) = found.plan {
                prop_assert!(found.counts[band.index()][weekday.index()] > 1, "it was never noted");
            }
            mixed(&mut draw, &mut all);
            prop_assert_eq!(when(all, window), found);
        }
    }
}
