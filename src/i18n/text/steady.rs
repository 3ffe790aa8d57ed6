//! Texts of Steady me.

/// A minute to come back to the room.
#[derive(Debug)]
pub struct SteadyText {
    /// Back to the page it lies over.
    pub back: &'static str,
    /// Title.
    pub title: &'static str,
    /// You are here: day without year, and part of the day.
    pub here: fn(&str, &str) -> String,
    /// Heading of the five, for screen readers.
    pub five_title: &'static str,
    /// Five of these, four of those, down to one.
    pub five: [&'static str; 5],
    /// Heading of the circle.
    pub breath_title: &'static str,
    /// What the drawing shows, for those who do not see it.
    pub breath_drawing: &'static str,
    /// Beneath it.
    pub breath_words: &'static str,
    /// Quieter, beneath that.
    pub breath_hint: &'static str,
    /// Stops the circle.
    pub stop: &'static str,
    /// Starts it again.
    pub start: &'static str,
    /// For those to whom it does no good.
    pub worse: &'static str,
    /// Back again.
    pub done: &'static str,
}
