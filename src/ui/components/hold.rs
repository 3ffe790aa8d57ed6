//! Something that is done only by holding on: three seconds, while stitches run along the edge. Lifting stops it.
//!
//! Those who cannot hold need another way beside it: whoever shows this offers one to type.

use std::time::Duration;

use leptos::{ev::KeyboardEvent, prelude::*};

/// How many stitches run along the edge until it is done.
const STITCHES: u8 = 12;

/// Between two stitches: three seconds for all of them.
const STITCH: Duration = Duration::from_millis(250);

/// The button.
#[component]
pub fn Hold(
    /// For tests.
    #[prop(into)]
    id: String,
    /// What it does, and that it is to be held.
    #[prop(into)]
    text: String,
    /// Said when it is lifted too soon.
    #[prop(into)]
    lifted: String,
    /// Said when it was pressed as other buttons are: many screen readers can do nothing else.
    #[prop(into)]
    pressed: String,
    /// What tells of the other way, by its id.
    #[prop(into)]
    described_by: String,
    /// After three seconds.
    #[prop(into)]
    on_held: Callback<()>,
) -> impl IntoView {
    let sewn = RwSignal::new(0_u8);
    // Lifted too soon, or pressed without any holding.
    let is_lifted = RwSignal::new(false);
    let is_pressed = RwSignal::new(false);
    let timer = StoredValue::new(None::<IntervalHandle>);
    let stop = move || timer.try_update_value(Option::take).flatten().inspect(IntervalHandle::clear).is_some();
    let sew = move || {
        sewn.update(|sewn| *sewn += 1);
        if sewn.get_untracked() >= STITCHES {
            stop();
            sewn.set(0);
            on_held.run(());
        }
    };
    let start = move || {
        stop();
        is_lifted.set(false);
        is_pressed.set(false);
        sewn.set(0);
        // A window without timers holds nothing back: then the other way is there.
        timer.set_value(set_interval_with_handle(sew, STITCH).ok());
    };
    let lift = move || {
        if stop() {
            sewn.set(0);
            is_lifted.set(true);
        }
    };
    on_cleanup(move || _ = stop());
    let is_press = |event: &KeyboardEvent| matches!(event.key().as_str(), " " | "Enter");
    let key_down = move |event: KeyboardEvent| {
        if is_press(&event) {
            event.prevent_default();
            if !event.repeat() {
                start();
            }
        }
    };
    let stitch = move |at: u8| view! { <i data-sewn=move || (at < sewn.get()).then_some("")></i> };
    let said = move || match (is_lifted.get(), is_pressed.get()) {
        (true, _) => Some(lifted.clone()),
        (false, true) => Some(pressed.clone()),
        (false, false) => None,
    };
    view! {
        <div class="hold">
            <button
                type="button"
                class="button hold__button"
                id=id
                aria-describedby=described_by
                // A finger or a key says so before; what comes alone is the press of a screen reader.
                on:click=move |_| is_pressed.set(true)
                on:pointerdown=move |event| {
                    if event.is_primary() && event.button() == 0 {
                        start();
                    }
                }
                on:pointerup=move |_| lift()
                on:pointerleave=move |_| lift()
                on:pointercancel=move |_| lift()
                on:blur=move |_| lift()
                // A long press asks a phone for its menu.
                on:contextmenu=move |event| event.prevent_default()
                on:keydown=key_down
                on:keyup=move |event| {
                    if is_press(&event) {
                        lift();
                    }
                }
            >
                <span>{text}</span>
                <span class="hold__thread" aria-hidden="true">{(0..STITCHES).map(stitch).collect_view()}</span>
            </button>
            <p class="small" role="status">{said}</p>
        </div>
    }
}
