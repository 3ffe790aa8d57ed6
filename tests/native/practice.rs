//! Exercises: begun, put down, taken up, ended; what other places show of them; half done when the page is left.

use daybook::i18n::Language;
use daybook::state::{Gate, Keeping, Place, Stage, use_shelves, use_weeks};
use domain::practice::{Answer, Exercise, Given, Shelf};
use domain::{Day, ExerciseId, FieldId, Rating, Steadiness};
use leptos::prelude::{GetUntracked, Signal};
use pollster::block_on;

use crate::support::{Tab, settle};

fn exercises() -> &'static [Exercise] {
    (Language::English.text().exercises)()
}

fn exercise(id: &str) -> &'static Exercise {
    exercises().iter().find(|exercise| exercise.id.as_str() == id).unwrap()
}

fn name(id: &str) -> ExerciseId {
    ExerciseId::parse(id).unwrap()
}

fn field(id: &str) -> FieldId {
    FieldId::parse(id).unwrap()
}

fn text(words: &str) -> Answer {
    Answer::Text(words.into())
}

fn on(shelf: Shelf) -> Vec<Given> {
    use_shelves().on(shelf, exercises()).get_untracked()
}

fn texts(shelf: Shelf) -> Vec<String> {
    on(shelf).into_iter().map(|line| line.text).collect()
}

/// Opens an exercise and writes one answer.
fn write(tab: &Tab, id: &str, in_field: &str, words: &str) {
    tab.player.open(name(id), Place::Practice);
    tab.player.say(&field(in_field), text(words));
}

#[test]
fn what_is_written_is_sealed_at_the_next_pause_and_there_after_the_lock() {
    let tab = Tab::with_notebook();
    write(&tab, "proof-shelf", "act", "Phoned the dentist");
    assert_eq!(tab.player.run().keeping().get_untracked(), Keeping::Waiting);
    tab.pause();
    assert!(matches!(tab.player.run().keeping().get_untracked(), Keeping::Kept { .. }));
    let again = tab.opened_again();
    assert_eq!(texts(Shelf::Proof), ["Phoned the dentist"]);
    again.player.open(name("proof-shelf"), Place::Practice);
    assert_eq!(again.player.answer(&field("act")), Some(text("Phoned the dentist")));
}

#[test]
fn leaving_half_way_keeps_every_part_and_opening_again_goes_on_where_it_was() {
    let tab = Tab::with_notebook();
    let values = exercise("values-compass");
    tab.player.open(values.id.clone(), Place::Practice);
    tab.player.say_before(Steadiness::new(6));
    tab.player.go_on(values);
    tab.player.say(&field("values"), Answer::Lines(vec!["Honesty".into(), "Rest".into()]));
    tab.player.go_on(values);
    tab.player.say(&field("story"), text("Once I told the truth."));
    tab.session.leave();
    let again = tab.opened_again();
    again.player.open(values.id.clone(), Place::Practice);
    assert_eq!(again.player.stage().get_untracked(), Stage::Step(1));
    assert_eq!(again.player.answer(&field("story")), Some(text("Once I told the truth.")));
    let run = again.player.run().current().get_untracked().unwrap();
    assert_eq!((run.before, run.ended), (Steadiness::new(6), None));
}

#[test]
fn an_exercise_that_was_only_looked_at_leaves_nothing() {
    let tab = Tab::with_notebook();
    let shelf = exercise("proof-shelf");
    tab.player.open(shelf.id.clone(), Place::Practice);
    (0..9).for_each(|_| tab.player.go_on(shelf));
    assert_eq!(tab.player.stage().get_untracked(), Stage::After);
    block_on(tab.player.end(shelf)).unwrap();
    assert_eq!(tab.opened_again().player.runs().get_untracked().len(), 0);
}

#[test]
fn an_ended_exercise_begins_anew_and_the_old_one_can_be_opened_and_changed() {
    let tab = Tab::with_notebook();
    let shelf = exercise("proof-shelf");
    write(&tab, "proof-shelf", "act", "Cooked");
    block_on(tab.player.end(shelf)).unwrap();
    tab.player.open(shelf.id.clone(), Place::Practice);
    assert_eq!((tab.player.stage().get_untracked(), tab.player.answer(&field("act"))), (Stage::Before, None));
    let run = tab.player.runs().get_untracked()[0].clone();
    assert!(run.ended.is_some());
    tab.player.reopen(run.id, Place::Runs);
    tab.player.say(&field("act"), text("Cooked for two"));
    block_on(tab.player.end(shelf)).unwrap();
    let again = tab.opened_again();
    let runs = again.player.runs().get_untracked();
    assert_eq!((runs.len(), runs[0].ended), (1, run.ended));
    assert_eq!(texts(Shelf::Proof), ["Cooked for two"]);
}

#[test]
fn what_was_only_meant_for_the_moment_is_dropped_at_the_end() {
    let tab = Tab::with_notebook();
    let set_down = exercise("set-it-down");
    write(&tab, "set-it-down", "message", "Please come back");
    tab.player.say(&field("time"), Answer::Seconds(60));
    block_on(tab.player.end(set_down)).unwrap();
    let again = tab.opened_again();
    let run = again.player.runs().get_untracked()[0].clone();
    assert_eq!(run.answers.get(&field("message")), None);
    assert_eq!(run.answers.get(&field("time")), Some(&Answer::Seconds(60)));
}

#[test]
fn a_deleted_exercise_is_gone_also_while_it_was_waiting_to_be_kept() {
    let tab = Tab::with_notebook();
    write(&tab, "proof-shelf", "act", "Cooked");
    block_on(tab.player.run().keep()).unwrap();
    tab.player.say(&field("act"), text("Cooked again"));
    block_on(tab.player.delete()).unwrap();
    tab.session.leave();
    assert_eq!(tab.opened_again().player.runs().get_untracked().len(), 0);
}

#[test]
fn skipping_keeps_what_was_said_and_going_back_shows_it() {
    let tab = Tab::with_notebook();
    let shelf = exercise("proof-shelf");
    write(&tab, "proof-shelf", "act", "Cooked");
    tab.player.go_on(shelf);
    tab.player.go_on(shelf);
    tab.player.go_back(shelf);
    assert_eq!(tab.player.stage().get_untracked(), Stage::Step(0));
    assert_eq!(tab.player.answer(&field("act")), Some(text("Cooked")));
}

#[test]
fn a_small_step_is_ticked_and_that_holds_after_the_lock() {
    let tab = Tab::with_notebook();
    write(&tab, "mine-again", "step", "Buy paint");
    block_on(tab.player.run().close()).unwrap();
    let step = on(Shelf::Step).remove(0);
    let (_, in_field) = step.field.clone().unwrap();
    block_on(use_shelves().tick(step.record, &in_field, true)).unwrap();
    let again = tab.opened_again();
    assert_eq!(on(Shelf::Step)[0].done, Day::parse("2026-11-24"));
    let today = Signal::stored(Day::parse("2026-11-24").unwrap());
    let week = use_weeks().last_seven_days(today, exercises()).get_untracked();
    assert_eq!(week.steps.len(), 1);
    block_on(use_shelves().tick(step.record, &in_field, false)).unwrap();
    let _later = again.opened_again();
    assert_eq!(on(Shelf::Step)[0].done, None);
}

#[test]
fn a_sentence_is_shown_elsewhere_once_it_is_believed() {
    let tab = Tab::with_notebook();
    write(&tab, "believable-sentence", "sentence", "I am trying");
    tab.player.say(&field("belief"), Answer::Number(Rating::new(3).unwrap()));
    block_on(tab.player.run().keep()).unwrap();
    assert_eq!(texts(Shelf::Sentence), Vec::<String>::new());
    tab.player.say(&field("belief"), Answer::Number(Rating::new(7).unwrap()));
    block_on(tab.player.run().keep()).unwrap();
    assert_eq!(texts(Shelf::Sentence), ["I am trying"]);
}

#[test]
fn a_line_of_ones_own_can_be_added_taken_away_and_put_back() {
    let _tab = Tab::with_notebook();
    let shelves = use_shelves();
    block_on(shelves.add(Shelf::Reason, " \n".into())).unwrap();
    block_on(shelves.add(Shelf::Reason, "I sleep now".into())).unwrap();
    let line = on(Shelf::Reason).remove(0);
    assert_eq!(texts(Shelf::Reason), ["I sleep now"]);
    let gone = block_on(shelves.remove(line.record)).unwrap().unwrap();
    assert_eq!(texts(Shelf::Reason), Vec::<String>::new());
    block_on(shelves.put_back(gone)).unwrap();
    assert_eq!(texts(Shelf::Reason), ["I sleep now"]);
}

#[test]
fn the_lock_takes_the_exercise_off_the_table() {
    let tab = Tab::with_notebook();
    write(&tab, "proof-shelf", "act", "Cooked");
    block_on(tab.editor.keep_all()).unwrap();
    tab.session.lock();
    assert_eq!(tab.gate(), Gate::Locked);
    settle();
    assert_eq!((tab.player.exercise().get_untracked(), tab.player.run().current().get_untracked()), (None, None));
    assert_eq!(tab.opened_again().player.runs().get_untracked().len(), 1);
}
