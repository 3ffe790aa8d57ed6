//! How strong the pull is, before and after.

use domain::Rating;
use domain::urge::Urge;
use leptos::prelude::*;

use crate::{
    i18n::{PullText, UrgeText},
    state::use_urges,
    ui::components::Scale,
};

pub(super) fn before(text: &'static UrgeText) -> AnyView {
    let urges = use_urges();
    let say = Callback::new(move |strength| urges.say_before(strength));
    scale(&text.pull, "pull-before", text.pull.before, |urge| urge.before, say)
}

pub(super) fn after(text: &'static UrgeText) -> AnyView {
    let urges = use_urges();
    let say = Callback::new(move |strength| urges.say_after(strength));
    scale(&text.pull, "pull-after", text.pull.after, |urge| urge.after, say)
}

fn scale(
    text: &'static PullText,
    id: &'static str,
    label: &'static str,
    of: fn(&Urge) -> Option<Rating>,
    say: Callback<Option<Rating>>,
) -> AnyView {
    let urge = use_urges().urge();
    let value = Memo::new(move |_| urge.with(|urge| urge.as_ref().and_then(of)).map(Rating::number));
    let words = move |number: u8| Rating::new(number).map(text.words).unwrap_or_default().to_string();
    let change = move |number: Option<u8>| say.run(number.and_then(Rating::new));
    view! {
        <Scale
            id
            label
            value
            on_change=change
            of=text.of
            words
            ends=text.ends
            unanswered=text.unanswered
            clear=text.clear
            damson=true
        />
    }
    .into_any()
}
