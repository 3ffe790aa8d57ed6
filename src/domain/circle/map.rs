//! Where the people of the circle stand on a picture of three rings, and how much of their names fits there. Lengths are in units of a square
//! of [`MAP_SIDE`], in which letters are 14 high.

use core::f64::consts::TAU;
use core::fmt;

use super::Ring;
use crate::hidden::Hidden;
use crate::opening::{ELLIPSIS, opening, parts_signs};
use crate::script::{is_han, is_hangul, is_kana, joins_before};

/// The side of the picture.
pub const MAP_SIDE: i32 = 400;
/// How far each ring reaches from the middle, the nearest first.
pub const MAP_RINGS: [i32; 3] = [104, 156, 197];
/// How far oneself reaches, in the middle of all.
pub const MAP_ME: i32 = 22;

const MIDDLE: i32 = MAP_SIDE / 2;
/// The least and the most that a mark is away from the middle, by ring: it stays inside its own, and its name may hang out of it.
const BANDS: [(f64, f64); 3] = [(52.0, 93.0), (115.0, 145.0), (166.0, 184.0)];
/// Where the first of each ring stands if there is room: how many of the [`TURNS`] after the top.
const FIRST: [usize; 3] = [8, 14, 4];
/// How many turns of a ring are tried.
const TURNS: usize = 48;

/// The most room that a name is given, and the least: with less it is left off. From one to the next.
const WIDEST: i32 = 96;
const NARROWEST: i32 = 28;
const STEP: usize = 4;
/// On each side of a name.
const GAP: i32 = 2;
/// How far a mark reaches up and to each side, and mark and name down.
const UP: i32 = 10;
const SIDEWAYS: i32 = 10;
const DOWN: i32 = 26;

/// Where someone stands.
#[derive(Clone, PartialEq, Eq)]
pub struct Spot {
    /// The middle of the mark, from the left.
    pub x: i32,
    /// The same from the top.
    pub y: i32,
    /// What stands beneath it; nothing where there are too many for any name.
    pub name: String,
}

impl fmt::Debug for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { x, y, name } = self;
        f.debug_struct("Spot").field("x", x).field("y", y).field("name", &Hidden(name)).finish()
    }
}

/// A place for each of these people, in their order. Names never meet: the more people there are, the less of long ones is shown, and where
/// there is room for none of them the marks stand alone.
pub fn spots(people: &[(Ring, &str)]) -> Vec<Spot> {
    let laid_out = (NARROWEST..=WIDEST).rev().step_by(STEP).find_map(|room| laid_out(people, room));
    laid_out.unwrap_or_else(|| marks_only(people))
}

fn laid_out(people: &[(Ring, &str)], room: i32) -> Option<Vec<Spot>> {
    let names: Vec<String> = people.iter().map(|(_, name)| shortened(name, room)).collect();
    let mut taken = furniture();
    let mut spots = vec![None; people.len()];
    for ring in 0..BANDS.len() {
        let of_ring: Vec<usize> = (0..people.len()).filter(|at| index(people[*at].0) == ring).collect();
        let widths: Vec<i32> = of_ring.iter().map(|at| width(&names[*at])).collect();
        let points = around(ring, &widths, &taken)?;
        for ((at, width), point) in of_ring.into_iter().zip(widths).zip(points) {
            taken.push(Area::of(point, width));
            spots[at] = Some(point);
        }
    }
    let spot = |(point, name): (Option<Point>, String)| point.map(|(x, y)| Spot { x, y, name });
    spots.into_iter().zip(names).map(spot).collect()
}

/// What stands on the picture before there is anyone: oneself, and the name of each ring at its top.
fn furniture() -> Vec<Area> {
    let me = Area { left: MIDDLE - MAP_ME, top: MIDDLE - MAP_ME, right: MIDDLE + MAP_ME, bottom: MIDDLE + MAP_ME };
    let name =
        |reach: i32| Area { left: MIDDLE - 20, top: MIDDLE - reach, right: MIDDLE + 20, bottom: MIDDLE - reach + 18 };
    MAP_RINGS.map(name).into_iter().chain([me]).collect()
}

type Point = (i32, i32);

/// The first turn of a ring in which nothing meets: all at one distance, or nearer and farther by turns.
fn around(ring: usize, widths: &[i32], taken: &[Area]) -> Option<Vec<Point>> {
    let (near, far) = BANDS[ring];
    let middle = (near + far) / 2.0;
    let by_turns: [&[f64]; 6] =
        [&[middle], &[far], &[near, far], &[far, near], &[near, middle, far], &[near, far, middle]];
    let turns = || (0..TURNS).map(|turn| turn + FIRST[ring]);
    by_turns.into_iter().flat_map(|distances| turns().map(move |turn| (distances, turn))).find_map(
        |(distances, turn)| {
            let mut areas: Vec<Area> = taken.to_vec();
            let place = |(at, width): (usize, &i32)| {
                let point = point(distances[at % distances.len()], at, widths.len(), turn);
                let area = Area::of(point, *width);
                let is_free = area.is_inside() && !areas.iter().any(|other| other.meets(&area));
                areas.push(area);
                is_free.then_some(point)
            };
            widths.iter().enumerate().map(place).collect()
        },
    )
}

fn point(distance: f64, at: usize, count: usize, turn: usize) -> Point {
    let angle = TAU * (at as f64 / count as f64 + turn as f64 / TURNS as f64);
    // Within the picture.
    let whole = |length: f64| length.round() as i32;
    (MIDDLE + whole(distance * angle.sin()), MIDDLE - whole(distance * angle.cos()))
}

/// Evenly around the middle of each ring.
fn marks_only(people: &[(Ring, &str)]) -> Vec<Spot> {
    let count = |ring: usize| people.iter().filter(|(other, _)| index(*other) == ring).count();
    let mut before = [0; 3];
    let place = |(ring, _): &(Ring, &str)| {
        let ring = index(*ring);
        let (near, far) = BANDS[ring];
        let (x, y) = point((near + far) / 2.0, before[ring], count(ring), FIRST[ring]);
        before[ring] += 1;
        Spot { x, y, name: String::new() }
    };
    people.iter().map(place).collect()
}

/// What a mark and its name take up.
#[derive(Clone, Copy)]
struct Area {
    left: i32,
    top: i32,
    right: i32,
    bottom: i32,
}

impl Area {
    fn of((x, y): Point, width: i32) -> Self {
        let half = SIDEWAYS.max(width / 2 + GAP);
        Self { left: x - half, top: y - UP, right: x + half, bottom: y + DOWN }
    }

    fn meets(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    fn is_inside(&self) -> bool {
        self.left >= 0 && self.top >= 0 && self.right <= MAP_SIDE && self.bottom <= MAP_SIDE
    }
}

fn index(ring: Ring) -> usize {
    match ring {
        Ring::Close => 0,
        Ring::Middle => 1,
        Ring::Outer => 2,
    }
}

/// About how wide a text is, in a wide font.
fn width(text: &str) -> i32 {
    let mut is_joined = false;
    let mut width = 0;
    for c in text.chars() {
        width += if is_joined || joins_before(c) { 0 } else { width_of(c) };
        is_joined = c == ZWJ;
    }
    width
}

const ZWJ: char = '\u{200d}';

fn width_of(c: char) -> i32 {
    match c {
        ZWJ => 0,
        ' ' | '.' | ',' | ':' | ';' | '!' | '|' | '(' | ')' | '\'' | '’' | '-' | 'i' | 'j' | 'l' | 't' | 'f' | 'r' => {
            6
        }
        'M' | 'W' => 16,
        'm' | 'w' | '@' | ELLIPSIS => 14,
        'A'..='Z' => 11,
        '\u{2600}'..='\u{27bf}' | '\u{1f300}'..='\u{1faff}' => 18,
        '\u{3000}'..='\u{303f}' | '\u{ff01}'..='\u{ff60}' => 15,
        c if is_han(c) || is_kana(c) || is_hangul(c) => 15,
        _ => 9,
    }
}

/// A name on one line, and no wider than this room. Half a sign is never shown.
fn shortened(name: &str, room: i32) -> String {
    // More than fits anywhere, whatever its signs are made of.
    let name = opening(name, 160);
    if width(&name) <= room {
        return name;
    }
    let line: Vec<char> = name.chars().collect();
    let start = |at: usize| line[..at].iter().collect::<String>();
    let shown = |at: usize| format!("{}{ELLIPSIS}", start(at).trim_end());
    let cuts = || (1..line.len()).filter(|at| parts_signs(&line, *at));
    let widest = cuts().take_while(|at| width(&shown(*at)) <= room).last();
    // One sign at least, so that there is something.
    widest.or_else(|| cuts().next()).map_or(name, shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A name as wide as any that is shown.
    const LONG: &str = "Wilhelmina from the swimming pool";

    fn people(counts: [usize; 3], name: &'static str) -> Vec<(Ring, &'static str)> {
        Ring::ALL.into_iter().zip(counts).flat_map(|(ring, count)| (0..count).map(move |_| (ring, name))).collect()
    }

    /// Every way in which so many people stand on three rings.
    fn ways(count: usize) -> impl Iterator<Item = [usize; 3]> {
        (0..=count).flat_map(move |close| (0..=count - close).map(move |near| [close, near, count - close - near]))
    }

    fn areas(spots: &[Spot]) -> Vec<Area> {
        spots.iter().map(|spot| Area::of((spot.x, spot.y), width(&spot.name))).collect()
    }

    #[test]
    fn up_to_twelve_people_never_meet_wherever_they_stand_and_however_long_their_names() {
        for counts in (0..=12).flat_map(ways) {
            let spots = spots(&people(counts, LONG));
            assert_eq!(spots.len(), counts.iter().sum::<usize>());
            let mut taken = furniture();
            for area in areas(&spots) {
                assert!(area.is_inside(), "{counts:?}");
                assert!(taken.iter().all(|other| !other.meets(&area)), "{counts:?}");
                taken.push(area);
            }
            assert!(spots.iter().all(|spot| spot.name.starts_with('W')), "{counts:?}: something of each name");
        }
    }

    #[test]
    fn each_mark_stands_inside_its_own_ring() {
        let reach = |spot: &Spot| f64::from((spot.x - MIDDLE).pow(2) + (spot.y - MIDDLE).pow(2)).sqrt();
        let within = |ring: usize| f64::from(if ring == 0 { MAP_ME } else { MAP_RINGS[ring - 1] });
        for counts in ways(12).chain([[20, 30, 40]]) {
            let people = people(counts, LONG);
            for ((ring, _), spot) in people.iter().zip(spots(&people)) {
                let ring = index(*ring);
                assert!(
                    reach(&spot) > within(ring) + 8.0 && reach(&spot) < f64::from(MAP_RINGS[ring]) - 8.0,
                    "{counts:?}"
                );
            }
        }
    }

    #[test]
    fn a_few_people_keep_most_of_their_names_and_short_ones_keep_all() {
        let shown = |people: &[(Ring, &str)]| spots(people).into_iter().map(|spot| spot.name).collect::<Vec<_>>();
        assert_eq!(
            shown(&[
                (Ring::Close, "Noor"),
                (Ring::Close, "Aunt J"),
                (Ring::Middle, "Sam"),
                (Ring::Outer, "Swim group")
            ]),
            ["Noor", "Aunt J", "Sam", "Swim group"]
        );
        assert_eq!(shown(&people([0, 12, 0], "R.")), ["R."; 12]);
    }

    #[test]
    fn where_there_is_no_room_for_names_the_marks_stand_alone() {
        let spots = spots(&people([0, 60, 0], LONG));
        assert_eq!(spots.len(), 60);
        assert!(spots.iter().all(|spot| spot.name.is_empty()));
    }

    #[test]
    fn the_same_people_stand_in_the_same_places() {
        let people = people([2, 5, 3], LONG);
        assert_eq!(spots(&people), spots(&people));
    }

    #[test]
    fn a_name_is_cut_between_signs_whatever_it_is_written_in() {
        for (name, room, shown) in [
            ("Aunt J", 88, "Aunt J"),
            (" Aunt\n J ", 88, "Aunt J"),
            ("Swim group", 80, "Swim gr…"),
            ("Dr Osei from the clinic", 40, "Dr…"),
            ("مجموعة السباحة", 72, "مجموعة…"),
            ("林小姐和她的猫", 60, "林小姐…"),
            ("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 40, "👩‍👩‍👧‍👦…"),
            ("👩‍👩‍👧‍👦", 20, "👩‍👩‍👧‍👦"),
            ("e\u{301}e\u{301}e\u{301}e\u{301}", 32, "e\u{301}e\u{301}…"),
            ("🇺🇦🇺🇦🇺🇦", 40, "🇺🇦…"),
            ("a\u{202e}b", 88, "ab"),
            ("", 88, ""),
        ] {
            assert_eq!(shortened(name, room), shown);
            assert!(width(shown) <= room, "{shown}");
        }
        assert_eq!(shortened("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 20), "👩‍👩‍👧‍👦…", "one sign at least");
    }

    #[test]
    fn a_name_is_not_printed_for_debugging() {
        assert!(!format!("{:?}", spots(&[(Ring::Close, "Noor")])).contains("Noor"));
    }
}
