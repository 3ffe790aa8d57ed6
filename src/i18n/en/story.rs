//! English: one's own story.

use super::StoryText;

pub(super) const STORY: StoryText =
    StoryText { title: "My story", lede: "Moments, one line each. In your words and your order." };
