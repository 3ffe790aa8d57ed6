//! Formats never rot: the frozen backup and links open for ever.
