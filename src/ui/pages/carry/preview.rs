//! What would come in, and what cannot: seen before anything is kept.

use domain::{Sort, import::Cut};
use leptos::{html, prelude::*, task::spawn_local};

use crate::{
    i18n::{ImportText, Text},
    state::{Coming, Importing},
    ui::components::{Button, ButtonKind, Choice, Only, Segments},
};

/// How many pages are shown at first; each time as many more as there are.
const FIRST: usize = 30;
/// How many faults are said one by one.
const MOST_FAULTS: usize = 30;
/// How many words of a page are shown.
const WORDS: usize = 14;
/// The sorts, as they are offered.
const SORTS: [Sort; 2] = [Sort::Journal, Sort::Letter];
/// The ways to cut.
const CUTS: [Cut; 2] = [Cut::AtHeadings, Cut::PerFile];

/// What cannot come in, file by file and line by line.
pub(super) fn faults(text: &'static ImportText, importing: Importing) -> AnyView {
    let all = importing.faults();
    let lines = move || {
        let one = |fault: &crate::state::FileFault| {
            view! { <li><bdi>{(text.fault)(&fault.file, fault.fault.line, fault.fault.kind)}</bdi></li> }
        };
        all.with(|all| all.iter().take(MOST_FAULTS).map(one).collect_view())
    };
    let rest = move || {
        let rest = all.with(|all| all.len().saturating_sub(MOST_FAULTS));
        (rest > 0).then(|| view! { <p class="small">{(text.more_faults)(rest)}</p> })
    };
    view! {
        <Only when=move || all.with(|all| !all.is_empty())>
            <section class="stack stack--close" id="import-faults" role="alert">
                <h2>{text.faults.title}</h2>
                <ul class="carry__faults">{lines}</ul>
                {rest}
                <p class="small">{text.faults.words}</p>
            </section>
        </Only>
    }
    .into_any()
}

/// The pages to come.
pub(super) fn preview(all: &'static Text, importing: Importing) -> AnyView {
    let coming = importing.coming();
    let any = Memo::new(move |_| coming.with(|coming| !coming.is_empty()));
    let view = move || any.get().then(|| pages(all, importing));
    view! { {view} }.into_any()
}

fn pages(all: &'static Text, importing: Importing) -> AnyView {
    let text = &all.import;
    let coming = importing.coming();
    let shown = RwSignal::new(FIRST);
    let count = Memo::new(move |_| coming.with(Vec::len));
    let some = move || coming.with(|all| all.iter().take(shown.get()).cloned().collect::<Vec<_>>());
    let more = move || {
        (count.get() > shown.get()).then(|| {
            let press = move |()| shown.update(|shown| *shown *= 2);
            view! { <div><Button text=text.more id="import-more" on_press=press /></div> }
        })
    };
    let key = |one: &Coming| (one.number, one.file.clone(), one.page.line, one.page.title.clone());
    // It appears beneath the paper, off a phone's screen: whoever picked a file is brought to it.
    let region = NodeRef::<html::Section>::new();
    region.on_load(|region| _ = region.focus());
    view! {
        <section class="stack" id="import-preview" tabindex="-1" node_ref=region>
            <h2>{move || (text.coming)(count.get())}</h2>
            <p class="quiet">{text.coming_hint}</p>
            {cuts(text, importing)}
            <fieldset class="choices">
                <legend class="unseen">{move || (text.coming)(count.get())}</legend>
                <For each=some key=key children=move |one| tick(all, importing, &one) />
            </fieldset>
            {more}
            {sorts(text, importing)}
            {keep(text, importing)}
        </section>
    }
    .into_any()
}

fn cuts(text: &'static ImportText, importing: Importing) -> AnyView {
    let (legend, ways) = text.cut;
    let (cut, can_cut) = (importing.cut(), importing.can_cut());
    let chosen = move || CUTS.iter().position(|way| *way == cut.get()).unwrap_or_default();
    let choose = move |way: usize| importing.cut_at(CUTS.get(way).copied().unwrap_or_default());
    view! {
        <Only when=move || can_cut.get()>
            <Segments
                id="import-cut"
                legend=legend
                items=ways.map(String::from).to_vec()
                chosen=Signal::derive(chosen)
                on_choose=choose
            />
        </Only>
    }
    .into_any()
}

fn sorts(text: &'static ImportText, importing: Importing) -> AnyView {
    let (legend, sorts) = text.sort;
    let sort = importing.sort();
    let chosen = move || SORTS.iter().position(|way| *way == sort.get()).unwrap_or_default();
    let choose = move |way: usize| importing.sort_into(SORTS.get(way).copied().unwrap_or(Sort::Journal));
    view! {
        <Segments
            id="import-sort"
            legend=legend
            items=sorts.map(String::from).to_vec()
            chosen=Signal::derive(chosen)
            on_choose=choose
        />
    }
    .into_any()
}

/// One page: what it is called, when it was, where it is from, its first words.
fn tick(all: &'static Text, importing: Importing, one: &Coming) -> AnyView {
    let text = &all.import;
    let Coming { number, ref file, ref page } = *one;
    let title = if page.title.is_empty() { text.untitled.to_owned() } else { page.title.clone() };
    let date = page.date.map_or_else(|| text.today.to_owned(), all.dates.rough);
    let words: Vec<&str> = page.body.split_whitespace().take(WORDS).collect();
    let hint = [date, (text.from)(file, page.line), words.join(" ")];
    let hint: Vec<String> = hint.into_iter().filter(|part| !part.is_empty()).collect();
    view! {
        <Choice
            id=format!("import-page-{number}")
            text=title
            hint=hint.join(" · ")
            chosen=importing.is_in(number)
            on_change=move |is_in| importing.choose(number, is_in)
        />
    }
    .into_any()
}

fn keep(text: &'static ImportText, importing: Importing) -> AnyView {
    let (count, progress) = (importing.count(), importing.progress());
    let wanting = move || (count.get() == 0).then(|| text.wanting.to_owned());
    let press = move |()| spawn_local(importing.keep());
    view! {
        <div class="cluster">
            <Button
                text=Signal::derive(move || (text.keep)(count.get()))
                kind=ButtonKind::Main
                id="import-do"
                busy=Signal::derive(move || progress.with(Option::is_some))
                wanting=Signal::derive(wanting)
                on_press=press
            />
            <Button text=text.forget kind=ButtonKind::Quiet id="import-forget" on_press=move |()| importing.forget() />
        </div>
    }
    .into_any()
}
