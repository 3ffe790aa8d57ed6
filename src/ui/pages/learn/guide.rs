//! One guide: what it is before one begins, its parts or the shorter version, how sure it is, and what goes with it.

use domain::GuideId;
use domain::learn::Guide;
use leptos::{prelude::*, task::spawn_local};

use super::sections::{Reading, sections, terms};
use crate::{
    i18n::{Text, use_text},
    state::{KeepError, Place, use_guides, use_navigation},
    ui::{
        components::{
            Back, Button, ButtonKind, Contents, IconKind, Lines, Message, More, Note, NoteKind, Particulars, Sheet,
            Switch, Title, TopBar,
        },
        pages::parts::{LockButton, exercise_line, guide_line, keep_message, message},
    },
};

/// So many other guides are named at the end.
const OTHERS: usize = 3;

/// The page.
#[component]
pub fn GuidePage() -> impl IntoView {
    let all = use_text();
    let navigation = use_navigation();
    let opened = use_guides().opened();
    let guide = Memo::new(move |_| {
        let id = opened.get()?;
        (all.guides.all)().iter().position(|guide| guide.id == id)
    });
    Effect::new(move |_| {
        // A page without a guide is left for all of them.
        if guide.get().is_none() && navigation.under().get_untracked() == Place::Guide {
            navigation.turn_under(Place::Learn);
        }
    });
    move || guide.get().and_then(|at| (all.guides.all)().get(at)).map(|guide| sheet(all, guide))
}

fn sheet(all: &'static Text, guide: &'static Guide) -> AnyView {
    let text = &all.guides.guide;
    let (guides, navigation) = (use_guides(), use_navigation());
    let marks = guides.marks(guide.id.clone());
    let ribbon = Memo::new(move |_| marks.get().1);
    let reading = Reading::new(guide, ribbon.get_untracked());
    let short = RwSignal::new(false);
    let fault = RwSignal::new(None::<KeepError>);
    let lay = Callback::new(move |section: Option<u8>| {
        spawn_local(async move {
            _ = fault.try_set(guides.lay_ribbon(guide.id.clone(), section).await.err());
        });
    });
    let go_to = Callback::new(move |at: usize| {
        short.set(false);
        reading.go_to(at);
    });
    let back = move |()| navigation.go(Place::Learn);
    let top = view! {
        <TopBar start=view! { <Back text=text.back id="guide-back" on_press=back /> }.into_any()>
            <LockButton id="lock-now" />
        </TopBar>
    };
    let not_kept = move || fault.get().map(|why| view! { <Message lines=message(all, keep_message(all, why)) /> });
    let brief = guide.short.iter().map(|text| view! { <p class="read">{text.clone()}</p> }).collect_view();
    view! {
        <Sheet
            class="page--guide"
            top=top.into_any()
            title=view! { <Title text=guide.title.clone() /> }.into_any()
            margin=contents(all, guide, reading, go_to)
        >
            {not_kept}
            {before(all, guide, short)}
            {to_ribbon(all, guide, ribbon, go_to)}
            <div id="guide-brief" class="guide" hidden=move || !short.get()>{brief}</div>
            <div id="guide-whole" hidden=short>{sections(reading, ribbon, lay)}</div>
            {grounds(all, guide)}
            {beside(all, guide)}
            {read(all, &guide.id, fault)}
            {others(all, guide)}
        </Sheet>
    }
    .into_any()
}

fn contents(all: &'static Text, guide: &'static Guide, reading: Reading, go_to: Callback<usize>) -> AnyView {
    let text = &all.guides.guide;
    let parts = guide.sections.iter().enumerate();
    let parts = parts.map(|(at, section)| (format!("to-part-{at}"), section.title.clone())).collect::<Vec<_>>();
    view! { <Contents label=text.contents parts here=reading.at() on_press=go_to /> }.into_any()
}

/// What it is, and the shorter version in its place.
fn before(all: &'static Text, guide: &'static Guide, short: RwSignal<bool>) -> AnyView {
    let text = &all.guides.guide;
    let [about, time, weight, rests] = text.facts;
    let facts = vec![
        (about, guide.about.clone()),
        (time, (text.time)(guide.minutes(), guide.sections.len())),
        (weight, (all.guides.weight)(guide.weight).to_owned()),
        (rests, (text.level)(guide.sure.level).to_owned()),
    ];
    let (title, hint) = text.short;
    view! {
        <Particulars facts />
        <Switch
            id="guide-short"
            text=title
            hint=hint(guide.short_minutes())
            on=short
            on_change=move |on| short.set(on)
        />
    }
    .into_any()
}

fn to_ribbon(all: &'static Text, guide: &'static Guide, ribbon: Memo<Option<u8>>, go_to: Callback<usize>) -> AnyView {
    let text = &all.guides.guide;
    let view = move || {
        let at = usize::from(ribbon.get()?);
        (at < guide.sections.len()).then(|| {
            let words = (text.to_ribbon)(at + 1);
            view! {
                <div>
                    <Button text=words kind=ButtonKind::Quiet id="to-ribbon" on_press=move |()| go_to.run(at) />
                </div>
            }
        })
    };
    view! { {view} }.into_any()
}

/// How sure it is, and where that stands: names to look up, no links.
fn grounds(all: &'static Text, guide: &'static Guide) -> AnyView {
    let text = &all.guides.guide;
    let source = |id: &domain::SourceId| {
        let source = (all.guides.sources)().iter().find(|source| source.id == *id)?;
        Some(view! { <li>{source.text.clone()}". "<span dir="ltr">{source.link.clone()}</span></li> })
    };
    let sources = guide.sources().into_iter().filter_map(source).collect_view();
    view! {
        <section class="stack">
            <Note kind=NoteKind::Reading title=text.sure><p>{guide.sure.words.clone()}</p></Note>
            <More title=text.sources>
                <p class="small">{text.sources_note}</p>
                <ul class="sources">{sources}</ul>
            </More>
        </section>
    }
    .into_any()
}

/// Exercises that go with it, and the words it uses.
fn beside(all: &'static Text, guide: &'static Guide) -> AnyView {
    let text = &all.guides.guide;
    let navigation = use_navigation();
    let exercises = guide.exercises.iter();
    let exercises = exercises.filter_map(|id| (all.exercises)().iter().find(|exercise| exercise.id == *id));
    let exercises = exercises.map(exercise_line).collect_view();
    let words = terms(guide).into_iter();
    let words = words.map(|term| view! { <More title=term.term.clone()><p>{term.says.clone()}</p></More> });
    view! {
        <section class="stack stack--close">
            <h2>{text.exercises}</h2>
            <Lines>{exercises}</Lines>
        </section>
        <section class="stack stack--close">
            <h2>{text.terms}</h2>
            <div>{words.collect_view()}</div>
            <div>
                <Button
                    text=text.all_terms
                    kind=ButtonKind::Quiet
                    icon=IconKind::Tag
                    id="to-glossary"
                    on_press=move |()| navigation.go(Place::Glossary)
                />
            </div>
        </section>
    }
    .into_any()
}

/// That it was read, if the person wants to say so.
fn read(all: &'static Text, guide: &'static GuideId, fault: RwSignal<Option<KeepError>>) -> AnyView {
    let text = &all.guides.guide;
    let guides = use_guides();
    let marks = guides.marks(guide.clone());
    let press = move |read: bool| {
        spawn_local(async move {
            // The page may be gone by now; then there is nobody to tell.
            _ = fault.try_set(guides.say_read(guide.clone(), read).await.err());
        });
    };
    view! {
        <section class="stack stack--close">
            <h2>{text.marks}</h2>
            <Switch
                id="guide-read"
                text=text.read.title
                hint=text.read.words
                on=Signal::derive(move || marks.get().0.is_some())
                on_change=press
            />
        </section>
    }
    .into_any()
}

/// Other guides: those of its topic first, from the next one on.
fn others(all: &'static Text, guide: &'static Guide) -> AnyView {
    let list = (all.guides.all)();
    let at = list.iter().position(|other| other.id == guide.id).unwrap_or_default();
    let mut others: Vec<&Guide> = list.iter().cycle().skip(at + 1).take(list.len().saturating_sub(1)).collect();
    others.sort_by_key(|other| other.topic != guide.topic);
    let lines = others.into_iter().take(OTHERS).map(guide_line).collect_view();
    view! {
        <section class="stack stack--close">
            <h2>{all.guides.guide.next}</h2>
            <Lines>{lines}</Lines>
        </section>
    }
    .into_any()
}
