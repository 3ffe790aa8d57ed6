//! English: news on the cover.

use super::super::text::NoticeText;

pub(super) const NOTICE: NoticeText = NoticeText {
    one_store: "This browser keeps your pages in one place instead of two. They are kept.",
    older: "A part of the notebook could not be read. This may be how it was just before the last change.",
    lost: |count| {
        let parts = match count {
            1 => "One part of the notebook".to_owned(),
            _ => format!("{count} parts of the notebook"),
        };
        format!("{parts} could not be read. A part can hold several pages. Nothing of it has been changed.")
    },
    newer: |count| match count {
        1 => "One page was made by a newer version and is not shown. It has been left as it is.".into(),
        _ => format!("{count} pages were made by a newer version and are not shown. They have been left as they are."),
    },
    unreadable: |count| match count {
        1 => "One page is there and cannot be read. It has been left as it is.".into(),
        _ => format!("{count} pages are there and cannot be read. They have been left as they are."),
    },
    nearly_full: "The notebook is nearly full. Pages you no longer need can be deleted to make room.",
    copies: "Two tabs wrote at the same time. What the other one wrote stands in the journal as a copy.",
    copies_not_kept: "Two tabs wrote at the same time, and what the other one wrote could not be kept as a copy.",
    dismiss: "Close",
};
