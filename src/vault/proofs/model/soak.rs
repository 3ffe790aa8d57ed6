//! How thorough the runs are that pick their places.

/// How much more than usual is tried.
pub(super) fn soak() -> usize {
    std::env::var("DAYBOOK_SOAK").ok().and_then(|times| times.parse().ok()).unwrap_or(1).max(1)
}
