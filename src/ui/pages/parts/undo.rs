//! Something was taken away: said, and brought back if that was a mistake. Styled in `shelf.css`.

use leptos::prelude::*;

use crate::ui::components::{Button, ButtonKind};

/// The line, while there is something to bring back: that it is gone, and the button.
pub(in crate::ui::pages) fn undo(
    id: impl Into<String>,
    (gone, back): (&'static str, &'static str),
    is_gone: impl Fn() -> bool + Copy + Send + Sync + 'static,
    bring_back: Callback<()>,
) -> AnyView {
    let id = StoredValue::new(id.into());
    let view = move || {
        is_gone().then(|| {
            view! {
                <span>{gone}</span>
                <Button text=back kind=ButtonKind::Quiet id=id.get_value() on_press=bring_back />
            }
        })
    };
    view! { <div class="undo" role="status">{view}</div> }.into_any()
}
