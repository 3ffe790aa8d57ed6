//! English: for someone who stands by a person.

use super::FriendText;

pub(super) const FRIEND: FriendText = FriendText {
    title: "Standing by someone",
    lede: "What helps, what does not, and who else can help.",
    back: "Back",
};
