//! Fields for short answers, passphrases, searching.

use leptos::prelude::*;

use crate::ui::components::{Adder, Field, FileField, ListField, Meter, PassphraseField, Progress, Search, Stitches};

/// The group.
pub(super) fn view() -> AnyView {
    let name = RwSignal::new("Printed answer".to_string());
    let own = RwSignal::new("What I call it".to_string());
    let two = RwSignal::new("two words".to_string());
    let secret = RwSignal::new("quiet harbour".to_string());
    let minutes = RwSignal::new("2".to_string());
    let word = RwSignal::new("bus".to_string());
    let lengths = ["1", "2", "5"].map(|number| (number.to_string(), format!("{number} minutes"))).to_vec();
    let found = move || if word.with(String::is_empty) { String::new() } else { "3 pages".to_string() };
    let help = || Some("Four words or more are hard to guess.".to_string());
    view! {
        <section class="stack">
            <h2>"Fields"</h2>
            <Field id="name" label="Label" why="Why it is asked, and where it stays." value=name />
            <Field id="own" label="In your own words" value=own own=true />
            <Adder id="more" label="One more" press="Add" on_add=|_| true />
            <Field id="two" label="Needs a look" value=two help=Signal::derive(help) />
            <ListField
                id="minutes"
                label="Lock after"
                why="When nothing is touched for so long."
                items=Signal::stored(lengths)
                chosen=minutes
                on_choose=move |value| minutes.set(value)
            />
            <PassphraseField id="secret" label="Your passphrase" value=secret seen=RwSignal::new(false) toggle=("Show", "Hide")>
                <Stitches of=4 sewn=2 text="A few words can be guessed." />
            </PassphraseField>
            <Search
                id="search"
                label="Search your pages"
                hint="A word, tag or date"
                value=word
                clear="Empty the search"
                status=Signal::derive(found)
            />
            <Stitches of=4 sewn=2 text="Part 2 of 4" />
            <Meter id="room" label="Room on this device" value=Signal::stored(1.4) max=5.0 nearly=4.0 words="1.4 of 5 MB are used." />
            <Meter id="full" label="Room, nearly full" value=Signal::stored(4.5) max=5.0 nearly=4.0 words="4.5 of 5 MB are used. A backup makes room." />
            <FileField id="file" label="A file" why="It is read on this device and goes nowhere." on_pick=|_| {} />
            <Progress id="far" label="Putting it in" done=Signal::stored(40) of=Signal::stored(120) words="40 of 120 are in the notebook." />
        </section>
    }
    .into_any()
}
