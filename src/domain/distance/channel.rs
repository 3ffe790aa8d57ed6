//! The channels that come with the app, and what the person decided about each.

use serde::{Deserialize, Serialize};

use crate::text_form::or_null;
use crate::word::word;
use crate::wordless::wordless;
use crate::{ChannelId, RecordId, RoughDate, Timestamp};

/// A way by which two people can reach each other, from `src/content/<language>/channels.json`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// Its name.
    pub id: ChannelId,
    /// What it is called.
    pub title: String,
    /// What one could do, one thing after the other.
    pub steps: Vec<String>,
    /// What to know before.
    pub warning: String,
}

word! {
    /// What was decided about a channel.
    ChannelStatus, "what was decided about a channel", {
        /// Stays as it is.
        Keep = "keep",
        /// Silent.
        Mute = "mute",
        /// For certain things only.
        Limit = "limit",
        /// Closed.
        Block = "block",
        /// Not now.
        OnHold = "on-hold",
        /// First to be asked about.
        Ask = "ask",
    }
}

/// What the person decided about one channel.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChannelPlan {
    /// Its name in the store.
    #[serde(skip, default = "RecordId::none")]
    pub id: RecordId,
    /// Which channel.
    pub channel: ChannelId,
    /// When this was last changed.
    pub edited: Timestamp,
    /// What was decided, if it was.
    #[serde(deserialize_with = "or_null")]
    pub status: Option<ChannelStatus>,
    /// Since when, or by when.
    #[serde(deserialize_with = "or_null")]
    pub date: Option<RoughDate>,
    /// Anything else; may be empty.
    pub note: String,
}

wordless!(ChannelPlan);

impl Channel {
    /// Reads the file of a language.
    ///
    /// # Errors
    /// What is wrong with it: the file comes with the build, so a test has asked before.
    pub fn read_all(json: &str) -> Result<Vec<Self>, serde_json::Error> {
        serde_json::from_str(json)
    }
}

impl ChannelPlan {
    /// What holds for a channel: the plan that was changed last, so that every device picks the same.
    pub fn current<'a>(all: impl IntoIterator<Item = &'a Self>, channel: &ChannelId) -> Option<&'a Self> {
        all.into_iter().filter(|plan| plan.channel == *channel).max_by_key(|plan| (plan.edited, plan.id))
    }
}

/// How far a plan of channels is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Decisions {
    /// How many channels there are.
    pub of: usize,
    /// Those that stay, are silent, are for certain things only, or are closed.
    pub decided: usize,
    /// Those that are put off.
    pub on_hold: usize,
    /// Those that are asked about first.
    pub to_ask: usize,
}

/// How far the plans for these channels are. Plans for a channel that is not among them are kept and not counted.
pub fn decisions<'a>(channels: &[Channel], plans: impl IntoIterator<Item = &'a ChannelPlan> + Clone) -> Decisions {
    let mut told = Decisions { of: channels.len(), ..Decisions::default() };
    for channel in channels {
        match ChannelPlan::current(plans.clone(), &channel.id).and_then(|plan| plan.status) {
            None => {}
            Some(ChannelStatus::OnHold) => told.on_hold += 1,
            Some(ChannelStatus::Ask) => told.to_ask += 1,
            Some(ChannelStatus::Keep | ChannelStatus::Mute | ChannelStatus::Limit | ChannelStatus::Block) => {
                told.decided += 1;
            }
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plan_that_was_changed_last_holds_for_its_channel() {
        let plan = |id: u8, channel: &str, at| ChannelPlan {
            id: RecordId::from_bytes([id; 16]),
            channel: ChannelId::parse(channel).unwrap(),
            edited: Timestamp::from_millis(at),
            status: None,
            date: None,
            note: String::new(),
        };
        let all = [plan(1, "phone", 5), plan(2, "phone", 9), plan(3, "email", 99)];
        assert_eq!(ChannelPlan::current(&all, &all[0].channel).map(|plan| plan.id), Some(all[1].id));
        assert!(ChannelPlan::current(&all[..2], &all[2].channel).is_none());
    }

    #[test]
    fn what_is_put_off_or_asked_about_is_counted_by_itself_and_each_channel_once() {
        let channel = |id: &str| Channel {
            id: ChannelId::parse(id).unwrap(),
            title: String::new(),
            steps: Vec::new(),
            warning: String::new(),
        };
        let plan = |id: u8, of: &str, status| ChannelPlan {
            id: RecordId::from_bytes([id; 16]),
            channel: ChannelId::parse(of).unwrap(),
            edited: Timestamp::from_millis(id.into()),
            status,
            date: None,
            note: String::new(),
        };
        let channels = ["phone", "email", "car", "money", "children"].map(channel);
        let plans = [
            plan(1, "phone", Some(ChannelStatus::OnHold)),
            plan(2, "phone", Some(ChannelStatus::Block)),
            plan(3, "email", Some(ChannelStatus::OnHold)),
            plan(4, "car", Some(ChannelStatus::Ask)),
            plan(5, "money", None),
            plan(6, "gone", Some(ChannelStatus::Keep)),
        ];
        assert_eq!(decisions(&channels, &plans), Decisions { of: 5, decided: 1, on_hold: 1, to_ask: 1 });
        assert_eq!(decisions(&channels, &[]), Decisions { of: 5, ..Decisions::default() });
    }
}
