//! English: changing the passphrase.

use super::RekeyText;

pub(super) const REKEY: RekeyText = RekeyText {
    title: "Change the passphrase",
    lede: "The new one opens this notebook. Backups made before keep the old one.",
    back: "You",
};
