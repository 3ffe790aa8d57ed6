//! A book as it is printed: a cover, contents, and parts that each begin on a sheet of their own.

use leptos::prelude::*;

/// Some of a part, under one heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BoundBlock {
    /// What it is, in printed words.
    pub label: Option<&'static str>,
    /// What the person calls it.
    pub name: Option<String>,
    /// When it was.
    pub facts: Option<String>,
    /// Somebody else's words: on a dashed leaf.
    pub is_told: bool,
    /// A list rather than paragraphs.
    pub is_list: bool,
    /// The words.
    pub texts: Vec<String>,
}

/// The sheets: the only part of the page that is printed.
#[component]
pub fn Bound(
    /// For tests.
    #[prop(into)]
    id: String,
    /// Its name, for screen readers: it can be scrolled with the keyboard.
    #[prop(into)]
    label: String,
    /// `a4` or `a5`.
    #[prop(into)]
    size: Signal<String>,
    /// [`BoundCover`], [`BoundContents`], [`BoundPart`]s.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="bound printed" id=id role="region" aria-label=label tabindex="0" data-size=move || size.get()>
            {children()}
        </div>
    }
}

/// The first sheet.
#[component]
pub fn BoundCover(
    /// The title.
    #[prop(into)]
    title: Signal<String>,
    /// The line under it; may be empty.
    #[prop(into)]
    line: Signal<String>,
) -> impl IntoView {
    let line = move || Some(line.get()).filter(|line| !line.is_empty()).map(|line| view! { <p dir="auto">{line}</p> });
    view! { <header class="bound__cover"><h3 dir="auto">{move || title.get()}</h3>{line}</header> }
}

/// What is in it. Without numbers of pages: browsers cannot tell them here.
#[component]
pub fn BoundContents(
    /// Heading.
    heading: &'static str,
    /// What the parts are called.
    #[prop(into)]
    parts: Signal<Vec<String>>,
) -> impl IntoView {
    let lines = move || parts.get().into_iter().map(|part| view! { <li dir="auto">{part}</li> }).collect_view();
    view! { <section class="bound__contents"><h3>{heading}</h3><ol>{lines}</ol></section> }
}

/// One part. It is laid out as a table because the head of a table is repeated on every sheet, in Chromium and in Firefox alike: no browser
/// can take a heading into the margin of its pages yet.
#[component]
pub fn BoundPart(
    /// The title of the book, at the head of each sheet; none for a single page.
    #[prop(optional_no_strip)]
    book: Option<Signal<String>>,
    /// What it is called.
    heading: String,
    /// When it was.
    date: Option<String>,
    /// What stands in it.
    blocks: Vec<BoundBlock>,
) -> impl IntoView {
    let head = book.map(|book| {
        let part = heading.clone();
        view! {
            <thead aria-hidden="true">
                <tr role="none">
                    <td role="none">
                        <div class="bound__running"><bdi>{move || book.get()}</bdi><bdi>{part}</bdi></div>
                    </td>
                </tr>
            </thead>
        }
    });
    let date = date.map(|date| view! { <p class="bound__fact">{date}</p> });
    let blocks = blocks.into_iter().map(block).collect_view();
    view! {
        <table class="bound__part" role="none">
            {head}
            <tbody role="none">
                <tr role="none">
                    <td role="none"><h3 dir="auto">{heading}</h3>{date}{blocks}</td>
                </tr>
            </tbody>
        </table>
    }
}

fn block(block: BoundBlock) -> AnyView {
    let BoundBlock { label, name, facts, is_told, is_list, texts } = block;
    let label = label.map(|label| view! { <h4>{label}</h4> });
    let name = name.map(|name| view! { <h4 dir="auto">{name}</h4> });
    let facts = facts.map(|facts| view! { <p class="bound__fact">{facts}</p> });
    let words = match is_list {
        true => {
            let items = texts.into_iter().map(|text| view! { <li class="as-typed" dir="auto">{text}</li> });
            view! { <ul>{items.collect_view()}</ul> }.into_any()
        }
        false => {
            texts.into_iter().map(|text| view! { <p class="as-typed" dir="auto">{text}</p> }).collect_view().into_any()
        }
    };
    let words = match is_told {
        true => view! { <blockquote class="bound__told">{words}</blockquote> }.into_any(),
        false => view! { <div class="bound__own">{words}</div> }.into_any(),
    };
    view! { <div class="bound__block">{label}{name}{facts}{words}</div> }.into_any()
}
