//! Guides, to open.

use domain::GuideId;
use domain::learn::Guide;
use leptos::prelude::*;

use super::weight_tag;
use crate::{
    i18n::use_text,
    state::{Place, use_guides, use_navigation},
    ui::components::{Line, Tag, TagKind},
};

/// Opens the guide of this name.
pub(in crate::ui::pages) fn open_guide() -> Callback<GuideId> {
    let (guides, navigation) = (use_guides(), use_navigation());
    Callback::new(move |guide: GuideId| {
        guides.open(guide);
        navigation.go(Place::Guide);
    })
}

/// One guide, to open: what it is about, how long, how heavy, and the person's own marks.
pub(in crate::ui::pages) fn guide_line(guide: &'static Guide) -> AnyView {
    let text = &use_text().guides;
    let open = open_guide();
    let marks = use_guides().marks(guide.id.clone());
    let read = move || marks.get().0.map(|_| view! { <Tag text=text.is_read kind=TagKind::Kept /> });
    let ribbon = move || {
        let (_, section) = marks.get();
        section.map(|at| view! { <Tag text=(text.has_ribbon)(usize::from(at) + 1) kind=TagKind::Now /> })
    };
    let tags = view! { {weight_tag(guide.weight)} {read} {ribbon} }.into_any();
    view! {
        <Line
            id=format!("guide-{}", guide.id.as_str())
            title=guide.title.clone()
            hint=guide.about.clone()
            tags
            end=(text.minutes)(guide.minutes())
            on_press=move |()| open.run(guide.id.clone())
        />
    }
    .into_any()
}
