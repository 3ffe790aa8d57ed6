//! Prints a record for debugging by its name alone.

/// `Debug` for records that are full of the person's words: their name, and nothing else.
macro_rules! wordless {
    ($($record:ty),+) => {$(
        impl core::fmt::Debug for $record {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.debug_struct(stringify!($record)).field("id", &self.id).finish_non_exhaustive()
            }
        }
    )+};
}

pub(crate) use wordless;
