//! Paper to write on, and the question to start from.

use leptos::prelude::*;

use crate::ui::components::{
    BothSides, Bound, BoundBlock, BoundContents, BoundCover, BoundPart, Kept, Only, Prompt, Ruled, Side, TitleInput,
    Whose, WordCards,
};

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
            <Only when=move || !away.get()>
                <Prompt
                    title="A question to start from"
                    question=Signal::derive(question)
                    another="Another question"
                    on_another=move |()| asked.update(|asked| *asked += 1)
                    without="Write without one"
                    on_without=move |()| away.set(true)
                />
            </Only>
            <Ruled id="body" label="Your page" start=WORDS.to_string() on_typed=|_| {} />
            <Ruled id="short" label="A short answer" start="A few lines, joyfully kept." .to_string() short=true on_typed=|_| {} />
            <Ruled id="told" label="What somebody said" start="That it was never so, gypsy." .to_string() short=true whose=Whose::Told on_typed=|_| {} />
            {sides()}
            {bound()}
            <WordCards label="Your words" words=Signal::stored(["quiet", "harbour", "lemon"].map(String::from).to_vec()) />
            {bound()}
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

/// A book of two parts.
fn bound() -> AnyView {
    let of = |text: &str| BoundBlock { texts: text.split("\n\n").map(String::from).collect(), ..BoundBlock::default() };
    let told = BoundBlock { label: Some("Then"), is_told: true, ..of("You were too sensitive.") };
    let now = BoundBlock { label: Some("Now"), ..of(WORDS) };
    let strengths = BoundBlock { label: Some("Strengths"), is_list: true, ..of("Patience\n\nA long breath") };
    let moment = BoundBlock {
        facts: Some("May 2024. A turning point".into()),
        name: Some("The flat".into()),
        ..of("Keys of my own.")
    };
    let parts = Signal::stored(vec!["The bus home".to_string(), "Timeline".to_string()]);
    let book = || Some(Signal::stored("My year".to_string()));
    view! {
        <Bound id="bound" label="How it will look" size="a5">
            <BoundCover title="My year" line="For me" />
            <BoundContents heading="Contents" parts />
            <BoundPart book=book() heading="The bus home".to_string() date=Some("2024".to_string()) blocks=vec![told, now, strengths] />
            <BoundPart book=book() heading="Timeline".to_string() date=None blocks=vec![moment] />
        </Bound>
    }
    .into_any()
}
