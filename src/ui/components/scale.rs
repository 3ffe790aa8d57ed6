//! A scale from 0 to 10: the number and what it means are read together. It may stay without an answer.

use leptos::{html, prelude::*};

use super::{Button, ButtonKind, Only, no_correction};

/// Where the mark stands while there is no answer.
const MIDDLE: u8 = 5;

/// The scale.
#[component]
pub fn Scale(
    /// For the label and for tests.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// Why, or how.
    #[prop(optional, into)]
    why: Option<String>,
    /// The answer.
    #[prop(into)]
    value: Signal<Option<u8>>,
    /// After each change, with the new answer.
    #[prop(into)]
    on_change: Callback<Option<u8>>,
    /// After the number: how far the scale goes.
    #[prop(into)]
    of: String,
    /// What a number means.
    #[prop(into)]
    words: Callback<u8, String>,
    /// What the two ends mean.
    ends: (&'static str, &'static str),
    /// Said while there is no answer.
    #[prop(into)]
    unanswered: String,
    /// The button that takes the answer back.
    #[prop(into)]
    clear: String,
    /// For the path of the urge.
    #[prop(optional)]
    damson: bool,
) -> impl IntoView {
    let range = NodeRef::<html::Input>::new();
    let of = StoredValue::new(of);
    let unanswered = StoredValue::new(unanswered);
    let spoken = move || match value.get() {
        Some(number) => format!("{number} {} {}", of.get_value(), words.run(number)),
        None => unanswered.get_value(),
    };
    let shown = move || match value.get() {
        Some(number) => {
            view! { <b>{number}</b>" "<span>{of.get_value()}</span>" "<b>{words.run(number)}</b> }.into_any()
        }
        None => unanswered.get_value().into_any(),
    };
    let moved = move || {
        if let Some(number) = range.get_untracked().and_then(|range| range.value().parse().ok()) {
            on_change.run(Some(number));
        }
    };
    // The middle is an answer too: a press on the mark, or Enter, gives it without moving it.
    let pressed = move || {
        if value.get_untracked().is_none() {
            moved();
        }
    };
    let take_back = move |()| {
        on_change.run(None);
        if let Some(range) = range.get_untracked() {
            // The button that had the focus is gone.
            _ = range.focus();
        }
    };
    let why_id = why.is_some().then(|| format!("{id}-why"));
    let clear = StoredValue::new(clear);
    let clear_id = StoredValue::new(format!("{id}-clear"));
    view! {
        <div class="scale" class:scale--damson=damson data-value=move || value.get()>
            <div class="scale__head">
                <label for=id.clone()>{label}</label>
                <Only when=move || value.get().is_some()>
                    <Button
                        text=clear.get_value()
                        kind=ButtonKind::Quiet
                        id=clear_id.get_value()
                        on_press=take_back
                    />
                </Only>
            </div>
            {why.map(|why| view! { <p class="field__why" id=why_id.clone()>{why}</p> })}
            // The control says the same by itself.
            <p class="scale__words" class:scale__words--none=move || value.get().is_none() aria-hidden="true">{shown}</p>
            <input
                type="range"
                id=id
                min="0"
                max="10"
                step="1"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                {..no_correction()}
                aria-valuetext=spoken
                aria-describedby=why_id
                node_ref=range
                prop:value=move || value.get().unwrap_or(MIDDLE).to_string()
                on:input=move |_| moved()
                on:click=move |_| pressed()
                on:keydown=move |event| {
                    if matches!(event.key().as_str(), "Enter" | " ") {
                        event.prevent_default();
                        pressed();
                    }
                }
            />
            <p class="scale__ends" aria-hidden="true"><span>{ends.0}</span><span>{ends.1}</span></p>
        </div>
    }
}
