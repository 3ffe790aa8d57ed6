//! Passing on chosen pages, in three parts: what, what exactly will be seen, the link.

use leptos::prelude::*;

use super::{choose::choose, preview::preview, ready::ready};
use crate::{
    i18n::{SharePagesText, Text, use_text},
    state::{
        Navigation, Place, ShareForm, ShareStage, Sharing, TakeAlong, use_navigation, use_search, use_sharing,
        use_take_along,
    },
    ui::{
        components::{Back, Sheet, Stitches, Title, TopBar},
        pages::parts::{LockButton, told_patterns, you_parts},
    },
};

/// What the parts of the page share.
#[derive(Clone, Copy)]
pub(super) struct Part {
    pub(super) all: &'static Text,
    pub(super) text: &'static SharePagesText,
    pub(super) sharing: Sharing,
    pub(super) along: TakeAlong,
    pub(super) navigation: Navigation,
    /// Only a file can hold it.
    pub(super) only_file: Memo<bool>,
}

/// The page.
#[component]
pub fn SharePagesPage() -> impl IntoView {
    let all = use_text();
    let (sharing, navigation, search) = (use_sharing(), use_navigation(), use_search());
    let along = use_take_along((all.exercises)(), (all.checks.all)(), told_patterns(all));
    let seen = sharing.seen();
    let only_file =
        Memo::new(move |_| seen.with(|seen| seen.as_ref().is_some_and(|it| it.form == Ok(ShareForm::FileOnly))));
    let part = Part { all, text: &all.share_pages, sharing, along, navigation, only_file };
    // What was asked of the journal is not asked here, nor what is asked here of the journal.
    search.forget();
    on_cleanup(move || {
        search.forget();
        sharing.leave();
    });
    let stage = sharing.stage();
    let stage = Memo::new(move |_| stage.get());
    // Each part begins at its own title, for whoever hears the page.
    let title = move || {
        let title = titled(part, stage.get());
        view! { <Title text=Signal::derive(title) /> }
    };
    let body = move || match stage.get() {
        ShareStage::Choose => choose(part),
        ShareStage::Preview => preview(part),
        ShareStage::Ready => ready(part),
    };
    let at = move || match stage.get() {
        ShareStage::Choose => 1,
        ShareStage::Preview => 2,
        ShareStage::Ready => 3,
    };
    view! {
        <Sheet
            top=view! { {move || top(part, stage.get())} }.into_any()
            title=view! { {title} }.into_any()
            lede=Signal::derive(move || lede(part, stage.get()))
            margin=you_parts()
        >
            <div class="pass-on" id="share-pages-page">
                <Stitches of=3 sewn=Signal::derive(at) text=Signal::derive(move || (part.text.part)(at())) />
                {body}
            </div>
        </Sheet>
    }
}

fn titled(part: Part, stage: ShareStage) -> impl Fn() -> String + Send + Sync {
    let Part { text, only_file, .. } = part;
    move || match stage {
        ShareStage::Choose => text.title.to_owned(),
        ShareStage::Preview => text.preview.title.to_owned(),
        ShareStage::Ready => text.ready.title[usize::from(only_file.get())].to_owned(),
    }
}

fn lede(part: Part, stage: ShareStage) -> String {
    let Part { text, sharing, .. } = part;
    match stage {
        ShareStage::Choose => text.lede,
        ShareStage::Preview => text.preview.lede,
        ShareStage::Ready => text.ready.lede[usize::from(sharing.words().with(Vec::is_empty))],
    }
    .to_owned()
}

fn top(part: Part, stage: ShareStage) -> AnyView {
    let Part { text, sharing, navigation, .. } = part;
    let (words, id) = match stage {
        ShareStage::Preview => (text.preview.back, "share-choose-again"),
        ShareStage::Choose | ShareStage::Ready => (text.back, "share-pages-back"),
    };
    let back = move |()| match stage {
        ShareStage::Preview => sharing.choose_again(),
        ShareStage::Choose | ShareStage::Ready => navigation.go(Place::Share),
    };
    view! {
        <TopBar start=view! { <Back text=words id on_press=back /> }.into_any()>
            <LockButton id="lock-now" />
        </TopBar>
    }
    .into_any()
}
