//! How much something may stir up, as a tag: what is heavy stands out before it is opened.

use domain::practice::Weight;
use leptos::prelude::*;

use crate::{
    i18n::use_text,
    ui::components::{Tag, TagKind},
};

/// The tag.
pub(in crate::ui::pages) fn weight_tag(weight: Weight) -> AnyView {
    let text = &use_text().guides;
    let kind = match weight {
        // Green and ochre are taken: what was read, and where a ribbon lies.
        Weight::Light | Weight::Some => TagKind::Plain,
        Weight::Heavy => TagKind::Damson,
    };
    view! { <Tag text=(text.weight)(weight) kind /> }.into_any()
}
