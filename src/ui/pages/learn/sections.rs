//! The parts of a guide: up to a place to stop, and on from there as far as one goes.

use std::sync::Arc;

use domain::learn::{Guide, Piece, Section, Term, pieces};
use leptos::{html, prelude::*};

use crate::{
    i18n::use_text,
    state::{Place, use_navigation},
    ui::{
        components::{Button, ButtonKind, Only, Stop, Tag, TagKind},
        pages::parts::marked,
    },
};

/// The texts of a part, each in pieces.
type Marked = Vec<Vec<Vec<Piece<'static>>>>;

/// How far a guide lies open.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    guide: &'static Guide,
    /// So many parts are open.
    open: RwSignal<usize>,
    /// The one that was gone to last.
    at: RwSignal<usize>,
    headings: StoredValue<Vec<NodeRef<html::H2>>>,
}

impl Reading {
    /// Open up to the first place to stop, or to the next one after the ribbon.
    pub(super) fn new(guide: &'static Guide, ribbon: Option<u8>) -> Self {
        let at = usize::from(ribbon.unwrap_or_default()).min(guide.sections.len().saturating_sub(1));
        let headings = guide.sections.iter().map(|_| NodeRef::new()).collect();
        Self {
            guide,
            open: RwSignal::new(guide.up_to_a_stop(at)),
            at: RwSignal::new(at),
            headings: StoredValue::new(headings),
        }
    }

    /// The part that was gone to last.
    pub(super) fn at(self) -> Signal<usize> {
        self.at.into()
    }

    /// Goes to a part, and opens what lies before it and up to the next place to stop.
    pub(super) fn go_to(self, at: usize) {
        if at >= self.open.get_untracked() {
            self.open.set(self.guide.up_to_a_stop(at));
        }
        self.at.set(at);
        let heading = self.headings.with_value(|headings| headings.get(at).copied());
        // By then it stands on the page, and can take the focus.
        request_animation_frame(move || {
            if let Some(heading) = heading.and_then(|heading| heading.get_untracked()) {
                // A heading that is gone by then refuses the focus, and there is nothing to mend.
                _ = heading.focus();
            }
        });
    }

    fn show_all(self) {
        let next = self.open.get_untracked();
        self.open.set(self.guide.sections.len());
        self.go_to(next);
    }
}

/// All parts, as far as they are open. `ribbon` says where the ribbon lies, `lay` lays it or takes it out.
pub(super) fn sections(reading: Reading, ribbon: Memo<Option<u8>>, lay: Callback<Option<u8>>) -> AnyView {
    let mut wanted = terms(reading.guide);
    let parts = reading.guide.sections.iter().enumerate();
    let parts = parts.map(|(at, section)| {
        let marked: Arc<Marked> = Arc::new(mark(section, &mut wanted));
        let is_open = Memo::new(move |_| at < reading.open.get());
        let ends = Memo::new(move |_| at + 1 == reading.open.get() && at + 1 < reading.guide.sections.len());
        view! {
            <Only when=move || is_open.get()>{part(reading, at, &marked, ribbon, lay)}</Only>
            <Only when=move || ends.get()>{stop(reading, at)}</Only>
        }
    });
    view! { <div class="guide">{parts.collect_view()}</div> }.into_any()
}

/// The words of the glossary that a guide uses.
pub(super) fn terms(guide: &'static Guide) -> Vec<&'static Term> {
    let glossary = (use_text().guides.glossary.all)();
    guide.terms.iter().filter_map(|id| glossary.iter().find(|term| term.id == *id)).collect()
}

fn mark(section: &'static Section, wanted: &mut Vec<&'static Term>) -> Marked {
    section.blocks.iter().map(|block| block.texts().iter().map(|text| pieces(text, wanted)).collect()).collect()
}

fn part(reading: Reading, at: usize, marked: &Marked, ribbon: Memo<Option<u8>>, lay: Callback<Option<u8>>) -> AnyView {
    let text = &use_text().guides;
    let heading = reading.headings.with_value(|headings| headings.get(at).copied().unwrap_or_default());
    let section = reading.guide.sections.get(at);
    let title = section.map(|section| (text.guide.part)(at + 1, &section.title));
    let blocks = marked.iter().map(block).collect_view();
    let own = u8::try_from(at).ok();
    let lies_here = Memo::new(move |_| own.is_some() && ribbon.get() == own);
    let words = move || if lies_here.get() { text.guide.no_ribbon } else { text.guide.ribbon }.to_string();
    let press = move |()| lay.run(own.filter(|_| !lies_here.get_untracked()));
    view! {
        <section class="guide__part">
            <h2 tabindex="-1" node_ref=heading>{title}</h2>
            <Only when=move || lies_here.get()>
                <div><Tag text=(text.has_ribbon)(at + 1) kind=TagKind::Now /></div>
            </Only>
            {blocks}
            <div class="guide__ribbon">
                <Button
                    text=Signal::derive(words)
                    about=section.map(|section| section.title.clone()).unwrap_or_default()
                    kind=ButtonKind::Quiet
                    id=format!("ribbon-{at}")
                    on_press=press
                />
            </div>
        </section>
    }
    .into_any()
}

fn block(texts: &Vec<Vec<Piece<'static>>>) -> AnyView {
    match texts.as_slice() {
        [only] => view! { <p class="read">{marked(only)}</p> }.into_any(),
        several => {
            let lines = several.iter().map(|line| view! { <li>{marked(line)}</li> }).collect_view();
            view! { <ul class="guide__list read">{lines}</ul> }.into_any()
        }
    }
}

fn stop(reading: Reading, at: usize) -> AnyView {
    let text = &use_text().guides.guide;
    let navigation = use_navigation();
    let stop = Callback::new(move |()| navigation.go(Place::Learn));
    let on = Callback::new(move |()| reading.go_to(at + 1));
    let all = Callback::new(move |()| reading.show_all());
    view! {
        <Stop
            id="stop"
            title=text.stop.title
            words=text.stop.words
            stop=(text.stop_here, stop)
            on=((text.read_on)(at + 2), on)
            all=(text.show_all, all)
        />
    }
    .into_any()
}
