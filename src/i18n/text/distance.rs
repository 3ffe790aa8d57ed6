//! Texts: Distance: channels, contact, replies.

use domain::distance::{About, Began, ChannelStatus, ContactKind, Decisions, ReplyHint, ReplyWords};

use super::PointText;

/// See the file.
#[derive(Debug)]
pub struct DistanceText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// Back from the plan, the log and the replies.
    pub back: &'static str,
    /// What to take care over, before anything is changed.
    pub care: CareText,
    /// The plan of channels.
    pub channels: ChannelsText,
    /// The log of contact.
    pub contacts: ContactsText,
    /// Replies.
    pub replies: RepliesText,
    /// Days without contact.
    pub days: DaysText,
    /// Contact that goes on.
    pub low: LowContactText,
    /// What exercises gave.
    pub given: GivenText,
    /// Heading of what a thing is about, in the log and for replies.
    pub about_legend: &'static str,
    /// What it can be about.
    pub about: fn(About) -> &'static str,
    /// No answer.
    pub unsaid: &'static str,
    /// Puts down what is being written.
    pub done: &'static str,
    /// Deletes it.
    pub delete: &'static str,
    /// Something was deleted.
    pub deleted: &'static str,
    /// Brings it back.
    pub undo: &'static str,
}

/// What to take care over.
#[derive(Debug)]
pub struct CareText {
    /// In a few words.
    pub title: &'static str,
    /// The words, in order.
    pub words: [&'static str; 3],
}

/// The plan of channels.
#[derive(Debug)]
pub struct ChannelsText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// How far it is.
    pub so_far: fn(Decisions) -> String,
    /// Heading of the list.
    pub list: &'static str,
    /// Nothing was decided about one.
    pub open: &'static str,
    /// Heading of what one could do.
    pub steps: &'static str,
    /// Heading of what to know before.
    pub warning: &'static str,
    /// What one may decide: the question.
    pub decide: &'static str,
    /// A decision, as it is chosen.
    pub choice: fn(ChannelStatus) -> &'static str,
    /// A decision, as a word on the closed line.
    pub status: fn(ChannelStatus) -> &'static str,
    /// What to know while something is put off or asked about first.
    pub status_hint: fn(ChannelStatus) -> Option<&'static str>,
    /// Since when or by when: the question.
    pub date: &'static str,
    /// Asks for it.
    pub add_date: &'static str,
    /// Takes the date away.
    pub no_date: &'static str,
    /// Since then.
    pub since: fn(&str) -> String,
    /// By then.
    pub by: fn(&str) -> String,
    /// Anything else.
    pub note: PointText,
}

/// The log of contact.
#[derive(Debug)]
pub struct ContactsText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// How many there are.
    pub count: fn(usize) -> String,
    /// Begins one.
    pub new: &'static str,
    /// Heading of one that is begun.
    pub begin: &'static str,
    /// Leaves it.
    pub never_mind: &'static str,
    /// Heading of one that is written down or changed.
    pub one: &'static str,
    /// Of which kind: the question.
    pub kind_legend: &'static str,
    /// The kinds.
    pub kind: fn(ContactKind) -> &'static str,
    /// Who began: the question.
    pub began_legend: &'static str,
    /// Who.
    pub began: fn(Began) -> &'static str,
    /// The same, as a word in the list.
    pub began_tag: fn(Began) -> &'static str,
    /// What it changes that contact merely arrived, or what it does not.
    pub began_hint: fn(Began) -> &'static str,
    /// When.
    pub date: &'static str,
    /// A few words.
    pub note: PointText,
    /// Takes the day out of those that are counted.
    pub day_out: PointText,
    /// The same, as a word in the list.
    pub day_out_tag: &'static str,
    /// Heading of the list.
    pub list: &'static str,
    /// Nothing was written down yet.
    pub empty: PointText,
}

/// Replies.
#[derive(Debug)]
pub struct RepliesText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// How many there are.
    pub count: fn(usize) -> String,
    /// Begins one.
    pub new: &'static str,
    /// Heading of one that is being written.
    pub one: &'static str,
    /// A court or a lawyer may have said something else.
    pub orders: PointText,
    /// What came may be a threat.
    pub threats: PointText,
    /// The fact or date that is needed.
    pub needed: PointText,
    /// The reply.
    pub draft: PointText,
    /// By when: the question.
    pub by: &'static str,
    /// Asks for it.
    pub add_by: &'static str,
    /// Takes the date away.
    pub no_by: &'static str,
    /// By then.
    pub by_then: fn(&str) -> String,
    /// Name of the list of hints, for screen readers.
    pub hints: &'static str,
    /// Something that may be worth a second look, and the word it goes by.
    pub hint: fn(ReplyHint, Option<&str>) -> String,
    /// The words that hints go by.
    pub hint_words: fn() -> &'static ReplyWords,
    /// What becomes of a reply.
    pub sending: &'static str,
    /// Lines that often fit: heading, lines.
    pub ready: (&'static str, [&'static str; 3]),
    /// Heading of the list.
    pub list: &'static str,
    /// Nothing in it yet.
    pub blank: &'static str,
    /// There are none.
    pub empty: PointText,
}

/// Days without contact.
#[derive(Debug)]
pub struct DaysText {
    /// Heading.
    pub title: &'static str,
    /// What the number counts: since this day.
    pub counts: fn(&str) -> String,
    /// What is never done to it.
    pub hint: &'static str,
    /// Days that the person took out.
    pub taken_out: fn(u32) -> Option<String>,
    /// Heading of the stretches between contact.
    pub stretches: &'static str,
    /// One of them: how many days, from, to.
    pub stretch: fn(u32, &str, &str) -> String,
    /// Says from which to which day they are.
    pub stretches_hint: &'static str,
}

/// Contact that goes on.
#[derive(Debug)]
pub struct LowContactText {
    /// Heading.
    pub title: &'static str,
    /// The switch: what it is, what it does while it is on.
    pub switch: PointText,
}

/// What exercises gave.
#[derive(Debug)]
pub struct GivenText {
    /// If-then plans: heading, in their place while there are none, the way to the exercise.
    pub plans: (&'static str, &'static str, &'static str),
    /// What contact has taught, the same way.
    pub lessons: (&'static str, &'static str, &'static str),
    /// What was put away, the same way.
    pub things: (&'static str, &'static str, &'static str),
}
