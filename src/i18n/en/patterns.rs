//! English: what the records show.

use std::sync::LazyLock;

use domain::patterns::{Band, Change, Planned, Span, StopWords, Trend, Turns};
use domain::urge::Did;
use domain::{Day, Swing, Weekday};

use super::{
    BeforeAfterText, CountedText, FigureText, HelpedText, MONTHS, PaperText, PatternsText, PointText, SteadinessText,
    SwingsText, TriggersText, WEEKDAYS, WhenText,
};

/// Data that a test has read before; what did not read would be missing and nothing else.
const STOP_WORDS: &str = include_str!("../../content/en/stop_words.json");

pub(super) const PATTERNS: PatternsText = PatternsText {
    title: "My patterns",
    lede: "Drawn on this device from your own notes. Not a score, and not a test.",
    open: PointText { title: "My patterns", words: "What your notes show when they are put side by side." },
    back: "Back to Learn",
    range: ("Show", "A note counts on the day you wrote it."),
    span: |span| match span {
        Span::FourWeeks => "Last 4 weeks",
        Span::TenWeeks => "Last 10 weeks",
        Span::HalfYear => "Last 26 weeks",
        Span::All => "All notes",
    },
    longer: "A longer time may hold more.",
    empty: PointText {
        title: "Nothing to draw yet",
        words: "This page is drawn from check-ins, pauses, What happened and two exercises. It fills by itself, at your pace.",
    },
    begin: "Go to Today",
    method: (
        "How this is worked out",
        [
            "Below a set number of notes nothing is said, because a few notes can look like a pattern by chance.",
            "Four things here are claims: a day of the week that comes more often, a pull that is weaker or stronger after a pause, \
             the same for one thing you did, and a change over the weeks. Chance alone would bring any of them onto this page in no \
             more than 5 of 100 notebooks. So it may still be chance, the more so if you try several lengths of time.",
            "All else is a plain count, and no claim: hours of the day, what was around, words, highs and lows. One hard night counts \
             once for the times, however many pauses it held.",
            "It shows what went together. It does not say what caused what.",
        ],
    ),
    behind: ("In words", "Show as a table"),
    short_day: |day| format!("{} {}", day.day(), month(day)),
    short_month: |day| format!("{} {}", month(day), day.year()),
    number,
    in_words: |counts, of| {
        let counts: Vec<String> = counts.iter().map(|(what, count)| format!("{} in {count}", quoted(what))).collect();
        format!("{}, of {of} in all.", counts.join(", "))
    },
    unknown: "A word that this version does not have",
    latest: |count| format!("The latest {count} are drawn."),
    when: WHEN,
    pause: BEFORE_AFTER,
    triggers: TriggersText {
        counted: CountedText {
            figure: FigureText {
                title: "What was around just before",
                too_few: |have, need| {
                    format!("{}. From {need} on, they are counted here.", noted(have, "what was around before"))
                },
                action: "Make an if-then plan",
            },
            none: |of| format!("In {of} pauses nothing was noted more than once."),
            told: |names, count, of| told(names, count, &format!("{of} pauses with such a note")),
            caution: "",
        },
        plan: |words| (format!("Make an if-then plan for {}", quoted(words)), lowered(words)),
    },
    helped: HELPED,
    behaviours: CountedText {
        figure: FigureText {
            title: "What you noted being done",
            too_few: |have, need| {
                let have = plural(have, "account has words", "accounts have words");
                format!("{have} for what was done. From {need} on, the words are counted here.")
            },
            action: "Open What happened",
        },
        none: |of| format!("In {of} accounts no word was chosen more than once."),
        told: |names, count, of| told(names, count, &format!("{of} accounts with such words")),
        caution: "These words are for what was done, not for what someone is.",
    },
    swings: SWINGS,
    steadiness: STEADINESS,
    words: CountedText {
        figure: FigureText {
            title: "Words of your whole picture",
            too_few: |have, need| {
                let have = plural(have, "line stands", "lines stand");
                format!("{have} in “The whole picture”. From {need} on, the words in them are counted here.")
            },
            action: "Open “The whole picture”",
        },
        none: |of| format!("In {of} lines no word stands in more than one."),
        told: |names, count, of| told(names, count, &format!("{of} lines")),
        caution: "Small words such as “the” are left out. A word counts once for a line.",
    },
    stop_words: || {
        static READ: LazyLock<StopWords> = LazyLock::new(|| StopWords::read(STOP_WORDS).unwrap_or_default());
        &READ
    },
    paper: PaperText { print: "Print these figures", head: |span, date| format!("{span}, drawn on {date}") },
};

const WHEN: WhenText = WhenText {
    figure: FigureText {
        title: "When the pull comes",
        too_few: |have, need| {
            let have = plural(have, "day has a pause", "days have a pause");
            format!("{have} so far. From {need} days on, hours and days of the week show here.")
        },
        action: "Make an if-then plan",
    },
    none: |of| format!("Over {of} days with a pause, no day of the week stands out."),
    told: |peaks| {
        let weekdays = peaks.weekdays.iter().map(|(weekday, days)| format!("{days} were {}s", name(*weekday)));
        let told: Vec<String> = weekdays.collect();
        format!("Of {} days with a pause, {}: more than an even spread would give.", peaks.of, listed(&told))
    },
    busiest: |busiest| {
        let (hours, days, of) = (clock(busiest.band), busiest.days, busiest.of);
        format!(
            "By the clock, the largest count is from {hours}: on {days} of {of} days. A count says nothing of why. It may be when you \
             are awake, or alone, or have your phone at hand."
        )
    },
    table: "Pauses by time of day and day of the week",
    band: |band| {
        let (from, to) = band.hours();
        format!("{from}–{to}")
    },
    in_words: |counts, of| {
        let by_band = Band::ALL.map(|band| (format!("from {}", clock(band)), counts[band.index()].iter().sum()));
        let in_all = |day: Weekday| counts.iter().map(|row| row[day.index()]).sum();
        let by_day = Weekday::ALL.map(|day| (format!("on a {}", name(day)), in_all(day)));
        let all = plural(of, "pause", "pauses");
        format!("{all} in all. By the clock: {}. By the day: {}.", most_first(by_band), most_first(by_day))
    },
    plan: |planned| {
        let (what, moment) = match planned {
            Planned::Both(day, band) => {
                let day = name(day);
                (format!("{day}s from {}", clock(band)), format!("it is {day}, {}", between(band)))
            }
            Planned::Weekday(day) => (format!("{}s", name(day)), format!("it is {}", name(day))),
            Planned::Band(band) => (format!("the time from {}", clock(band)), format!("it is {}", between(band))),
        };
        (format!("Make an if-then plan for {what}"), moment)
    },
};

const BEFORE_AFTER: BeforeAfterText = BeforeAfterText {
    figure: FigureText {
        title: "Before and after a pause",
        too_few: |have, need| {
            let have = plural(have, "pause has", "pauses have");
            format!("{have} a number before and after. From {need} on, they stand side by side here.")
        },
        action: "Open the longing decoder",
    },
    none: |change| {
        let Change { weaker, same, stronger } = change;
        let rated = change.rated();
        format!(
            "Of {rated} pauses, the pull was weaker after {weaker}, the same after {same} and stronger after {stronger}."
        )
    },
    told: |change| {
        let rated = change.rated();
        match (change.eased(), change.weaker, change.stronger) {
            (true, weaker, _) if weaker == rated => format!("The pull was weaker after each of these {rated} pauses."),
            (true, weaker, _) => format!("The pull was weaker after {weaker} of {rated} pauses, so not every time."),
            (false, _, stronger) => format!("The pull was stronger after {stronger} of {rated} pauses."),
        }
    },
    caution: "A pull often falls by itself too. This does not say what changed it.",
    key: ["Before", "After"],
    drawing: |pairs| {
        let pairs = plural(pairs, "week", "weeks");
        format!("How strong the pull was before and after a pause, from 0 to 10. {pairs}, a pair for each.")
    },
    pair: "Each pair is the mean of seven days.",
    heads: ["Seven days from", "Pauses", "Before", "After"],
};

const HELPED: HelpedText = HelpedText {
    figure: FigureText {
        title: "What you did or opened in a pause",
        too_few: |have, need| {
            let have = plural(have, "pause has", "pauses have");
            format!(
                "{have} something done or opened in it, and a number before and after. From {need} on, they are put together here."
            )
        },
        action: "Open Steady me",
    },
    did: did_name,
    none: |of| format!("Over {of} such pauses, no one thing stands out."),
    told: |did, change| {
        let (rated, did) = (change.rated(), quoted(did_name(did)));
        match change.eased() {
            true => format!("With {did}, the pull was weaker after {} of {rated} pauses.", change.weaker),
            false => format!("With {did}, the pull was stronger after {} of {rated} pauses.", change.stronger),
        }
    },
    beside: |times, change| match change.rated() {
        0 => self::times(times),
        rated => format!("weaker after {} of {rated}", change.weaker),
    },
    heads: ["What", "Pauses", "With both numbers", "Weaker", "The same", "Stronger"],
};

const SWINGS: SwingsText = SwingsText {
    figure: FigureText {
        title: "Highs and lows, then",
        too_few: |have, need| {
            let have = plural(have, "account has", "accounts have");
            format!("{have} a day and a place in the up and down. From {need} on, they are drawn here.")
        },
        action: "Draw a month like many",
    },
    none: |of| format!("All {of} accounts are of one sort, so nothing takes turns here."),
    told: |Turns { high, low, turns }| {
        let (high, low) = (plural(high, "high", "highs"), plural(low, "low", "lows"));
        format!(
            "{high} and {low}. By their days, it turned from one to the other at least {}. These are counts.",
            times(turns)
        )
    },
    swing: |swing| match swing {
        Swing::High => "High",
        Swing::Low => "Low",
    },
    drawing: |high, low| {
        format!(
            "Accounts by their date. Highs: {high}, circles in the upper half. Lows: {low}, diamonds in the lower half."
        )
    },
    undated: |count| match count {
        1 => "One more has no exact day, so it has no place here.".into(),
        count => format!("{count} more have no exact day, so they have no place here."),
    },
    heads: ["When", "High or low"],
    month: |date| format!("The month you drew on {date}"),
};

const STEADINESS: SteadinessText = SteadinessText {
    figure: FigureText {
        title: "How steady, over time",
        too_few: |have, need| {
            let have = plural(have, "week has", "weeks have");
            format!("{have} a check-in with a number. From {need} weeks on, a line shows here.")
        },
        action: "Open the proof shelf",
    },
    none: |of| format!("Over {of} weeks it goes neither clearly up nor clearly down."),
    told: |trend| {
        let Trend { weeks, rising, falling } = trend;
        let way = if rising > falling { "steadier" } else { "less steady" };
        format!(
            "Later weeks tend to be {way}: taking {weeks} weeks two by two, the later one was steadier {} and less steady {}.",
            times(rising),
            times(falling)
        )
    },
    drawing: |weeks| {
        let weeks = plural(weeks, "week", "weeks");
        format!("How steady you said you were, from 0 to 10. {weeks}, a dot for each.")
    },
    dot: "Each dot is the middle of what you said in seven days. Neither end is a goal.",
    heads: ["Seven days from", "Check-ins", "In the middle"],
};

fn did_name(did: Did) -> &'static str {
    match did {
        Did::Steadied => "Opening Steady me",
        Did::Reached => "Copying a line for someone",
        Did::Wrote => "Beginning a letter here",
        Did::Played => "Looking further ahead",
        Did::Waited => "Putting it off",
    }
}

/// One thing that stands in the most, or several that share the place. It is called a count, since nothing was weighed.
fn told(names: &[String], count: usize, of: &str) -> String {
    let quoted: Vec<String> = names.iter().map(|name| self::quoted(name)).collect();
    match quoted.as_slice() {
        [one] => format!("The largest count is for {one}: in {count} of {of}. A count may be chance."),
        several => {
            format!("{} share the largest count: each in {count} of {of}. A count may be chance.", listed(several))
        }
    }
}

/// Pauses with a note of something.
fn noted(have: usize, what: &str) -> String {
    format!("{} a note on {what}", plural(have, "pause has", "pauses have"))
}

/// "No pause has", "1 pause has", "2 pauses have".
fn plural(count: usize, one: &str, many: &str) -> String {
    match count {
        0 => format!("No {one}"),
        1 => format!("1 {one}"),
        count => format!("{count} {many}"),
    }
}

/// How often.
fn times(count: usize) -> String {
    match count {
        0 => "not once".into(),
        1 => "once".into(),
        count => format!("{count} times"),
    }
}

/// "a", "a and b", "a, b and c".
fn listed(all: &[String]) -> String {
    match all {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// "22 from 21:00 to 24:00, 10 from 18:00 to 21:00": what there is any of, the most first.
fn most_first<const N: usize>(counts: [(String, usize); N]) -> String {
    let mut counts: Vec<(String, usize)> = counts.into_iter().filter(|(_, count)| *count > 0).collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts.into_iter().map(|(what, count)| format!("{count} {what}")).collect::<Vec<_>>().join(", ")
}

/// Isolated, since it may be the person's own word and run another way.
fn quoted(words: &str) -> String {
    format!("“\u{2068}{words}\u{2069}”")
}

/// As it stands in the middle of a sentence.
fn lowered(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

fn name(weekday: Weekday) -> &'static str {
    WEEKDAYS[weekday.index()]
}

/// "21:00 to 24:00".
fn clock(band: Band) -> String {
    let (from, to) = band.hours();
    format!("{from:02}:00 to {to:02}:00")
}

fn between(band: Band) -> String {
    let (from, to) = band.hours();
    format!("between {from:02}:00 and {to:02}:00")
}

fn month(day: Day) -> &'static str {
    &MONTHS[usize::from(day.month()) - 1][..3]
}

fn number(number: f64) -> String {
    let text = format!("{number:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}
