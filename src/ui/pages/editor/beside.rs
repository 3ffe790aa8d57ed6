//! Beside the paper: how the page feels, tags, when it was, folding it away, earlier texts.

use domain::{Feeling, story::BookPart};
use leptos::{html, prelude::*};

use super::rough_date::rough_date;
use super::tags::tags;
use super::versions::versions;
use crate::{
    i18n::Text,
    state::Editor,
    ui::{
        components::{Chips, More, Switch},
        pages::parts::{FeelingChips, hand_out_one},
    },
};

pub(super) fn beside(all: &'static Text, editor: Editor, body: NodeRef<html::Textarea>) -> AnyView {
    let text = &all.editor;
    let draft = editor.draft();
    let name = Memo::new(move |_| editor.name().get());
    let one = move || name.get().map(|id| hand_out_one(BookPart::Page(id)));
    view! {
        <Chips legend=all.today.check_in.feelings.page>
            <FeelingChips
                chosen=Signal::derive(move || draft.with(|draft| draft.feelings.clone()))
                on_toggle=move |feeling: Feeling| editor.feeling_toggled(feeling)
            />
        </Chips>
        {tags(all, editor)}
        <More title=text.more>
            <div class="stack">
                {rough_date(all, editor)}
                <Switch
                    id="fold"
                    text=text.fold.title
                    hint=text.fold.words
                    on=Signal::derive(move || draft.with(|draft| draft.folded))
                    on_change=move |on| editor.fold(on)
                />
                <Switch
                    id="hard-days"
                    text=text.hard_days.title
                    hint=text.hard_days.words
                    on=Signal::derive(move || draft.with(|draft| draft.hard_days))
                    on_change=move |on| editor.show_on_hard_days(on)
                />
                {one}
            </div>
        </More>
        {versions(all, editor, body)}
    }
    .into_any()
}
