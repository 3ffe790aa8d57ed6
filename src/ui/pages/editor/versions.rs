//! Earlier texts of the page: to read, and to put back.

use domain::{Moment, Version};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    i18n::{Text, VersionsText},
    state::{Editor, moment_of},
    ui::components::{Button, More, OwnWords},
};

pub(super) fn versions(all: &'static Text, editor: Editor) -> AnyView {
    let text = &all.editor.versions;
    let there = editor.is_there();
    let versions = editor.versions();
    let list = move || {
        let versions = versions.get();
        if versions.is_empty() {
            return view! { <p class="small">{text.none}</p> }.into_any();
        }
        versions.into_iter().map(|version| one(all, text, editor, version)).collect_view().into_any()
    };
    view! {
        <Show when=move || there.get()>
            <More title=text.title><div class="stack" id="versions">{list}</div></More>
        </Show>
    }
    .into_any()
}

fn one(all: &'static Text, text: &'static VersionsText, editor: Editor, version: Version) -> AnyView {
    let at: Moment = moment_of(version.at);
    let title = (text.at)(&(all.dates.date)(at.day()), &(all.dates.time)(at));
    let words = match version.title.is_empty() {
        true => version.body.clone(),
        false => format!("{}\n\n{}", version.title, version.body),
    };
    let about = title.clone();
    let bring_back = move |()| {
        let version = version.clone();
        // What comes of it shows in the line at the top.
        spawn_local(async move { _ = editor.bring_back(&version).await });
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
