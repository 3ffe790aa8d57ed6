//! The plan of channels: what is decided about each, and the one that is being decided.

use domain::distance::{Channel, ChannelPlan, ChannelStatus, Decisions, decisions};
use domain::{ChannelId, RoughDate, Written};
use leptos::prelude::*;

use super::pad::Pad;
use super::{Draft, KeepError};

/// See the file.
#[derive(Clone, Copy)]
pub struct Channels {
    pad: Pad<ChannelPlan>,
}

/// The plan of this app.
pub fn use_channels() -> Channels {
    Channels { pad: Pad::of(|contents| contents.channels) }
}

impl Channels {
    /// What holds for a channel: what lies open of it, else what is kept.
    pub fn plan(self, channel: ChannelId) -> Signal<Option<ChannelPlan>> {
        let (open, all) = (self.pad.draft().current(), self.pad.all());
        Signal::derive(move || {
            let open = open.with(|plan| plan.as_ref().filter(|plan| plan.channel == channel).cloned());
            open.or_else(|| all.with(|all| ChannelPlan::current(all, &channel).cloned()))
        })
    }

    /// How far the plan is.
    pub fn decisions(self, channels: &'static [Channel]) -> Signal<Decisions> {
        let all = self.pad.all();
        Signal::derive(move || all.with(|all| decisions(channels, all)))
    }

    /// The one that is being decided.
    pub fn draft(self) -> Draft<ChannelPlan> {
        self.pad.draft()
    }

    /// Takes up what is decided about a channel, or begins it. What lay open is kept first.
    ///
    /// # Errors
    /// [`KeepError`]; what lay open then still does.
    pub async fn open(self, channel: ChannelId) -> Result<(), KeepError> {
        if self.pad.draft().current().with_untracked(|plan| plan.as_ref().is_some_and(|it| it.channel == channel)) {
            return Ok(());
        }
        match self.pad.all().with_untracked(|all| ChannelPlan::current(all, &channel).map(ChannelPlan::id)) {
            Some(plan) => self.pad.take_up(plan).await,
            None => {
                let make =
                    |id, edited, _| ChannelPlan { id, channel, edited, status: None, date: None, note: String::new() };
                self.pad.begin(make).await
            }
        }
    }

    /// Keeps what is being decided and puts it down.
    ///
    /// # Errors
    /// [`KeepError`]; it then still lies open.
    pub async fn close(self) -> Result<(), KeepError> {
        self.pad.close().await
    }

    /// Decides, or takes that back.
    pub fn decide(self, status: Option<ChannelStatus>) {
        self.pad.draft().change(|plan| plan.status = status);
    }

    /// Since when or by when, or no date.
    pub fn date(self, date: Option<RoughDate>) {
        self.pad.draft().change(|plan| plan.date = date);
    }

    /// The note, as it now stands.
    pub fn note_typed(self, note: String) {
        self.pad.draft().change(|plan| plan.note = note);
    }
}
