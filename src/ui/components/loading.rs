//! Lines sewn while something takes its time.

use leptos::prelude::*;

/// The lines, where the words will stand; the words beside them say what is happening.
#[component]
pub fn Loading() -> impl IntoView {
    view! { <div class="loading" aria-hidden="true"><i></i><i></i><i></i><i></i></div> }
}
