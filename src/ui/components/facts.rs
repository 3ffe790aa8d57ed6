//! Quiet facts for the margin: a number, what it counts, a hint. Nothing is compared, nothing is a goal.

use leptos::prelude::*;

/// One fact.
#[derive(Clone, Debug)]
pub struct Fact {
    /// How many, or how long.
    pub number: String,
    /// What it counts.
    pub words: String,
    /// More on that.
    pub hint: Option<String>,
    /// What one can do about it: words, id and what a press does.
    pub link: Option<(String, String, Callback<()>)>,
}

/// The facts.
#[component]
pub fn Facts(
    /// Name of the list, for screen readers.
    #[prop(into)]
    label: String,
    /// The facts, in order.
    #[prop(into)]
    facts: Signal<Vec<Fact>>,
) -> impl IntoView {
    let fact = |fact: Fact| {
        let link = fact.link.map(|(words, id, press)| {
            view! { <dd><button type="button" class="link" id=id on:click=move |_| press.run(())>{words}</button></dd> }
        });
        view! {
            <div class="fact">
                <dt>{fact.words}</dt>
                <dd class="fact__number">{fact.number}</dd>
                {fact.hint.map(|hint| view! { <dd class="fact__hint">{hint}</dd> })}
                {link}
            </div>
        }
    };
    let facts = move || facts.get().into_iter().map(fact).collect_view();
    view! { <section class="facts" aria-label=label><dl>{facts}</dl></section> }
}
