//! English: therapy.

use super::TherapyText;

pub(super) const THERAPY: TherapyText =
    TherapyText { title: "Therapy", lede: "Notes for the person you talk to, and what to take along." };
