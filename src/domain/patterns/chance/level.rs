//! How often chance alone may make a claim in one figure.

/// How often on the whole page.
const PAGE: f64 = 0.05;
/// Days of the week, before and after, what was done, how steady: those that claim. Whoever reads one reads all of them, so each has its part of
/// the level (Bonferroni).
const CLAIMING: f64 = 4.0;

/// See the file.
pub(in super::super) const LEVEL: f64 = PAGE / CLAIMING;
