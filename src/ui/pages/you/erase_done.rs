//! What deleting everything has come to: it is under way, or a part is still there. Where all is gone this page is left.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    i18n::{EraseText, MessageText, Text},
    state::{ErasingStage, Remains, use_erasing},
    ui::{
        components::{Button, IconKind, Loading, Message, Points, Sheet, Title, TopBar},
        pages::parts::message,
    },
};

pub(super) fn told(all: &'static Text, stage: ErasingStage) -> AnyView {
    let text = &all.erase;
    match stage {
        ErasingStage::Deleting => view! {
            <Sheet
                top=view! { <TopBar /> }.into_any()
                title=view! { <Title text=text.deleting.title /> }.into_any()
                without_foot=true
            >
                <div class="stack" id="erase-deleting"><p role="status">{text.deleting.words}</p><Loading /></div>
            </Sheet>
        }
        .into_any(),
        ErasingStage::Remains { parts, opens } => {
            let parts = parts.into_iter().map(|part| (IconKind::Sheet, None, part_of(text, part))).collect();
            let parts = view! { <section class="stack"><h2>{text.remains_parts}</h2><Points points=parts /></section> };
            ended(all, if opens { text.remains_open } else { text.remains }, Some(parts.into_any()))
        }
        ErasingStage::NotDone => ended(all, text.not_done, None),
    }
}

fn part_of(text: &'static EraseText, part: Remains) -> &'static str {
    let [local, database, caches, worker] = text.parts;
    match part {
        Remains::Local => local,
        Remains::Database => database,
        Remains::Caches => caches,
        Remains::Worker => worker,
    }
}

fn ended(all: &'static Text, what: MessageText, more: Option<AnyView>) -> AnyView {
    let text = &all.erase;
    let erasing = use_erasing();
    view! {
        <Sheet
            top=view! { <TopBar /> }.into_any()
            title=view! { <Title text=text.title /> }.into_any()
            without_foot=true
        >
            <div class="stack" id="erase-remains">
                <Message lines=message(all, what) />
                {more}
                <div class="pair">
                    <Button text=text.end id="erase-end" on_press=move |()| erasing.end() />
                    <Button
                        text=text.again
                        id="erase-again"
                        on_press=move |()| spawn_local(erasing.delete_everything())
                    />
                </div>
            </div>
        </Sheet>
    }
    .into_any()
}
