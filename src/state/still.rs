//! Whether something goes on that the person only follows: a breath, a silent text. Then nobody touches anything, and that says nothing.

use leptos::prelude::*;

/// How many such things go on.
#[derive(Clone, Copy)]
pub(super) struct Still(StoredValue<u32>);

/// Provides it, with nothing going on.
pub(super) fn provide_still() -> Still {
    let still = Still(StoredValue::new(0));
    provide_context(still);
    still
}

/// That of this app; a part that stands by itself has none.
pub(super) fn use_still() -> Option<Still> {
    use_context()
}

impl Still {
    pub(super) fn goes_on(self) -> bool {
        self.0.get_value() > 0
    }

    /// Something that went on, or did not, goes on now, or does not. Whoever goes last may find this gone.
    pub(super) fn turn(self, went_on: bool, goes_on: bool) {
        let turned = |count: u32| match (went_on, goes_on) {
            (false, true) => count.saturating_add(1),
            (true, false) => count.saturating_sub(1),
            _ => count,
        };
        _ = self.0.try_update_value(|count| *count = turned(*count));
    }
}
