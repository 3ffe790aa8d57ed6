//! Something takes its time on purpose: lines being sewn, words once it is long, a way to stop it. Styled in `working.css`.

use leptos::prelude::*;

use super::{Button, ButtonKind, Loading, Only};

/// What stands where the waiting is. How far it is nobody knows, so nothing here says so.
#[component]
pub fn Working(
    /// Under way.
    #[prop(into)]
    running: Signal<bool>,
    /// For longer than an instant: then the words are said, once.
    #[prop(into)]
    is_long: Signal<bool>,
    /// What is happening.
    words: &'static str,
    /// News of how it ended, if it is to be told here.
    #[prop(optional, into)]
    ended: Signal<Option<&'static str>>,
    /// The button that stops it.
    stop: &'static str,
    /// Whether it can be stopped.
    #[prop(into)]
    can_stop: Signal<bool>,
    /// Stops it.
    #[prop(into)]
    on_stop: Callback<()>,
) -> impl IntoView {
    let said = move || if running.get() { is_long.get().then_some(words) } else { ended.get() };
    view! {
        <div class="working" data-running=move || running.get().then_some("")>
            <Only when=move || running.get()><Loading /></Only>
            <p class="small" role="status">{said}</p>
            <Only when=move || can_stop.get()>
                <Button text=stop kind=ButtonKind::Quiet id="stop" on_press=on_stop />
            </Only>
        </div>
    }
}
