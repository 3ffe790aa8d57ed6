//! More to read, closed until opened, and made only then: what it holds is nowhere on the page before. Styled in `more.css`.

use leptos::prelude::*;

use super::Only;

/// The part that opens.
#[component]
pub fn Later(
    /// Of the line that opens it, for tests.
    #[prop(into)]
    id: String,
    /// What it is about.
    #[prop(into)]
    title: String,
    /// Said after it to those who do not see where it stands.
    #[prop(into)]
    about: String,
    /// What opens.
    children: ChildrenFn,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let children = StoredValue::new(children);
    view! {
        <details class="more more--later" on:toggle:target=move |event| open.set(event.target().open())>
            <summary id=id><span>{title}<span class="unseen">": "{about}</span></span></summary>
            <div class="more__words"><Only when=move || open.get()>{children.with_value(|children| children())}</Only></div>
        </details>
    }
}
