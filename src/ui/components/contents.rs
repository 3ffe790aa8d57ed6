//! The parts of a long text, in the margin of a wide screen: a press goes there. On a narrow one the headings themselves are enough.

use leptos::prelude::*;

/// The list.
#[component]
pub fn Contents(
    /// What it lists.
    #[prop(into)]
    label: String,
    /// Id and name of each part.
    parts: Vec<(String, String)>,
    /// Which of them the ribbon is at, from 0.
    #[prop(into)]
    here: Signal<usize>,
    /// Goes to a part.
    #[prop(into)]
    on_press: Callback<usize>,
) -> impl IntoView {
    let part = |(at, (id, name)): (usize, (String, String))| {
        let current = move || (here.get() == at).then_some("true");
        view! {
            <li>
                <button type="button" id=id aria-current=current on:click=move |_| on_press.run(at)>{name}</button>
            </li>
        }
    };
    let parts = parts.into_iter().enumerate().map(part).collect_view();
    let shown = label.clone();
    view! {
        <nav class="contents" aria-label=label>
            <p class="small" aria-hidden="true">{shown}</p>
            <ol>{parts}</ol>
        </nav>
    }
}
