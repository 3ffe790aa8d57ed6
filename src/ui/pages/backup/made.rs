//! What was made, and what to do with it.

use leptos::{html, prelude::*};

use crate::{
    i18n::Text,
    state::{Made, Under, moment_of},
    ui::components::{Button, IconKind, Note, NoteKind, Points},
};

/// The region. It takes the focus: the button that was pressed is gone.
pub(super) fn made(all: &'static Text, made: Made, on_another: Callback<()>) -> AnyView {
    let text = &all.backup.done;
    let at = moment_of(made.at);
    let when = (text.when)(&(all.dates.date)(at.day()), &(all.dates.time)(at));
    let missing = (made.missing > 0).then(|| view! { <p>{(text.missing)(made.missing)}</p> });
    let not_noted = (!made.is_noted).then(|| view! { <p>{text.not_noted}</p> });
    let not_all_kept = (!made.is_all_kept).then(|| view! { <p>{text.not_all_kept}</p> });
    let (heading, [there, seen, elsewhere, open]) = text.next;
    let [this, own] = text.opens_with;
    let opens = match made.under {
        Under::This => this,
        Under::Own => own,
    };
    let points = [there, seen, elsewhere, opens, open].map(|words| (IconKind::Sheet, None, words)).to_vec();
    let region = NodeRef::<html::Section>::new();
    region.on_load(|region| _ = region.focus());
    view! {
        <section class="stack" id="backup-done" tabindex="-1" node_ref=region>
            <Note kind=NoteKind::Kept title=text.title alert=true>
                <p>{when}</p>
                <p>{(text.holds)(made.holds, made.bytes)}</p>
                {missing}
                {not_all_kept}
                {not_noted}
            </Note>
            <h2>{heading}</h2>
            <Points points />
            <div><Button text=text.another id="backup-another" on_press=on_another /></div>
        </section>
    }
    .into_any()
}
