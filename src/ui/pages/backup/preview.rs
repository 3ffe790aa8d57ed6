//! What a backup would change, shown before anything changes.

use domain::restore::{Group, Tally};
use leptos::{html, prelude::*};

use crate::{
    i18n::Text,
    state::{Preview, use_session},
    ui::{
        components::{Button, ButtonKind, Leaf, Note, NoteKind},
        pages::parts::working,
    },
};

/// The region.
pub(super) fn preview(all: &'static Text, shown: Preview, on_put_in: Callback<()>, on_not: Callback<()>) -> AnyView {
    let text = &all.restore.preview;
    let session = use_session();
    let Preview { tallies, newer, unreadable, is_first, puts } = shown;
    let any = |of: fn(&Tally) -> usize| tallies.iter().any(|(_, tally)| of(tally) > 0);
    let (changed, stays) = (any(|it| it.changed).then_some(text.changed), any(|it| it.stays).then_some(text.stays));
    let notes = [changed.map(String::from), stays.map(String::from)].into_iter().flatten();
    let notes = notes.chain((newer > 0).then(|| (text.newer)(newer)));
    let notes = notes.chain((unreadable > 0).then(|| (text.unreadable)(unreadable)));
    let notes = notes.map(|words| view! { <p>{words}</p> }).collect_view();
    let row = |(group, tally): (Group, Tally)| {
        view! { <div><dt>{(text.group)(group)}</dt><dd>{(text.tally)(tally)}</dd></div> }
    };
    let kinds = tallies.into_iter().map(row).collect_view();
    let first = is_first.then(|| {
        view! { <Note kind=NoteKind::Care title=text.first.title><p>{text.first.words}</p></Note> }
    });
    // A notebook can be made of an empty one too.
    let can_put_in = is_first || puts > 0;
    let nothing = (!can_put_in).then(|| view! { <p><b>{text.nothing}</b></p> });
    let go = can_put_in.then(|| {
        let words = if is_first { text.make } else { text.put_in };
        view! { <Button text=words kind=ButtonKind::Main id="restore-do" busy=session.working() on_press=on_put_in /> }
    });
    let region = NodeRef::<html::Section>::new();
    region.on_load(|region| _ = region.focus());
    view! {
        <section class="stack" id="restore-preview" tabindex="-1" node_ref=region>
            <Leaf>
                <h2>{text.title}</h2>
                <p class="quiet">{text.words}</p>
                <dl class="restore__kinds">{kinds}</dl>
                {notes}
                {nothing}
            </Leaf>
            {first}
            <div class="pair">
                <Button text=text.not id="restore-not" on_press=on_not />
                {go}
            </div>
            {working(text.making, Signal::stored(None))}
        </section>
    }
    .into_any()
}
