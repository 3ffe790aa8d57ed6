//! How full something is, in a line and in words. Nearly full is hatched, not red.

use leptos::prelude::*;

/// The meter.
#[component]
pub fn Meter(
    /// What is measured.
    #[prop(into)]
    label: String,
    /// For the label.
    #[prop(into)]
    id: String,
    /// How much there is.
    #[prop(into)]
    value: Signal<f64>,
    /// How much there can be.
    max: f64,
    /// From here on it is nearly full.
    nearly: f64,
    /// The same in words.
    #[prop(into)]
    words: Signal<String>,
) -> impl IntoView {
    let words_id = format!("{id}-words");
    view! {
        <div class="meter">
            <label for=id.clone()>{label}</label>
            <meter
                id=id
                min="0"
                max=max.to_string()
                high=nearly.to_string()
                optimum="0"
                value=move || value.get().to_string()
                aria-valuetext=words
                aria-describedby=words_id.clone()
            ></meter>
            <p class="small" id=words_id>{words}</p>
        </div>
    }
}
