//! The day's number, large, in the margin.

use leptos::prelude::*;

/// The number, with weekday and month. The page's title says the date for screen readers.
#[component]
pub fn DayNumber(
    /// Day of the month.
    #[prop(into)]
    number: Signal<u8>,
    /// Weekday.
    #[prop(into)]
    weekday: Signal<&'static str>,
    /// Month and year.
    #[prop(into)]
    month: Signal<String>,
) -> impl IntoView {
    view! {
        <div class="day-number" aria-hidden="true">
            <b>{number}</b>
            <span><strong>{weekday}</strong>{month}</span>
        </div>
    }
}
