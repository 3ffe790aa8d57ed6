//! English: taking pages out, readable.

use domain::export::{ExportLabels, ExportPart};

use super::circle::CIRCLE;
use super::distance::DISTANCE;
use super::exercise::EXERCISE;
use super::happened::HAPPENED;
use super::patterns::PATTERNS;
use super::today::TODAY;
use super::urge::URGE;
use super::{ExportText, HandOutWarning, MessageText, PointText, rough};

pub(super) const EXPORT: ExportText = ExportText {
    title: "Take your words out",
    lede: "A file that any program can read. It is not locked.",
    back: "Back to You",
    parts: "What goes in",
    hint,
    all: "Tick all of them",
    folded: PointText {
        title: "With what is folded away",
        words: "Pages and moments that you folded away go in too. Without this they stay out.",
    },
    inside: "What will be in it",
    files: |names| match names {
        [] => "Nothing yet. Tick a part above.".into(),
        names => format!(
            "One file, called notes.zip. In it: {}. These can be read and printed. And records.json, the same as it is kept, for programs.",
            names.join(", ")
        ),
    },
    never: "What you deleted is never in it, and neither are earlier versions. What you felt on a page and its tags are in records.json only.",
    warning: HandOutWarning {
        title: "This file is not locked",
        words: [
            "Anyone who has the file can read all that is in it, without a passphrase. Names of people may be in it.",
            "The browser puts it where files go, and lists it among its downloads. Some devices copy that folder to other places.",
        ],
        go: "Make the file",
    },
    wanting: "Tick a part first.",
    working: "Reading the notebook, and making the file.",
    done: ("The file is made", |name, records| match records {
        1 => format!("The browser was given {name}. One thing of yours is in it."),
        _ => format!("The browser was given {name}. {records} things of yours are in it."),
    }),
    unread: |count| match count {
        1 => "One part of the notebook could not be read, so it is not in the file.".into(),
        _ => format!("{count} parts of the notebook could not be read, so they are not in the file."),
    },
    no_file: MessageText {
        title: "The browser kept no file",
        happened: "This browser does not keep files here. Some private windows do that.",
        fine: "Your notebook is as it was.",
        next: "Try once more, or open the notebook in another browser.",
    },
    not_read: MessageText {
        title: "The notebook was not read to its end",
        happened: "It was locked or busy while the file was made, so no file was made.",
        fine: "Your notebook is as it was.",
        next: "Wait a moment and try once more.",
    },
    labels: LABELS,
};

fn hint(part: ExportPart, count: usize) -> String {
    let what = match part {
        ExportPart::Pages => "Title, date and text of each page",
        ExportPart::Letters => "Letters that were not sent",
        ExportPart::Happened => "What they said, what you know, what you think",
        ExportPart::Story => "Moments, chapters and your book",
        ExportPart::Exercises => "Your answers, and the lines on your shelves",
        ExportPart::Distance => "Channels, contact and replies",
        ExportPart::Circle => "People, with their names",
        ExportPart::Pauses => "When the pull came, and what followed",
        ExportPart::CheckIns => "How steady you were, feelings and notes",
        ExportPart::Therapy => "Notes, self-checks and the sheet to take along",
    };
    match count {
        0 => format!("{what}. There is nothing yet."),
        1 => format!("{what}. There is 1."),
        _ => format!("{what}. There are {count}."),
    }
}

fn part(part: ExportPart) -> &'static str {
    match part {
        ExportPart::Pages => "Pages",
        ExportPart::Letters => "Letters",
        ExportPart::Happened => "What happened",
        ExportPart::Story => "My story",
        ExportPart::Exercises => "Exercises",
        ExportPart::Distance => "Distance",
        ExportPart::Circle => "Circle",
        ExportPart::Pauses => "Pauses",
        ExportPart::CheckIns => "Check-ins",
        ExportPart::Therapy => "Therapy",
    }
}

const LABELS: ExportLabels = ExportLabels {
    part,
    date: rough,
    undated: "No date",
    note: "Note",
    feelings: "Feelings",
    feeling: TODAY.check_in.feelings.name,
    steady: "How steady",
    before_after: ["Before", "After"],
    account: ["What I was told", "What I saw, heard and know", "How sure I am", "What I think of it"],
    behaviours: ["Words that fit", "How it left me"],
    phase: "Where in the up and down",
    phase_of: HAPPENED.phase,
    story: ["Moments", "Chapters", "My book"],
    chapter: "A chapter",
    told_twice: [
        "How I was told to see it",
        "How I see it now",
        "What I did, even then",
        "What comes next",
        "Strengths I see in it",
    ],
    turning: "A turning point",
    unknown: "An exercise that is not here any more",
    answer: "An answer",
    shelf: |shelf| (EXERCISE.shelf.of)(shelf).0,
    mark: EXERCISE.fields.drawing.moment,
    if_then: ["If", "Then"],
    seconds: |seconds| match seconds {
        ..120 => format!("{seconds} seconds"),
        _ => format!("{} minutes", seconds / 60),
    },
    distance: ["Channels", "Contact", "Reply"],
    status: DISTANCE.channels.status,
    kind: DISTANCE.contacts.kind,
    began: DISTANCE.contacts.began,
    about: "What it was about",
    about_of: DISTANCE.about,
    reply: ["What has to be said", "My words", "Wanted by"],
    ring: CIRCLE.ring,
    good_for: "Good for",
    good_for_of: CIRCLE.good_for,
    questions: CIRCLE.person.questions,
    yes_no: CIRCLE.person.yes_no,
    tell: "How much to tell",
    tell_of: CIRCLE.person.how_much,
    line: "A line to send",
    pause: ["What it was about", "What I did in the pause", "What set it off", "What became of it"],
    touching: |touching| (URGE.touching.of)(touching).0,
    did: PATTERNS.helped.did,
    outcome: |outcome| (URGE.after.outcome)(outcome).0,
    ahead: ["If I get in touch", "If I do not"],
    ahead_when: ["In an hour", "Tonight", "Next week"],
    therapy: ["Notes for sessions", "Self-checks", "The sheet to take along"],
    session: ["To bring up", "To remember"],
    sum: |sum, most| format!("{sum} of {most}"),
    sheet: ["What I would like help with", "What I chose"],
    blank: "[left out]",
};
