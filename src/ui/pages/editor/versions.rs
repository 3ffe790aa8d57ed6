//! Earlier texts of the page: to read, and to put back.

use domain::{Moment, Version};
use leptos::{html, prelude::*, task::spawn_local};

use crate::{
    i18n::Text,
    state::{Editor, moment_of},
    ui::components::{Button, More, Only, OwnWords},
};

pub(super) fn versions(all: &'static Text, editor: Editor, body: NodeRef<html::Textarea>) -> AnyView {
    let text = &all.editor.versions;
    let there = editor.is_there();
    let versions = editor.versions();
    view! {
        <Only when=move || there.get()>
            <More title=text.title>
                <div class="stack" id="versions">
                    <Only when=move || versions.with(Vec::is_empty)>
                        <p class="small">{text.none}</p>
                    </Only>
                    // One that is open stays open when another is put by.
                    <For
                        each=move || versions.get()
                        key=|version| version.id
                        children=move |version| one(all, editor, body, version)
                    />
                </div>
            </More>
        </Only>
    }
    .into_any()
}

fn one(all: &'static Text, editor: Editor, body: NodeRef<html::Textarea>, version: Version) -> AnyView {
    let text = &all.editor.versions;
    let at: Moment = moment_of(version.at);
    let title = (text.at)(&(all.dates.date)(at.day()), &(all.dates.time)(at));
    let words = match version.title.is_empty() {
        true => version.body.clone(),
        false => format!("{}\n\n{}", version.title, version.body),
    };
    let about = title.clone();
    let bring_back = move |()| {
        let version = version.clone();
        spawn_local(async move {
            // What comes of it shows in the line at the top.
            _ = editor.bring_back(&version).await;
            // Where the words stand now. The page may have been put down meanwhile.
            if let Some(body) = body.try_get_untracked().flatten() {
                _ = body.focus();
            }
        });
    };
    view! {
        <More title=title>
            <div class="stack stack--close">
                <OwnWords text=words />
                <p class="small">{text.hint}</p>
                <div><Button text=text.bring_back about=about on_press=bring_back /></div>
            </div>
        </More>
    }
    .into_any()
}
