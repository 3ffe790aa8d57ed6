//! People to reach: what counts as at once, a country to choose, its help lines, and where else to look. On the page of help lines, and in
//! Steady me, where it needs no unlock and keeps nothing. Styled in `help-line.css`.

use domain::Country;
use domain::learn::{Directory, HelpKind, HelpLine, HelpLines};
use leptos::prelude::*;

use super::{copy_line_of, crisis::crisis, help_line::help_line};
use crate::{
    i18n::use_text,
    ui::components::{ListField, More, Note, NoteKind},
};

/// Stands for a country that the list does not have.
const OTHER: &str = "other";

/// All of it. `id` begins the names of its controls, since it may lie over another. `lies_open`: what counts as at once is seen without a press.
/// `choose` is told which country was chosen, if it is one of the list.
pub(in crate::ui::pages) fn people_to_reach(
    id: &'static str,
    country: Option<Country>,
    lies_open: bool,
    choose: Callback<Option<Country>>,
) -> AnyView {
    let all = use_text();
    let text = &all.help_lines;
    let Some(list) = (text.list)() else { return view! { {crisis(lies_open)} }.into_any() };
    let (chosen, field) = country_field(id, list, country, choose);
    let lines = move || chosen.with(|chosen| of_country(id, list, chosen, |_| true));
    // The lines themselves would be too much to be read out at once.
    let count = move || chosen.with(|chosen| count(list, chosen));
    view! {
        {crisis(lies_open)}
        <section class="stack">
            {field}
            <Note kind=NoteKind::Care title=text.traces.title><p>{text.traces.words}</p></Note>
            <p class="small">{(text.rung)(&(all.dates.date)(list.compiled))}</p>
        </section>
        <p class="small" role="status">{count}</p>
        {lines}
        {directories(id, &list.directories)}
        <div><More title=text.say.title><p>{text.say.words}</p></More></div>
    }
    .into_any()
}

/// The lines for danger now and for a crisis, and nothing else. Without a country of the list there is one to choose.
pub(in crate::ui::pages) fn crisis_lines(
    id: &'static str,
    country: Option<Country>,
    choose: Callback<Option<Country>>,
) -> AnyView {
    let text = &use_text().help_lines;
    let Some(list) = (text.list)() else { return ().into_any() };
    let is_known = country.is_some_and(|country| list.entries.iter().any(|line| line.code == country));
    let (chosen, field) = country_field(id, list, country, choose);
    let is_first = |kind| matches!(kind, HelpKind::Emergency | HelpKind::Crisis);
    let lines = move || chosen.with(|chosen| of_country(id, list, chosen, is_first));
    view! {
        {(!is_known).then_some(field)}
        {lines}
    }
    .into_any()
}

/// A country to choose, and which one is.
fn country_field(
    id: &'static str,
    list: &'static HelpLines,
    country: Option<Country>,
    choose: Callback<Option<Country>>,
) -> (RwSignal<String>, AnyView) {
    let text = &use_text().help_lines;
    let countries = list.countries();
    let known = |country: &Country| countries.iter().any(|(code, _)| code == country);
    let value = match country {
        Some(country) if known(&country) => country.to_string(),
        Some(_) => OTHER.to_owned(),
        None => String::new(),
    };
    let chosen = RwSignal::new(value);
    let [label, why, first] = text.country;
    let named = countries.iter().map(|(code, name)| (code.to_string(), (*name).to_owned()));
    let items: Vec<(String, String)> = [(String::new(), first.to_owned())]
        .into_iter()
        .chain(named)
        .chain([(OTHER.to_owned(), text.other_country.to_owned())])
        .collect();
    let on_choose = move |value: String| {
        choose.run(Country::parse(&value));
        chosen.set(value);
    };
    let field = view! {
        <div class="help-line__country">
            <ListField id=format!("{id}-country") label why items=Signal::stored(items) chosen on_choose />
        </div>
    };
    (chosen, field.into_any())
}

fn count(list: &'static HelpLines, chosen: &str) -> Option<String> {
    let text = &use_text().help_lines;
    let Some(country) = Country::parse(chosen) else { return (chosen == OTHER).then(|| text.other_words.to_owned()) };
    let own: Vec<&HelpLine> = list.entries.iter().filter(|line| line.code == country).collect();
    own.first().map(|line| (text.count)(own.len(), &line.country))
}

fn of_country(id: &'static str, list: &'static HelpLines, chosen: &str, is_shown: fn(HelpKind) -> bool) -> AnyView {
    let text = &use_text().help_lines;
    let Some(country) = Country::parse(chosen) else { return ().into_any() };
    let kind = |(kind, lines): (HelpKind, Vec<&'static HelpLine>)| {
        let line = |(at, line): (usize, &'static HelpLine)| help_line(&format!("{id}-{}-{at}", kind.id()), line);
        let lines = lines.into_iter().enumerate().map(line).collect_view();
        view! {
            <section class="stack stack--close">
                <h2>{(text.kind)(kind)}</h2>
                <ul class="help-lines">{lines}</ul>
            </section>
        }
    };
    list.of(country).filter(|(of, _)| is_shown(*of)).map(kind).collect_view().into_any()
}

fn directories(id: &'static str, directories: &'static [Directory]) -> AnyView {
    let text = &use_text().help_lines;
    let one = |(at, directory): (usize, &'static Directory)| {
        view! {
            <li class="help-line">
                <h3>{directory.name.clone()}</h3>
                <p class="quiet">{directory.r#for.clone()}</p>
                <p class="help-line__site" dir="ltr">{directory.web.clone()}</p>
                {copy_line_of(format!("{id}-directory-{at}"), directory.web.clone(), &directory.name)}
            </li>
        }
    };
    let list = directories.iter().enumerate().map(one).collect_view();
    view! {
        <section class="stack stack--close">
            <h2>{text.directories}</h2>
            <p class="quiet">{text.directories_words}</p>
            <ul class="help-lines">{list}</ul>
        </section>
    }
    .into_any()
}
