//! Some were taken away: said, brought back one after the other, or left so. It stands until the lock. Styled in `shelf.css`.

use leptos::prelude::*;

use crate::{
    i18n::UndoText,
    ui::components::{Button, ButtonKind},
};

/// The line, while there is something to bring back: that it is gone, and the two buttons.
pub(in crate::ui::pages) fn undo_some(
    id: &'static str,
    text: &'static UndoText,
    gone: Signal<usize>,
    bring_back: Callback<()>,
    leave: Callback<()>,
) -> AnyView {
    let count = Memo::new(move |_| gone.get());
    let view = move || {
        let count = Some(count.get()).filter(|count| *count > 0)?;
        Some(view! {
            <span>{(text.gone)(count)}</span>
            <Button text=(text.back)(count) kind=ButtonKind::Quiet id=id on_press=bring_back />
            <Button text=(text.leave)(count) kind=ButtonKind::Quiet id=format!("{id}-leave") on_press=leave />
        })
    };
    view! { <div class="undo" role="status">{view}</div> }.into_any()
}
