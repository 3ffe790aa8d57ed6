//! One channel: what one could do, what to know before, and what is decided.

use domain::distance::{Channel, ChannelPlan, ChannelStatus};
use domain::{ChannelId, Day, RoughDate};
use leptos::prelude::*;

use super::fields::{optional_date, ruled};
use crate::{
    i18n::{ChannelsText, Text},
    state::{today, use_channels},
    ui::components::{Chip, Chips, Fold, Note, NoteKind, TagKind},
};

/// The line, and what opens beneath it.
pub(super) fn channel(
    all: &'static Text,
    channel: &'static Channel,
    open: RwSignal<Option<ChannelId>>,
    on_toggle: Callback<bool>,
) -> AnyView {
    let text = &all.distance.channels;
    let plan = use_channels().plan(channel.id.clone());
    let stand = Memo::new(move |_| plan.with(|plan| plan.as_ref().map(|plan| (plan.status, plan.date))));
    let status = Memo::new(move |_| stand.get().and_then(|(status, _)| status));
    let day = today();
    let hint = move || match stand.get() {
        Some((_, Some(date))) => date_line(all, date, day.get()),
        _ => String::new(),
    };
    let tag = move || (status.get().map_or(text.open, text.status).to_owned(), tag_kind(status.get()));
    let is_open = Memo::new(move |_| open.with(|open| open.as_ref() == Some(&channel.id)));
    view! {
        <Fold
            id=format!("channel-{}", channel.id.as_str())
            title=channel.title.clone()
            hint=Signal::derive(hint)
            tag=Signal::derive(tag)
            open=is_open
            on_toggle
        >
            {what_to_know(text, channel)}
            {decision(all, channel, status)}
        </Fold>
    }
    .into_any()
}

fn date_line(all: &'static Text, date: RoughDate, today: Day) -> String {
    let text = &all.distance.channels;
    let words = (all.dates.rough)(date);
    if date.first_day() <= today { (text.since)(&words) } else { (text.by)(&words) }
}

fn tag_kind(status: Option<ChannelStatus>) -> TagKind {
    match status {
        None => TagKind::Plain,
        Some(ChannelStatus::OnHold) => TagKind::Damson,
        Some(ChannelStatus::Ask) => TagKind::Now,
        Some(ChannelStatus::Keep | ChannelStatus::Mute | ChannelStatus::Limit | ChannelStatus::Block) => TagKind::Kept,
    }
}

fn what_to_know(text: &'static ChannelsText, channel: &'static Channel) -> AnyView {
    let steps = channel.steps.iter().map(|step| view! { <li>{step.as_str()}</li> }).collect_view();
    view! {
        <Note kind=NoteKind::Care title=text.warning><p>{channel.warning.as_str()}</p></Note>
        <div class="stack stack--close"><h3>{text.steps}</h3><ul class="distance__steps">{steps}</ul></div>
    }
    .into_any()
}

/// What is decided, once its record lies open.
fn decision(all: &'static Text, channel: &'static Channel, status: Memo<Option<ChannelStatus>>) -> AnyView {
    let current = use_channels().draft().current();
    // The fields are made once for each record, not at each key.
    let record = Memo::new(move |_| {
        current.with(|plan| plan.as_ref().filter(|plan| plan.channel == channel.id).map(|plan| plan.id))
    });
    let fields = move || {
        record.get()?;
        let plan = current.get_untracked()?;
        Some(fields(all, channel, plan, status))
    };
    view! { {fields} }.into_any()
}

fn fields(
    all: &'static Text,
    channel: &'static Channel,
    plan: ChannelPlan,
    status: Memo<Option<ChannelStatus>>,
) -> AnyView {
    let text = &all.distance.channels;
    let channels = use_channels();
    let name = channel.id.as_str();
    let chip = move |choice: Option<ChannelStatus>| {
        view! {
            <Chip
                text=choice.map_or(text.open, text.choice)
                one_of=format!("status-{name}")
                id=format!("status-{name}-{}", choice.map_or("open", ChannelStatus::id))
                chosen=Signal::derive(move || status.get() == choice)
                on_change=move |_| channels.decide(choice)
            />
        }
    };
    let chips = ChannelStatus::ALL.into_iter().map(Some).chain([None]).map(chip).collect_view();
    let hint = move || status.get().and_then(text.status_hint);
    let words = [text.add_date, text.date, text.no_date];
    view! {
        <div class="stack stack--close">
            <Chips legend=text.decide>{chips}</Chips>
            <p class="quiet" role="status">{hint}</p>
        </div>
        {optional_date(format!("date-{name}"), words, plan.date, Callback::new(move |date| channels.date(date)))}
        {ruled(
            format!("channel-note-{name}"),
            &text.note,
            plan.note,
            Callback::new(move |note| channels.note_typed(note)),
        )}
    }
    .into_any()
}
