//! English: one's own story.

use domain::story::Told;

use super::{
    ChapterText, ChapterVersionsText, ChaptersText, MomentsText, NamedStrengthsText, PlainDayText, PointText,
    StoryLettersText, StoryText, UndoText, WritingTimeText,
};

pub(super) const STORY: StoryText = StoryText {
    title: "My story",
    lede: "Moments, one line each. In your words and your order.",
    moments: MOMENTS,
    enough: PointText {
        title: "Facts and turning points are enough",
        words: "You never have to write the worst of it here. With a therapist is a better place for that, if you want to at all.",
    },
    chapters: ChaptersText {
        title: "Chapters",
        new: "Begin a chapter",
        untitled: "A chapter without a title",
        facts: chapter_facts,
        empty: "None yet. A chapter can be four lines long.",
        deleted: UndoText {
            gone: |count| match count {
                1 => "The chapter is gone, with its versions. It can be brought back until the notebook is locked."
                    .into(),
                _ => format!(
                    "{count} chapters are gone. They can be brought back until the notebook is locked, the last one first."
                ),
            },
            back: |count| if count == 1 { "Bring it back" } else { "Bring one back" },
            leave: |count| if count == 1 { "Leave it deleted" } else { "Leave them deleted" },
        },
        put_away: PointText {
            title: "That is put away",
            words: "Before you go on, look up and name three things you can see. The rest can wait for another day.",
        },
        settle: ["Steady me", "Go on"],
    },
    chapter: CHAPTER,
    letters: StoryLettersText {
        title: "Letters through time",
        past: PointText {
            title: "A letter to who I was then",
            words: "What you would like them to know. It stays here, like every letter.",
        },
        future: PointText {
            title: "A letter to who I may be one day",
            words: "What you hope for, or what you would like to ask. It stays here too.",
        },
        titles: ["To who I was then", "To who I may be one day"],
    },
    strengths: NamedStrengthsText {
        title: "Strengths named along the way",
        from: |chapters, exercises| match (chapters, exercises) {
            (true, false) => "You named these in your chapters.",
            (false, true) => "You named these in exercises.",
            _ => "You named these in your chapters and in exercises.",
        },
        none: "None yet. Words that you name in chapters and in some exercises are gathered here.",
    },
    plain: PlainDayText {
        open: PointText {
            title: "What I did today, plainly",
            words: "Begins a page in the journal: what you did, one thing after the other.",
        },
        title: "What I did today",
        caution: PointText {
            title: "If you go over “why” again and again",
            words: "One study looked at 90 adults who had parted not long before. Some of them searched hard for a meaning. Up to nine \
                    months later, these had done worse after they wrote about their feelings or their story. They had done better \
                    after plain notes on their day. If you know such a search, plain notes may suit you better for now.",
        },
    },
    to_book: PointText {
        title: "A book of my own",
        words: "Chapters, letters and moments that you choose, to print or to keep.",
    },
};

const MOMENTS: MomentsText = MomentsText {
    new: "Add a moment",
    order: ["Newest first", "Oldest first"],
    heading: ["A moment", "This moment"],
    name: PointText { title: "What to call it", words: "A few words. You can leave this out and write a line only." },
    line: PointText { title: "One line about it", words: "What happened, not why. You can leave this out too." },
    date: ["Add when it was", "When was it?", "Take the date away"],
    phase_legend: PointText {
        title: "Where in the up and down was it?",
        words: "Only if one of these fits. Many people know such a pattern. It is an idea that has not been tested.",
    },
    unsaid: "Not said",
    turning: PointText { title: "A turning point", words: "Something shifted here, in whichever way." },
    turning_tag: "A turning point",
    hide: PointText {
        title: "Fold it away",
        words: "The timeline shows one line in its place, and a book leaves it out.",
    },
    chapter: ["A chapter that tells of it", "None"],
    in_chapter: "In the chapter",
    done: "Done",
    delete: "Delete this moment",
    deleted: UndoText {
        gone: |count| match count {
            1 => "The moment is gone. It can be brought back until the notebook is locked.".into(),
            _ => format!(
                "{count} moments are gone. They can be brought back until the notebook is locked, the last one first."
            ),
        },
        back: |count| if count == 1 { "Bring it back" } else { "Bring one back" },
        leave: |count| if count == 1 { "Leave it deleted" } else { "Leave them deleted" },
    },
    nameless: "A moment without a name",
    no_date: "No date",
    list: "Timeline",
    folded: |count| match count {
        1 => "One moment is folded away.".into(),
        _ => format!("{count} moments are folded away."),
    },
    show: |count| if count == 1 { "Show it" } else { "Show them" },
    shown: |count| match count {
        1 => "One moment that is folded away, shown for now.".into(),
        _ => format!("{count} moments that are folded away, shown for now."),
    },
    fold_again: "Fold away again",
    keep_shown: "Leave in sight",
    hide_stretch: "Hide a stretch",
    stretch: PointText {
        title: "Hide a stretch",
        words: "Choose the first and the last moment of it. Nothing is deleted, and you can show them again.",
    },
    ends: ["From", "To"],
    end: |date, name| format!("{date}: {name}"),
    fold: ["Fold them away", "Leave it"],
    now: ["Now", "The next part", "Not written yet."],
    more: "Show more moments",
    empty: PointText {
        title: "Nothing here yet",
        words: "Three facts are enough to begin: a first day, a move, a certain morning.",
    },
};

const CHAPTER: ChapterText = ChapterText {
    back: "My story",
    title: "Title of the chapter, if any",
    date: ["Add when it was", "When was it?", "Take the date away"],
    told_legend: PointText {
        title: "Who tells it",
        words: "As “I”, you tell it yourself. As “they”, you tell it as if it were someone in a book. For some people that makes it \
                easier to look at.",
    },
    told: |told| match told {
        Told::AsI => "As “I”",
        Told::AsThey => "As “they”",
    },
    then: "How I was told to see it",
    now: "How I see it now",
    did: PointText { title: "What did I do, even then?", words: "Small acts count. One private thought is enough." },
    next: PointText {
        title: "What comes next",
        words: "One thing that the person in this chapter does next. It can be as small as opening the curtains.",
    },
    strengths: PointText {
        title: "Strengths I can see in it",
        words: "Only what you see yourself. It can stay empty.",
    },
    some: [
        "Kept hold of something",
        "Quiet courage",
        "Patience",
        "Humour",
        "Quick thinking",
        "Care for someone",
        "Told someone",
        "Kept going",
    ],
    own: ("A word of my own", "Add"),
    own_help: "A word like this is one short line of up to 40 letters.",
    time: WritingTimeText {
        legend: "A limit of time, if you like",
        none: "No limit",
        minutes: |minutes| if minutes == 1 { "1 minute".into() } else { format!("{minutes} minutes") },
        press: ["Start the time", "End the time"],
        so_far: |minutes, seconds, of| format!("{minutes}:{seconds:02} of {of}:00"),
        over: PointText {
            title: "The time is over",
            words: "You can stop here, even in mid-sentence. Nothing is taken away, and you can also go on.",
        },
        settle: "Settle for a minute",
    },
    versions: ChapterVersionsText {
        title: PointText {
            title: "Versions",
            words: "You can change your mind. Earlier versions stay until you delete them.",
        },
        this: ("This version", "Open"),
        name: version_name,
        bring_back: PointText {
            title: "Put these words back",
            words: "What stands there now is kept as a version first.",
        },
        delete: "Delete this version",
        deleted: UndoText {
            gone: |count| match count {
                1 => "The version is gone. It can be brought back until the notebook is locked.".into(),
                _ => format!(
                    "{count} versions are gone. They can be brought back until the notebook is locked, the last one first."
                ),
            },
            back: |count| if count == 1 { "Bring it back" } else { "Bring one back" },
            leave: |count| if count == 1 { "Leave it deleted" } else { "Leave them deleted" },
        },
        untitled: "Without a title",
    },
    new_version: "Write a new version",
    new_version_kept: "What stood here is kept as a version. You can go on from it.",
    put_away: "Put away",
    settle: "Settle first",
    delete: "Delete this chapter",
};

fn chapter_facts((then, now): (bool, bool), told: Told, versions: usize) -> String {
    let sides = match (then, now) {
        (true, true) => "Then and now, side by side.",
        (true, false) => "How I was told to see it.",
        (false, true) => "How I see it now.",
        (false, false) => "Begun.",
    };
    let told = match told {
        Told::AsI => "",
        Told::AsThey => " Told as “they”.",
    };
    match versions {
        0 | 1 => format!("{sides}{told}"),
        _ => format!("{sides}{told} {versions} versions."),
    }
}

fn version_name(number: usize) -> String {
    const FIRST: [&str; 10] =
        ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth"];
    let first = number.checked_sub(1).and_then(|at| FIRST.get(at));
    first.map_or_else(|| format!("Number {number}"), |name| (*name).to_owned())
}
