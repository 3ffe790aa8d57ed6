//! Moments along a thread, each with its date in the margin. A turning point has a shape and a word of its own.

use leptos::prelude::*;

/// The thread.
#[component]
pub fn Timeline(
    /// For tests.
    #[prop(into)]
    id: String,
    /// Its name, for screen readers.
    #[prop(into)]
    label: String,
    /// [`TimelineMoment`]s, [`TimelineFolded`] and [`TimelineNow`], in order.
    children: Children,
) -> impl IntoView {
    view! { <ol class="timeline" id=id aria-label=label>{children()}</ol> }
}

/// A chapter, a page: something that a moment leads to.
#[derive(Clone, Debug)]
pub struct TimelineLink {
    /// For tests.
    pub id: String,
    /// What it is.
    pub words: &'static str,
    /// Its name, in the person's words.
    pub name: String,
    /// Opens it.
    pub on_press: Callback<()>,
}

/// One moment. Title and line are the person's own words: each runs its own way and stays in its place.
#[component]
pub fn TimelineMoment(
    /// Of the button, for tests.
    #[prop(into)]
    id: String,
    /// When it was, or that this is not known.
    #[prop(into)]
    date: String,
    /// What it is called.
    #[prop(into)]
    title: String,
    /// A line about it; may be empty.
    #[prop(into)]
    line: String,
    /// Whether it was a turning point: a tag has to say so too.
    #[prop(optional)]
    turning: bool,
    /// Folded away, and shown all the same.
    #[prop(optional)]
    folded: bool,
    /// [`super::Tag`]s.
    #[prop(optional_no_strip)]
    tags: Option<AnyView>,
    /// What it leads to.
    #[prop(optional_no_strip)]
    link: Option<TimelineLink>,
    /// Takes it up.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    let line = (!line.is_empty()).then(|| view! { <p class="timeline__line pen" dir="auto">{line}</p> });
    let tags = tags.map(|tags| view! { <p class="timeline__tags">{tags}</p> });
    let link = link.map(|TimelineLink { id, words, name, on_press }| {
        view! {
            <p class="timeline__link">
                <button type="button" class="link" id=id on:click=move |_| on_press.run(())>
                    <span>{words}" "<bdi>{name}</bdi></span>
                </button>
            </p>
        }
    });
    view! {
        <li class="timeline__moment" class:timeline__moment--turning=turning class:timeline__moment--folded=folded>
            <span class="timeline__date">{date}</span>
            <div class="timeline__words">
                <button type="button" class="timeline__open" id=id on:click=move |_| on_press.run(())>
                    <bdi dir="auto">{title}</bdi>
                </button>
                {line}
                {tags}
                {link}
            </div>
        </li>
    }
}

/// Moments that are folded away: one line in their place.
#[component]
pub fn TimelineFolded(
    /// What is folded away.
    #[prop(into)]
    text: String,
    /// What can be done about it: [`super::Button`]s.
    children: Children,
) -> impl IntoView {
    view! {
        <li class="timeline__fold">
            <span>{text}</span>
            {children()}
        </li>
    }
}

/// Where the thread is now.
#[component]
pub fn TimelineNow(
    /// Now; what that is; a line.
    words: [&'static str; 3],
) -> impl IntoView {
    let [now, title, line] = words;
    view! {
        <li class="timeline__moment timeline__moment--now">
            <span class="timeline__date">{now}</span>
            <div class="timeline__words"><b>{title}</b><p class="quiet">{line}</p></div>
        </li>
    }
}
