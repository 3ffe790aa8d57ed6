//! One help line. Its number stands first where a list with a date says so, and its site where not. Nothing is rung but by a press on a link
//! that is made only when it is asked for.

use domain::learn::{HelpLine, MessageTo, Phone, Published};
use leptos::prelude::*;

use super::copy_line_of;
use crate::{
    i18n::{HelpLinesText, use_text},
    ui::components::Later,
};

/// What begins the address of a site, and is not read out.
const SCHEME: &str = "https://";

/// The line; `id` begins the names of its controls.
pub(in crate::ui::pages) fn help_line(id: &str, line: &'static HelpLine) -> AnyView {
    let text = &use_text().help_lines;
    let first = match line.is_confirmed() {
        true => view! { {numbers(text, line)} {sites(text, line)} }.into_any(),
        false => {
            let unsure = if line.web.is_some() { text.not_confirmed } else { text.not_confirmed_no_site };
            view! {
                <p class="help-line__unsure">{unsure}</p>
                {sites(text, line)}
                <div class="help-line__second">{numbers(text, line)}</div>
            }
            .into_any()
        }
    };
    let languages = (!line.languages.is_empty()).then(|| (text.languages)(&line.languages.join(", ")));
    let facts = [Some((text.hours)(line.hours.as_deref())), languages, line.note.clone()];
    let facts = facts.into_iter().flatten().map(|fact| view! { <p class="small">{fact}</p> }).collect_view();
    let name = line.name.clone();
    let id = id.to_owned();
    view! {
        <li class="help-line">
            <h3><bdi>{line.name.clone()}</bdi></h3>
            <p class="quiet">{(text.audience)(&line.audience)}</p>
            {first}
            {facts}
            <Later id=format!("{id}-more") title=text.use_it about=name>{help_line_ways(&id, line)}</Later>
        </li>
    }
    .into_any()
}

fn numbers(text: &'static HelpLinesText, line: &'static HelpLine) -> AnyView {
    let number = |phone: &'static Phone| {
        let what = phone.r#for.as_deref().map(text.number_for);
        // The same digits reach someone else, or nobody, across a border.
        let only = phone.is_shared().then(|| (text.only_in)(&line.country));
        let more = [what, only].into_iter().flatten().map(|words| view! { " "<span class="quiet">{words}</span> });
        view! {
            {doubt(text, phone.unsure.as_deref())}
            <p class="help-line__number">
                <bdi dir="ltr">{phone.number.clone()}</bdi>
                {more.collect_view()}
            </p>
        }
    };
    let message = |to: &MessageTo| {
        view! {
            {doubt(text, to.unsure.as_deref())}
            <p class="help-line__message">{(text.write_to)(to.way, to.say.as_deref())}<bdi dir="ltr">{to.number.clone()}</bdi></p>
        }
    };
    let none = (line.phone.is_empty() && line.sms.is_empty()).then(|| view! { <p class="quiet">{text.no_number}</p> });
    view! {
        {line.phone.iter().map(number).collect_view()}
        {line.sms.iter().map(message).collect_view()}
        {none}
    }
    .into_any()
}

/// What is doubtful about one number of an entry: before it, so that it is read first.
fn doubt(text: &'static HelpLinesText, unsure: Option<&str>) -> Option<AnyView> {
    let words = (text.unsure)(unsure?);
    Some(view! { <p class="help-line__unsure">{words}</p> }.into_any())
}

fn sites(text: &'static HelpLinesText, line: &'static HelpLine) -> AnyView {
    let site = |before: &'static str, site: &'static str| {
        view! { <p class="help-line__site">{before}<bdi dir="ltr">{plain(site)}</bdi></p> }
    };
    let web = line.web.as_deref().map(|web| site(text.site, web));
    let chat = line.chat.as_deref().filter(|chat| line.web.as_deref() != Some(*chat));
    view! { {web} {chat.map(|chat| site(text.chat, chat))} }.into_any()
}

fn plain(site: &'static str) -> &'static str {
    site.trim_start_matches(SCHEME).trim_end_matches('/')
}

/// What opens: each number to copy, to ring or to write to, each address to copy, and where the entry comes from.
pub fn help_line_ways(id: &str, line: &'static HelpLine) -> AnyView {
    let all = use_text();
    let text = &all.help_lines;
    let number = |(at, phone): (usize, &'static Phone)| {
        // A sign that would begin a fragment.
        let tel = format!("tel:{}", phone.dialled().replace('#', "%23"));
        view! {
            <div class="help-line__way">
                <bdi dir="ltr">{phone.number.clone()}</bdi>
                {copy_line_of(format!("{id}-copy-{at}"), phone.number.clone(), &line.name)}
                <a class="link" href=tel id=format!("{id}-ring-{at}")>{(text.ring)(&phone.number)}</a>
            </div>
        }
    };
    // For whoever may be overheard, writing is the way. No link: a press would open another app with the number in it.
    let message = |(at, to): (usize, &'static MessageTo)| {
        let word = to.say.as_ref().map(|say| {
            view! {
                <div class="help-line__way">
                    <span>{text.word}<bdi dir="ltr">{say.clone()}</bdi></span>
                    {copy_line_of(format!("{id}-copy-word-{at}"), say.clone(), &line.name)}
                </div>
            }
        });
        view! {
            <div class="help-line__way">
                <span>{(text.write_to)(to.way, to.say.as_deref())}<bdi dir="ltr">{to.number.clone()}</bdi></span>
                {copy_line_of(format!("{id}-copy-message-{at}"), to.number.clone(), (text.write_to)(to.way, to.say.as_deref()).trim())}
            </div>
            {word}
        }
    };
    let address = |(at, site): (usize, &'static String)| {
        view! {
            <div class="help-line__way">
                <bdi dir="ltr">{plain(site)}</bdi>
                {copy_line_of(format!("{id}-copy-site-{at}"), site.clone(), &line.name)}
            </div>
        }
    };
    let chat = line.chat.as_ref().filter(|chat| line.web.as_ref() != Some(*chat));
    let addresses = line.web.iter().chain(chat).enumerate().map(address).collect_view();
    let numbers = line.phone.iter().enumerate().map(number).collect_view();
    let messages = line.sms.iter().enumerate().map(message).collect_view();
    let by = |source: &Published| {
        let name = (text.publisher)(&source.by);
        match source.date {
            Some(date) => (text.published)(&name, &(all.dates.rough)(date)),
            None => name,
        }
    };
    let by = line.source.iter().map(by).collect::<Vec<_>>().join("; ");
    let listed = match line.checked {
        Some(date) => (text.listed_on)(&(all.dates.rough)(date)),
        None => text.listed_never.to_owned(),
    };
    let note = (!line.phone.is_empty()).then(|| view! { <p class="small">{text.ring_note}</p> });
    view! {
        {note}
        {numbers}
        {messages}
        {addresses}
        <p class="small">{listed}" "{(text.listed)(&by)}</p>
    }
    .into_any()
}
