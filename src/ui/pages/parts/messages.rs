//! Which message belongs to which fault. A fault states a fact; what to do about it is said here.

use domain::passphrase::Strength;

use crate::{
    i18n::{FirstText, MessageText, StrengthText, Text},
    state::{CreateError, KeepError, OpenError, RekeyError, Trouble},
    ui::components::MessageLines,
};

/// A message with the labels of its language.
pub(in crate::ui::pages) fn message(text: &FirstText, message: MessageText) -> MessageLines {
    let label = text.message;
    MessageLines {
        title: message.title,
        lines: [(label.happened, message.happened), (label.fine, message.fine), (label.next, message.next)],
    }
}

/// What stands in the way of the notebook.
pub(in crate::ui::pages) fn trouble_message(text: &FirstText, trouble: Trouble) -> MessageText {
    match trouble {
        Trouble::StorageRefused => text.trouble.storage_refused,
        Trouble::StorageUnsure => text.trouble.storage_unsure,
        Trouble::StorageDamaged => text.trouble.storage_damaged,
        Trouble::Newer => text.trouble.newer,
        Trouble::TooOld => text.trouble.too_old,
    }
}

/// Why it did not open; a wrong passphrase is said beside the field, a stop beneath it, not here.
pub(in crate::ui::pages) fn open_message(text: &FirstText, error: OpenError) -> Option<MessageText> {
    Some(match error {
        OpenError::WrongPassphrase | OpenError::Stopped => return None,
        OpenError::Damaged => text.trouble.storage_damaged,
        OpenError::Newer => text.trouble.newer,
        OpenError::StorageRefused => text.trouble.storage_refused,
        OpenError::NoWorker => text.trouble.no_worker,
        OpenError::NoMemory => text.trouble.no_memory,
        OpenError::NotArrived => text.trouble.not_arrived,
        OpenError::Empty => text.lock.empty,
        OpenError::Elsewhere => text.lock.elsewhere,
        OpenError::ElsewhereUnkept => text.lock.elsewhere_unkept,
    })
}

/// Why no notebook was made; a refused passphrase and a stop are said beside the field, not here.
pub(in crate::ui::pages) fn create_message(text: &Text, error: CreateError) -> Option<MessageText> {
    Some(match error {
        CreateError::Refused(_) | CreateError::Stopped => return None,
        CreateError::StorageRefused => text.trouble.storage_refused,
        CreateError::StorageFull => text.passphrase.full,
        CreateError::NoRandomness => text.trouble.no_randomness,
        CreateError::NoWorker => text.trouble.no_worker,
        CreateError::NoMemory => text.trouble.no_memory,
        CreateError::NotArrived => text.trouble.not_arrived,
        CreateError::AlreadyThere => text.passphrase.already,
    })
}

/// Why no passphrase was changed and no second notebook made; the rest is said beside a field, or beneath the button.
pub(in crate::ui::pages) fn rekey_message(text: &Text, error: RekeyError) -> Option<MessageText> {
    Some(match error {
        RekeyError::Refused(_) | RekeyError::WrongPassphrase | RekeyError::Taken | RekeyError::Stopped => return None,
        RekeyError::Unfinished => text.rekey.unfinished,
        RekeyError::NotKept(_) => text.rekey.not_kept,
        RekeyError::NoWorker => text.trouble.no_worker,
        RekeyError::NoMemory => text.trouble.no_memory,
    })
}

/// Why a page was not kept.
pub(in crate::ui::pages) fn keep_message(text: &Text, error: KeepError) -> MessageText {
    match error {
        KeepError::Full => text.editor.full,
        KeepError::Conflict => text.editor.conflict,
        KeepError::Gone => text.editor.gone,
        KeepError::StorageRefused => text.editor.refused,
        KeepError::Locked => text.editor.locked,
        KeepError::NoRandomness => text.editor.no_randomness,
        KeepError::TooLong => text.editor.too_long,
        KeepError::NotAllRead => text.editor.not_all_read,
    }
}

/// How hard a passphrase is to guess, in a sentence.
pub(in crate::ui::pages) fn strength_line(text: &StrengthText, strength: Strength) -> &'static str {
    match strength {
        Strength::TooShort => text.too_short,
        Strength::TooFew => text.too_few,
        Strength::Repeats => text.repeats,
        Strength::WellKnown => text.well_known,
        Strength::Fair => text.fair,
        Strength::Strong => text.strong,
    }
}
