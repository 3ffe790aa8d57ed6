//! What to read elsewhere. Nothing opens from here: names to look up, and how far we have looked at each.

use domain::learn::{Reading as Thing, ReadingKind};
use leptos::prelude::*;

use crate::{
    i18n::use_text,
    state::{Place, use_navigation},
    ui::{
        components::{Back, Lines, Note, NoteKind, Sheet, Title, TopBar},
        pages::parts::{LockButton, guide_line, learn_parts, weight_tag},
    },
};

/// The page.
#[component]
pub fn Reading() -> impl IntoView {
    let all = use_text();
    let text = &all.guides.reading;
    let navigation = use_navigation();
    let back = move |()| navigation.go(Place::Learn);
    let top = view! {
        <TopBar start=view! { <Back text=all.guides.guide.back id="reading-back" on_press=back /> }.into_any()>
            <LockButton id="lock-now" />
        </TopBar>
    };
    let kind = |kind: ReadingKind| {
        let things = (text.all)().iter().filter(|thing| thing.kind == kind).map(thing).collect_view();
        view! {
            <section class="stack stack--close">
                <h2>{(text.kind)(kind)}</h2>
                <ul class="readings">{things}</ul>
            </section>
        }
    };
    let guides = (all.guides.all)().iter().filter(|guide| text.choosing.contains(&guide.id.as_str()));
    let guides = guides.map(guide_line).collect_view();
    view! {
        <Sheet
            top=top.into_any()
            title=view! { <Title text=text.title /> }.into_any()
            lede=text.lede
            margin=learn_parts()
        >
            <Note kind=NoteKind::Care title=text.care.title><p>{text.care.words}</p></Note>
            <div class="learn__kinds" id="reading">{ReadingKind::ALL.map(kind)}</div>
            <section class="stack stack--close">
                <h2>{text.guides}</h2>
                <Lines>{guides}</Lines>
            </section>
        </Sheet>
    }
}

fn thing(thing: &'static Thing) -> AnyView {
    let text = &use_text().guides;
    view! {
        <li id=format!("reading-{}", thing.id.as_str())>
            <h3>{thing.title.clone()}</h3>
            <p class="quiet">{(text.reading.by)(&thing.by, thing.year)}</p>
            <p>{thing.about.clone()}</p>
            <div>{weight_tag(thing.heavy)}</div>
            <p class="small">{thing.checked.clone()}</p>
        </li>
    }
    .into_any()
}
