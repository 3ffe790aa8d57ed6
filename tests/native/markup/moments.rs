//! What comes and goes: questions, slips, notes, meanings, breathing.

use daybook::ui::components::{
    BothSides, Breath, BreathPhase, Dialog, Note, NoteKind, OwnWords, Prompt, Question, Reach, RingsMap, RingsMark,
    RingsShape, RingsSize, Ruled, Side, Slip, Term, Whose,
};
use leptos::prelude::*;

use super::html;

#[test]
fn a_question_leaves_the_cover_alive() {
    let view = || {
        view! { <Dialog asks=Question::DeletePage title="Delete it?".into_any() words="Nobody can bring it back." on_close=|()| {}>""</Dialog> }
    };
    let dialog = html(move || view().into_any());
    assert!(dialog.contains("<dialog") && dialog.contains(" open"), "{dialog}");
    assert!(!dialog.contains("aria-modal"), "the rest of the page would be called dead: {dialog}");
    assert!(dialog.contains(r#"aria-labelledby="dialog-title""#), "{dialog}");
    assert!(dialog.contains(r#"aria-describedby="dialog-words""#), "{dialog}");
}

#[test]
fn a_slip_is_said_and_what_one_can_do_about_it_is_not() {
    let nothing = || Callback::new(|()| {});
    let view = move || {
        view! { <Slip text="Deleted." action=("Bring it back", "undo", nothing()) dismiss=("Close", nothing()) /> }
    };
    let slip = html(move || view().into_any());
    assert!(slip.contains(r#"<span role="status">Deleted."#), "{slip}");
    assert!(slip.contains(r#"id="undo""#) && slip.contains("Close"), "{slip}");
}

#[test]
fn only_news_is_read_out_at_once() {
    let note = |alert: bool| {
        html(move || view! { <Note kind=NoteKind::Care title="Take care" alert>"Words"</Note> }.into_any())
    };
    assert!(note(true).contains(r#"role="alert""#));
    assert!(!note(false).contains("role="));
}

#[test]
fn a_meaning_opens_by_a_press_and_is_hidden_until_then() {
    let term = html(|| view! { <Term id="word" term="hoovering" meaning="Getting in touch again." /> }.into_any());
    assert!(term.contains(r#"aria-expanded="false""#) && term.contains(r#"aria-controls="word-meaning""#), "{term}");
    assert!(term.contains(r#"id="word-meaning""#) && term.contains(" hidden"), "{term}");
}

#[test]
fn the_parts_of_a_breath_can_be_told_and_the_number_is_for_the_eye() {
    let breath = html(|| {
        let phase = Signal::stored((BreathPhase::Out, 6_u8));
        let number = Signal::stored(Some(3_u8));
        let still = Signal::stored(false);
        view! { <Breath label="Rings" words="Out" hint="Slowly" still phase number /> }.into_any()
    });
    assert!(breath.contains(r#"data-phase="out""#) && breath.contains(r#"data-seconds="6""#), "{breath}");
    assert!(breath.contains(r#"role="img" aria-label="Rings""#), "{breath}");
    assert!(breath.contains(r#"<b aria-hidden="true" class="breath__number">3"#), "{breath}");
}

#[test]
fn whose_words_they_are_is_in_the_markup_and_lines_run_their_own_way() {
    let words = |whose: Whose| html(move || view! { <OwnWords text="<b>No.</b>" whose /> }.into_any());
    assert!(words(Whose::Told).contains("own-words--told"));
    assert!(words(Whose::Own).contains(r#"dir="auto""#) && words(Whose::Own).contains("&lt;b&gt;"));
}

#[test]
fn both_sides_are_named_and_one_without_words_is_left_out() {
    let side = |title: &str, words: &str| Side { title: title.to_string(), words: words.to_string() };
    let both = |told: &str, known: &str| {
        let (told, known) = (side("They said", told), side("I know", known));
        html(move || {
            let thoughts = vec![side("Thought on Monday", "<i>"), side("Thought on Tuesday", "\n")];
            view! { <BothSides told=told.clone() known=known.clone() thoughts /> }.into_any()
        })
    };
    let whole = both("No.", "Yes.");
    let order = ["They said", "No.", "I know", "Yes.", "Thought on Monday", "&lt;i&gt;"].map(|words| whole.find(words));
    assert!(order.iter().all(Option::is_some) && order.is_sorted(), "{whole}");
    assert_eq!(whole.matches("own-words--told").count(), 1, "{whole}");
    assert!(!whole.contains("Tuesday"), "{whole}");
    assert!(!both("", "Yes.").contains("They said") && !both("No.", " ").contains("I know"));
}

#[test]
fn paper_for_what_somebody_else_said_is_another_paper() {
    let ruled = |whose: Whose| {
        html(move || view! { <Ruled id="told" label="Told" start=String::new() whose on_typed=|_| {} /> }.into_any())
    };
    assert!(ruled(Whose::Told).contains("ruled--told") && !ruled(Whose::Own).contains("ruled--told"));
}

#[test]
fn another_question_is_read_out() {
    let nothing = || Callback::new(|()| {});
    let view = move || {
        view! {
            <Prompt
                title="A question to start from"
                question="What did today ask of you?"
                another="Another question"
                on_another=nothing()
                without="Write without one"
                on_without=nothing()
            />
        }
    };
    let prompt = html(move || view().into_any());
    assert!(prompt.contains(r#"aria-live="polite""#), "{prompt}");
    assert!(prompt.contains(r#"id="prompt-another""#) && prompt.contains(r#"id="prompt-without""#), "{prompt}");
}

#[test]
fn the_way_to_a_pause_is_a_button_that_says_what_comes_first() {
    let view = || view! { <Reach id="reach" text="I want to reach out" hint="A pause first." on_press=|()| {} /> };
    let reach = html(move || view().into_any());
    assert!(reach.contains(r#"<button type="button" id="reach""#), "{reach}");
    assert!(reach.contains("A pause first."), "{reach}");
}

#[test]
fn the_rings_are_one_picture_with_a_name_and_every_name_in_it_runs_its_own_way() {
    let mark = |name: &str| RingsMark { name: name.to_string(), x: 100, y: 60, shape: RingsShape::Disc };
    let marks = vec![mark("<R.>"), mark("")];
    let view = move || {
        view! {
            <RingsMap
                label="Three rings"
                me="me"
                names=["Close", "Near", "Wider"]
                key=["A", "B", "C", "D"]
                size=RingsSize { side: 400, rings: [104, 156, 197], me: 22 }
                marks=Signal::stored(marks.clone())
            />
        }
    };
    let rings = html(move || view().into_any());
    assert!(rings.contains(r#"role="img""#) && rings.contains(r#"aria-label="Three rings""#), "{rings}");
    assert!(rings.contains(r#"viewBox="0 0 400 400""#) && rings.contains("translate(100 60)"), "{rings}");
    assert!(rings.contains("\u{2068}&lt;R.&gt;\u{2069}"), "{rings}");
    assert!(rings.contains(r#"aria-hidden="true""#), "the key is for the eye: {rings}");
    // The widest ring lies at the back.
    assert!(rings.find(r#"r="197""#) < rings.find(r#"r="104""#), "{rings}");
    assert_eq!(rings.matches("<text").count(), 3 + 1 + 1, "three rings, oneself, one name: {rings}");
}
