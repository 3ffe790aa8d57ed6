//! Which message belongs to which fault of opening a backup.

use crate::{
    i18n::{MessageText, Text},
    state::RestoreFault,
    ui::pages::parts::create_message,
};

/// The message; what is said beside a field or beneath a button is not said here.
pub(super) fn fault_message(all: &Text, fault: RestoreFault) -> Option<MessageText> {
    let text = &all.restore;
    Some(match fault {
        RestoreFault::WrongPassphrase | RestoreFault::Stopped => return None,
        RestoreFault::NotOne => text.not_one,
        RestoreFault::Newer => text.newer,
        RestoreFault::CutShort => text.cut_short,
        RestoreFault::Damaged => text.damaged,
        RestoreFault::TooLong => text.too_long,
        RestoreFault::Unread => text.unread,
        RestoreFault::NoWorker => all.trouble.no_worker,
        RestoreFault::NoMemory => all.trouble.no_memory,
        RestoreFault::NoRandomness => all.trouble.no_randomness,
        RestoreFault::NotMade(error) => return create_message(all, error),
        RestoreFault::Locked => text.locked,
    })
}
