//! English: texts with a word of the person's own in them.

use crate::i18n::PreferredText;

pub(super) const PREFERRED: PreferredText = PreferredText {
    today: |me| format!("How is it now, {}?", own(me)),
    reach: |them| format!("I want to reach out to {}", own(them)),
    touching: |them| format!("What would contact with {} be about?", own(them)),
    contacts: |them| format!("Contact log: {}", own(them)),
    letters: |them| format!("Letters to {}, or to anyone, that are not sent. They stay here.", own(them)),
    letter: |them| format!("A letter to {} that stays in this notebook. It has no send.", own(them)),
    signed: own,
};

/// In whichever direction it is written, it turns nothing around it.
fn own(word: &str) -> String {
    format!("\u{2068}{word}\u{2069}")
}
