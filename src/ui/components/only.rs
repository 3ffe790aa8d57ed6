//! What stands there only while something holds. As Leptos' `Show`, which is compiled anew for each condition and each content; these are all
//! of one type, which takes less to download.

use leptos::prelude::*;

/// See the file. What it holds is made anew each time the condition begins to hold.
#[component(transparent)]
pub fn Only(
    /// Whether it does.
    #[prop(into)]
    when: Signal<bool>,
    children: ChildrenFn,
) -> impl IntoView {
    // Said again, it changes nothing.
    let when = Memo::new(move |_| when.get());
    move || when.get().then(|| children())
}
