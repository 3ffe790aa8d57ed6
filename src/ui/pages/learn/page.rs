//! Guides, by what they are about; the way to words, to reading and to the safety page.

use domain::learn::{Guide, Topic};
use leptos::prelude::*;

use super::found::{found, is_looking};
use crate::{
    i18n::use_text,
    state::{Place, use_guides, use_navigation},
    ui::{
        components::{Button, ButtonKind, IconKind, Leaf, LeafKind, Line, Lines, Only, Search, Sheet, Title, TopBar},
        pages::parts::{LockButton, guide_line, learn_parts, open_guide},
    },
};

/// The page.
#[component]
pub fn Learn() -> impl IntoView {
    let all = use_text();
    let text = &all.guides;
    let looked_for = RwSignal::new(String::new());
    let hits = Memo::new(move |_| looked_for.with(|typed| found(text, typed)));
    let (label, hint, clear) = text.search;
    let status = move || match looked_for.with(|typed| is_looking(typed)) {
        true => hits.with(|(guides, words)| (text.found)(guides.len(), words.len())),
        false => String::new(),
    };
    let is_looking = Memo::new(move |_| looked_for.with(|typed| is_looking(typed)));
    let shown = move || match is_looking.get() {
        true => super::found::hits(hits.get()),
        false => everything(),
    };
    let top = view! { <TopBar place=all.cover.learn><LockButton id="lock-now" /></TopBar> };
    view! {
        <Sheet
            top=top.into_any()
            title=view! { <Title text=text.title /> }.into_any()
            lede=text.lede
            margin=learn_parts()
        >
            <Search id="guide-search" label hint value=looked_for clear status=Signal::derive(status) />
            {shown}
        </Sheet>
    }
}

fn everything() -> AnyView {
    let text = &use_text().guides;
    let topic = |topic: Topic| {
        let of_topic = (text.all)().iter().filter(|guide| guide.topic == topic).map(guide_line).collect_view();
        view! {
            <section class="stack stack--close">
                <h2>{(text.topic)(topic)}</h2>
                <Lines>{of_topic}</Lines>
            </section>
        }
    };
    view! { {start()} {Topic::ALL.map(topic)} {beside()} }.into_any()
}

/// Where to begin, until it was read.
fn start() -> AnyView {
    let text = &use_text().guides;
    let (wanted, eyebrow) = text.start;
    let Some(guide) = (text.all)().iter().find(|guide| guide.id.as_str() == wanted) else { return ().into_any() };
    let marks = use_guides().marks(guide.id.clone());
    let is_read = Memo::new(move |_| marks.get().0.is_some());
    view! { <Only when=move || !is_read.get()>{leaf(guide, eyebrow)}</Only> }.into_any()
}

fn leaf(guide: &'static Guide, eyebrow: &'static str) -> AnyView {
    let text = &use_text().guides;
    let open = open_guide();
    view! {
        <Leaf kind=LeafKind::Stack>
            <p class="eyebrow">{eyebrow}</p>
            <h2 class="learn__start">{guide.title.clone()}</h2>
            <p class="quiet">{guide.about.clone()}</p>
            <p class="small">{(text.guide.time)(guide.minutes(), guide.sections.len())}</p>
            <div>
                <Button
                    text=text.guide.open
                    about=guide.title.clone()
                    kind=ButtonKind::Plain
                    id="guide-start"
                    on_press=move |()| open.run(guide.id.clone())
                />
            </div>
        </Leaf>
    }
    .into_any()
}

/// What stands beside the guides.
fn beside() -> AnyView {
    let all = use_text();
    let text = &all.guides;
    let navigation = use_navigation();
    view! {
        <Lines>
            <Line
                id="to-glossary"
                title=text.glossary.open.title
                hint=text.glossary.open.words
                icon=IconKind::Tag
                on_press=move |()| navigation.go(Place::Glossary)
            />
            <Line
                id="to-reading"
                title=text.reading.open.title
                hint=text.reading.open.words
                icon=IconKind::Book
                on_press=move |()| navigation.go(Place::Reading)
            />
            <Line
                id="learn-safety"
                title=all.learn.safety.title
                hint=all.learn.safety.words
                icon=IconKind::Eye
                on_press=move |()| navigation.go(Place::Safety)
            />
        </Lines>
    }
    .into_any()
}
