//! Labels for tests: each word is its own place.

use super::{Catalogue, ExportLabels, ExportPart};

pub(crate) fn test_labels() -> ExportLabels {
    ExportLabels {
        part: ExportPart::id,
        date: |date| format!("on {date}"),
        undated: "No date",
        note: "Note",
        feelings: "Felt",
        feeling: |feeling| feeling.id(),
        steady: "Steady",
        before_after: ["Before", "After"],
        account: ["What I was told", "What I know", "Sure", "What I think"],
        behaviours: ["Words", "Left"],
        phase: "Phase",
        phase_of: |phase| phase.id(),
        story: ["Moments", "Chapters", "Book"],
        chapter: "A chapter",
        told_twice: ["Then", "Now", "Did", "Next", "Strengths"],
        turning: "Turning",
        unknown: "Unknown",
        answer: "Answer",
        shelf: |shelf| shelf.id(),
        mark: |day, kind, size| format!("{day} {} {size}", kind.id()),
        if_then: ["If", "Then"],
        seconds: |seconds| format!("{seconds} s"),
        distance: ["Channels", "Contact", "Reply"],
        status: |status| status.id(),
        kind: |kind| kind.id(),
        began: |began| began.id(),
        about: "About",
        about_of: |about| about.id(),
        reply: ["Needed", "Draft", "By"],
        ring: |ring| ring.id(),
        good_for: "Good for",
        good_for_of: |good_for| good_for.id(),
        questions: ["Keeps", "Believes", "Linked"],
        yes_no: |said| said.id(),
        tell: "Tell",
        tell_of: |tell| tell.id(),
        line: "Line",
        pause: ["Touching", "Did", "Set off", "Outcome"],
        touching: |touching| touching.id(),
        did: |did| did.id(),
        outcome: |outcome| outcome.id(),
        ahead: ["If I do", "If I do not"],
        ahead_when: ["Hour", "Tonight", "Week"],
        therapy: ["Sessions", "Checks", "Sheet"],
        session: ["Bring up", "Remember"],
        sum: |sum, most| format!("{sum} of {most}"),
        sheet: ["Ask", "Chosen"],
        blank: "[...]",
    }
}

pub(crate) fn test_catalogue() -> Catalogue<'static> {
    Catalogue { exercises: &[], behaviours: &[], triggers: &[], channels: &[], questionnaires: &[] }
}
