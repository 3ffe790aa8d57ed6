//! The paper that is printed on.

use domain::story::PaperSize;
use leptos::prelude::*;

use crate::{i18n::use_text, ui::components::Segments};

/// The choice.
pub(in crate::ui::pages) fn paper_size(
    id: &'static str,
    size: Signal<PaperSize>,
    on_choose: Callback<PaperSize>,
) -> AnyView {
    let (legend, name) = use_text().book.paper;
    let chosen = move || PaperSize::ALL.into_iter().position(|each| each == size.get()).unwrap_or_default();
    let choose = move |at: usize| {
        if let Some(size) = PaperSize::ALL.get(at) {
            on_choose.run(*size);
        }
    };
    view! {
        <Segments
            id
            legend
            items=PaperSize::ALL.map(|size| name(size).to_owned()).to_vec()
            chosen=Signal::derive(chosen)
            on_choose=choose
        />
    }
    .into_any()
}
