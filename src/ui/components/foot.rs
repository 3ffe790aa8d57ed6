//! The foot of a page: the way to people, on every page that says so. Styled in `layout.css`.

use leptos::prelude::*;

/// What stands there: before the way, the way, after it; what a press does; and whether it stands there now.
#[derive(Clone, Copy)]
pub struct FootLine {
    /// Before the way, the way, after it.
    pub words: [&'static str; 3],
    /// For tests and for focus.
    pub id: &'static str,
    /// What a press does.
    pub on_press: Callback<()>,
    /// Whether it stands there now.
    pub shown: Signal<bool>,
}

/// Gives every page its foot: call once, at the root.
pub fn provide_foot(foot: FootLine) {
    provide_context(foot);
}

/// The foot, where there is one.
pub(super) fn foot() -> Option<AnyView> {
    let foot = use_context::<FootLine>()?;
    let [before, way, after] = foot.words;
    let line = move || {
        foot.shown.get().then(|| {
            view! {
                <footer class="page__foot">
                    <p>
                        {before}
                        <button type="button" class="link" id=foot.id on:click=move |_| foot.on_press.run(())>{way}</button>
                        {after}
                    </p>
                </footer>
            }
        })
    };
    Some(view! { {line} }.into_any())
}
