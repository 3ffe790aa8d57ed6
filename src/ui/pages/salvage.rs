//! What could still be read of a notebook that does not open. To look at and to save; nothing is written here.

use domain::Page;
use leptos::prelude::*;

use crate::{
    i18n::{Text, use_text},
    state::use_session,
    ui::{
        components::{Button, ButtonKind, Leaf, LeafKind, Only, Sheet, Title, TopBar},
        pages::parts::{LockButton, RawCopy},
    },
};

/// What the file is called. It tells nothing.
const FILE: &str = "pages.txt";

/// The page.
#[component]
pub fn Salvage() -> impl IntoView {
    let text = use_text();
    let words = &text.salvage;
    let session = use_session();
    let findings = session.findings();
    let refused = RwSignal::new(false);
    let save = move |()| {
        let pages = findings.with_untracked(|findings| plain_text(text, &findings.pages));
        refused.set(session.save_file(FILE, &pages).is_err());
    };
    let counts = move || findings.with(|found| (words.counts)(found.pages.len(), found.broken, found.unread));
    let leaves = move || findings.get().pages.into_iter().map(|page| leaf(text, page)).collect_view();
    let is_empty = move || findings.with(|found| found.pages.is_empty());
    let top = view! { <TopBar place=text.cover.name><LockButton id="lock-now" /></TopBar> };
    view! {
        <Sheet top=top.into_any() title=view! { <Title text=words.title /> }.into_any()>
            <p class="lede">{words.lede}</p>
            <p>{counts}</p>
            <Leaf kind=LeafKind::Flat>
                <h2>{words.files}</h2>
                <Only when=move || !is_empty()>
                    <p class="small">{words.save_text_note}</p>
                    <Button text=words.save_text kind=ButtonKind::Main id="save-text" on_press=save />
                </Only>
                <RawCopy />
                <p class="small" role="status">{move || refused.get().then_some(words.no_file)}</p>
            </Leaf>
            <Only when=is_empty><p>{words.nothing}</p></Only>
            {leaves}
        </Sheet>
    }
}

fn leaf(text: &'static Text, page: Page) -> AnyView {
    let title = if page.title.is_empty() { text.salvage.untitled.to_owned() } else { page.title };
    view! {
        <Leaf>
            <p class="small">{(text.dates.date)(page.date.first_day())}</p>
            <h2 dir="auto">{title}</h2>
            <p class="as-typed" dir="auto">{page.body}</p>
        </Leaf>
    }
    .into_any()
}

/// The pages as a file that any program opens.
fn plain_text(text: &Text, pages: &[Page]) -> String {
    let page = |page: &Page| format!("{}\n{}\n\n{}\n", (text.dates.date)(page.date.first_day()), page.title, page.body);
    pages.iter().map(page).collect::<Vec<_>>().join("\n\n\n")
}
