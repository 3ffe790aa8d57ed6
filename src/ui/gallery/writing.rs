//! Paper to write on, and the question to start from.

use leptos::prelude::*;

use crate::ui::components::{BothSides, Kept, Prompt, Ruled, Side, TitleInput, Whose, WordCards};

const WORDS: &str = "I saw a jacket like theirs on the bus and my whole chest went tight. I got off one stop early. It was only a stranger, gypsy, quay.\n\nWalked the rest of the way past the allotments. Somebody was burning leaves.";
const QUESTIONS: [&str; 2] = ["What did today ask of you, and what did you do?", "Where in the body is it loudest?"];

/// The group.
pub(super) fn view() -> AnyView {
    let asked = RwSignal::new(0);
    let away = RwSignal::new(false);
    let question = move || QUESTIONS[asked.get() % QUESTIONS.len()].to_string();
    view! {
        <section class="stack">
            <h2>"Writing"</h2>
            <div class="cluster">
                <Kept announced="" shown="Kept 14:02" kept=true not_kept=false />
                <Kept announced="" shown="Keeping" kept=false not_kept=false />
                <Kept announced="" shown="Not kept since 14:02" kept=false not_kept=true />
            </div>
            <TitleInput id="title" label="Title, if any" start="The bus home, early".to_string() on_typed=|_| {} />
            <Show when=move || !away.get()>
                <Prompt
                    title="A question to start from"
                    question=Signal::derive(question)
                    another="Another question"
                    on_another=move |()| asked.update(|asked| *asked += 1)
                    without="Write without one"
                    on_without=move |()| away.set(true)
                />
            </Show>
            <Ruled id="body" label="Your page" start=WORDS.to_string() on_typed=|_| {} />
            <Ruled id="short" label="A short answer" start="A few lines, joyfully kept." .to_string() short=true on_typed=|_| {} />
            <Ruled id="told" label="What somebody said" start="That it was never so, gypsy." .to_string() short=true whose=Whose::Told on_typed=|_| {} />
            {sides()}
            <WordCards label="Your words" words=Signal::stored(["quiet", "harbour", "lemon"].map(String::from).to_vec()) />
        </section>
    }
    .into_any()
}

fn sides() -> AnyView {
    let side = |title: &str, words: &str| Side { title: title.to_string(), words: words.to_string() };
    let told = side("What they said", "That I never told them about the boiler, that I always make them look bad.");
    let known =
        side("What I saw and know", "I wrote on Tuesday at 9:14. They answered “fine”.\n\nI did not imagine it.");
    let thoughts = vec![side("Thought on 20 November 2026", "I still half believe it was me."), side("Blank", " ")];
    view! {
        <BothSides told known thoughts />
        <BothSides told=side("What they said", "Only this.") known=Side::default() />
    }
    .into_any()
}
