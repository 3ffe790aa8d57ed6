//! Words that people use, and what they mean.

use domain::learn::Term;
use leptos::prelude::*;

use crate::{
    i18n::use_text,
    state::{Place, use_navigation},
    ui::{
        components::{Back, Button, ButtonKind, More, Sheet, Tag, Title, TopBar},
        pages::parts::{LockButton, learn_parts, open_guide},
    },
};

/// The page.
#[component]
pub fn Glossary() -> impl IntoView {
    let all = use_text();
    let text = &all.guides.glossary;
    let navigation = use_navigation();
    let back = move |()| navigation.go(Place::Learn);
    let top = view! {
        <TopBar start=view! { <Back text=all.guides.guide.back id="glossary-back" on_press=back /> }.into_any()>
            <LockButton id="lock-now" />
        </TopBar>
    };
    let words = (text.all)().iter().map(term).collect_view();
    view! {
        <Sheet
            top=top.into_any()
            title=view! { <Title text=text.title /> }.into_any()
            lede=text.lede
            margin=learn_parts()
        >
            <div id="glossary">{words}</div>
        </Sheet>
    }
}

/// One word, which opens in its place.
pub(super) fn term(term: &'static Term) -> AnyView {
    let text = &use_text().guides;
    let open = open_guide();
    let guide = |id: &'static domain::GuideId| {
        let guide = (text.all)().iter().find(|guide| guide.id == *id)?;
        let press = move |()| open.run(id.clone());
        Some(
            view! { <Button text=guide.title.clone() about=term.term.clone() kind=ButtonKind::Quiet on_press=press /> },
        )
    };
    let see = term.see.iter().filter_map(guide).collect_view();
    let popular = term.popular.then(|| view! { <div><Tag text=text.glossary.popular /></div> });
    view! {
        <More title=term.term.clone()>
            {popular}
            <p>{term.says.clone()}</p>
            <p class="small">{text.glossary.see}</p>
            <div class="cluster learn__see">{see}</div>
        </More>
    }
    .into_any()
}
