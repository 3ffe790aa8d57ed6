//! Self-checks: what is kept of them, people to reach before the sum, and what the pages write.

use std::collections::BTreeSet;

use daybook::i18n::{Language, provide_text};
use daybook::state::{CheckStage, Claim, Keeping, Place, use_self_checks, use_wishes};
use daybook::ui::components::{Trend, TrendPoint};
use daybook::ui::pages::{CheckPage, Therapy};
use daybook_drivers::voice::faults;
use domain::learn::{HelpKind, SelfCheck};
use domain::{CheckId, Country, Day};
use leptos::prelude::*;
use pollster::block_on;
use vault::{Fault, Store};

use crate::questionnaires::{PHQ_9, adding, of, raw};
use crate::support::{Drawn, PASSPHRASE, Tab, settle};

fn name(id: &str) -> CheckId {
    CheckId::parse(id).unwrap()
}

// ---- What is kept --------------------------------------------------------------------------------------------------

fn answer_all(id: &str, answers: &[Option<u8>]) {
    block_on(use_self_checks().open(name(id))).unwrap();
    for (at, answer) in answers.iter().enumerate() {
        use_self_checks().answer(at, *answer);
    }
}

/// One that was answered, added up and put down.
fn ended(id: &str, sum: u16) {
    answer_all(id, &raw(of(id), sum));
    block_on(use_self_checks().go_on_to_sum(of(id))).unwrap();
    block_on(use_self_checks().close()).unwrap();
}

fn kept(id: &str) -> Vec<SelfCheck> {
    use_self_checks().of(name(id)).get_untracked()
}

fn sums(id: &'static str) -> Vec<u16> {
    use_self_checks().trend(of(id)).get_untracked().into_iter().map(|(_, sum)| sum).collect()
}

/// A day later.
fn tomorrow(tab: &Tab) {
    tab.device.tick(24 * 3_600_000);
}

#[test]
fn half_an_answer_outlives_the_lock_and_is_gone_on_with_on_the_same_day() {
    let tab = Tab::with_notebook();
    answer_all("phq-9", &[Some(1), None, Some(2)]);
    use_self_checks().answer_beside(Some(0));
    tab.pause();
    settle();
    let again = tab.opened_again();
    let checks = use_self_checks();
    block_on(checks.open(name("phq-9"))).unwrap();
    let open = checks.draft().current().get_untracked().unwrap();
    assert_eq!((open.answers, open.beside, open.ended), (vec![Some(1), None, Some(2)], Some(0), None));
    block_on(checks.close()).unwrap();
    tomorrow(&again);
    block_on(checks.open(name("phq-9"))).unwrap();
    assert!(checks.draft().current().get_untracked().unwrap().is_blank(), "of another day, another one");
    block_on(checks.close()).unwrap();
    assert_eq!(kept("phq-9").len(), 1, "one in which nothing was answered leaves nothing");
}

#[test]
fn half_an_answer_outlives_leaving() {
    let tab = Tab::with_notebook();
    answer_all("gad-7", &[Some(3)]);
    tab.session.leave();
    let again = Tab::on(&tab.device);
    block_on(again.session.open(PASSPHRASE.into(), Claim::IfFree)).unwrap();
    assert_eq!(kept("gad-7")[0].answers, [Some(3)]);
}

#[test]
fn a_sum_is_ended_by_being_shown_and_by_nothing_else() {
    let _tab = Tab::with_notebook();
    answer_all("gad-7", &raw(of("gad-7"), 9));
    block_on(use_self_checks().draft().keep()).unwrap();
    assert_eq!(sums("gad-7"), [0; 0]);
    block_on(use_self_checks().ask_for_sum(of("gad-7"))).unwrap();
    assert_eq!((sums("gad-7"), use_self_checks().stage().get_untracked()), (vec![9], CheckStage::Sum));
    // Another answer opens it again, and what it adds up to is asked for anew.
    use_self_checks().answer(0, Some(0));
    block_on(use_self_checks().close()).unwrap();
    assert_eq!(sums("gad-7"), [0; 0]);
}

#[test]
fn one_trend_runs_by_day_through_those_that_were_ended() {
    let tab = Tab::with_notebook();
    for (id, sum) in [("who-5", 7), ("who-5", 13), ("phq-9", 4)] {
        ended(id, sum);
        tab.device.tick(1_000);
    }
    tomorrow(&tab);
    ended("who-5", 25);
    let again = tab.opened_again();
    assert_eq!((sums("who-5"), sums("phq-9"), sums("gad-7")), (vec![52, 100], vec![4], vec![]));
    assert_eq!(kept("who-5").len(), 3, "each of a day can be opened and deleted");
    drop(again);
}

#[test]
fn a_deleted_one_leaves_the_trend_and_can_be_brought_back_until_the_lock() {
    let tab = Tab::with_notebook();
    ended("who-5", 7);
    let checks = use_self_checks();
    let before = kept("who-5");
    block_on(checks.remove(before[0].id)).unwrap();
    assert!(kept("who-5").is_empty() && sums("who-5").is_empty() && checks.has_just_deleted().get_untracked());
    block_on(checks.put_back()).unwrap();
    assert!(kept("who-5") == before && !checks.has_just_deleted().get_untracked());
    block_on(checks.remove(before[0].id)).unwrap();
    tab.session.lock();
    settle();
    assert!(!checks.has_just_deleted().get_untracked());
}

#[test]
fn answers_that_cannot_be_kept_stay_on_the_page_and_nothing_goes_over_them() {
    let tab = Tab::with_notebook();
    answer_all("phq-9", &[Some(1)]);
    for store in Store::BOTH {
        tab.device.storage().set_fault(store, Some(Fault::Broken));
    }
    let checks = use_self_checks();
    assert!(block_on(checks.open(name("gad-7"))).is_err());
    assert_eq!(checks.draft().current().get_untracked().unwrap().check, name("phq-9"));
    assert!(matches!(checks.draft().keeping().get_untracked(), Keeping::NotKept { .. }));
}

// ---- People to reach, before the sum -------------------------------------------------------------------------------

fn check_page() -> String {
    provide_text(Language::English);
    view! { <CheckPage /> }.drawn()
}

#[test]
fn thoughts_of_death_open_people_to_reach_before_any_sum_and_the_sum_comes_after() {
    let _tab = Tab::with_notebook();
    let it = of("phq-9");
    let checks = use_self_checks();
    answer_all("phq-9", &adding(it, &[2, 1, 1, 1, 1, 1, 1, 1, 1]));
    block_on(checks.ask_for_sum(it)).unwrap();
    assert_eq!((checks.stage().get_untracked(), sums("phq-9")), (CheckStage::Crisis, vec![]));
    let page = check_page();
    let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words}: {page}"));
    let words = (Language::English.text().help_lines.crisis)().unwrap();
    let order = [
        r#"id="check-crisis""#,
        "You said that such thoughts have been there.",
        &words.sees_nothing,
        r#"id="check-help""#,
        r#"id="check-steady""#,
        r#"id="check-on""#,
        &words.first,
        &words.at_once[0],
    ];
    assert!(order.map(at).is_sorted(), "{page}");
    for absent in ["10 of 27", "range moderate", r#"id="check-told""#, r#"id="check-questions""#, "<svg class=\"trend"]
    {
        assert!(!page.contains(absent), "{absent}: {page}");
    }
    block_on(checks.go_on_to_sum(it)).unwrap();
    let page = check_page();
    assert!(page.contains("10 of 27") && page.contains("range moderate"), "{page}");
    assert!(page.contains(r#"id="check-help""#), "people to reach are at hand here too: {page}");
}

#[test]
fn people_to_reach_come_also_where_other_questions_have_no_answer() {
    let _tab = Tab::with_notebook();
    let (it, checks) = (of("phq-9"), use_self_checks());
    block_on(checks.open(name("phq-9"))).unwrap();
    checks.answer(8, Some(1));
    block_on(checks.ask_for_sum(it)).unwrap();
    assert_eq!(checks.stage().get_untracked(), CheckStage::Crisis);
    block_on(checks.go_on_to_sum(it)).unwrap();
    assert_eq!(checks.stage().get_untracked(), CheckStage::Questions { asked: true });
    let page = check_page();
    assert!(page.contains("8 questions have no answer yet: 1, 2, 3, 4, 5, 6, 7 and 8."), "{page}");
    assert!(!page.contains(" of 27"), "there is no part of a sum: {page}");
}

#[test]
fn an_answer_that_changes_afterwards_opens_them_again() {
    let _tab = Tab::with_notebook();
    let (it, checks) = (of("phq-9"), use_self_checks());
    answer_all("phq-9", &raw(it, 0));
    block_on(checks.ask_for_sum(it)).unwrap();
    assert_eq!(checks.stage().get_untracked(), CheckStage::Sum);
    checks.look_at_answers();
    block_on(checks.change_answers()).unwrap();
    checks.answer(8, Some(2));
    block_on(checks.draft().keep()).unwrap();
    block_on(checks.ask_for_sum(it)).unwrap();
    assert_eq!((checks.stage().get_untracked(), sums("phq-9")), (CheckStage::Crisis, vec![0]), "the first stays");
}

#[test]
fn leaving_after_thoughts_of_death_shows_people_to_reach_first_and_once() {
    let _tab = Tab::with_notebook();
    let (it, checks) = (of("phq-9"), use_self_checks());
    for answer in 1..=3 {
        block_on(checks.open(name("phq-9"))).unwrap();
        checks.answer(8, Some(answer));
        block_on(checks.leave(it)).unwrap();
        assert_eq!(checks.stage().get_untracked(), CheckStage::Leaving, "{answer}");
        let page = check_page();
        for there in [r#"id="check-crisis""#, r#"id="check-help""#, r#"id="check-leave""#, "kept as they are"] {
            assert!(page.contains(there), "{there}: {page}");
        }
        assert!(!page.contains(r#"id="check-on""#) && !page.contains("Your sum comes"), "{page}");
        block_on(checks.leave(it)).unwrap();
        assert!(checks.draft().current().get_untracked().is_none(), "and then it is left");
        assert_eq!(kept("phq-9")[0].answers[8], Some(answer));
    }
}

#[test]
fn leaving_without_such_an_answer_leaves_at_once() {
    let _tab = Tab::with_notebook();
    let checks = use_self_checks();
    for (id, answers) in
        [("phq-9", [Some(3); 8].to_vec()), ("phq-9", [Some(0); 9].to_vec()), ("gad-7", vec![Some(3); 7])]
    {
        answer_all(id, &answers);
        block_on(checks.leave(of(id))).unwrap();
        assert!(checks.draft().current().get_untracked().is_none(), "{id}");
    }
}

#[test]
fn after_thoughts_of_death_no_sum_is_so_low_that_people_are_told_to_leave_it_at_that() {
    let _tab = Tab::with_notebook();
    let (it, checks) = (of("phq-9"), use_self_checks());
    let said = &it.crisis.as_ref().unwrap().often;
    assert_eq!(faults(said), Vec::<String>::new());
    for (last, others) in [(1, 0), (2, 0), (3, 0), (1, 4), (2, 6), (3, 6)] {
        let mut answers = raw(it, others);
        answers[8] = Some(last);
        answer_all("phq-9", &answers);
        block_on(checks.go_on_to_sum(it)).unwrap();
        let page = check_page();
        let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words}: {page}"));
        assert!(at(r#"id="check-help""#) < at("of 27"), "people come before the number: {page}");
        at(said);
        for range in &it.ranges {
            assert!(!page.contains(&range.often), "{}: {page}", range.often);
        }
        block_on(checks.close()).unwrap();
    }
}

#[test]
fn the_lines_of_the_kept_country_stand_among_people_to_reach_and_else_there_is_one_to_choose() {
    let _tab = Tab::with_notebook();
    let (it, checks) = (of("phq-9"), use_self_checks());
    answer_all("phq-9", &[Some(1); 9]);
    block_on(checks.ask_for_sum(it)).unwrap();
    let page = check_page();
    assert!(page.contains(r#"id="check-country""#) && !page.contains(r#"class="help-line""#), "{page}");
    block_on(use_wishes().choose_country(Country::parse("GB"))).unwrap();
    block_on(checks.open(name("phq-9"))).unwrap();
    checks.answer(8, Some(2));
    block_on(checks.ask_for_sum(it)).unwrap();
    let page = check_page();
    let list = (Language::English.text().help_lines.list)().unwrap();
    for line in list.entries.iter().filter(|line| Some(line.code) == Country::parse("GB")) {
        let is_first = matches!(line.kind, HelpKind::Emergency | HelpKind::Crisis);
        assert_eq!(page.contains(&format!("<bdi>{}</bdi>", line.name)), is_first, "{}: {page}", line.name);
    }
    assert!(!page.contains(r#"id="check-country""#) && page.contains("<details"), "{page}");
}

#[test]
fn an_ended_one_is_read_first_and_what_is_changed_stands_beside_it() {
    let tab = Tab::with_notebook();
    ended("gad-7", 9);
    tomorrow(&tab);
    let (it, checks, first) = (of("gad-7"), use_self_checks(), kept("gad-7")[0].clone());
    block_on(checks.take_up(first.id)).unwrap();
    let page = check_page();
    assert!(page.contains(r#"id="check-read""#) && page.contains(r#"id="check-change""#), "{page}");
    assert!(!page.contains(r#"type="radio""#), "nothing to press by mistake: {page}");
    // Opened to be changed and left as it is: nothing comes of it.
    block_on(checks.change_answers()).unwrap();
    block_on(checks.leave(it)).unwrap();
    assert!(kept("gad-7") == [first.clone()]);
    block_on(checks.take_up(first.id)).unwrap();
    block_on(checks.change_answers()).unwrap();
    checks.answer(0, Some(0));
    block_on(checks.draft().keep()).unwrap();
    assert_eq!((sums("gad-7"), kept("gad-7").len()), (vec![9], 2), "half way the first still counts");
    block_on(checks.ask_for_sum(it)).unwrap();
    assert_eq!(sums("gad-7"), [6], "of one day the last ended");
    block_on(checks.close()).unwrap();
    assert!(kept("gad-7").contains(&first));
}

#[test]
fn the_others_go_straight_to_the_sum() {
    let _tab = Tab::with_notebook();
    for id in ["gad-7", "who-5"] {
        let it = of(id);
        answer_all(id, &vec![Some(0); it.items.len()]);
        block_on(use_self_checks().ask_for_sum(it)).unwrap();
        assert_eq!(use_self_checks().stage().get_untracked(), CheckStage::Sum, "{id}");
    }
}

// ---- What the pages write ------------------------------------------------------------------------------------------

#[test]
fn each_question_is_a_group_of_native_radios_and_any_answer_can_be_taken_back() {
    let _tab = Tab::with_notebook();
    block_on(use_self_checks().open(name("phq-9"))).unwrap();
    let page = check_page();
    assert_eq!(page.matches("<fieldset").count(), 10, "nine questions, and one that does not count: {page}");
    assert_eq!(page.matches(r#"type="radio""#).count(), 40, "{page}");
    let names: BTreeSet<&str> = page.split("name=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(names.len(), 10, "{names:?}");
    for words in PHQ_9.iter().chain(&["No permission required", "an educational grant", "It is a rough picture"][..2]) {
        assert!(page.contains(words), "{words}: {page}");
    }
    for id in ["answer-1-0", "answer-9-3", "answer-beside-3", "check-sum", "check-stop"] {
        assert!(page.contains(&format!(r#"id="{id}""#)), "{id}: {page}");
    }
    assert!(!page.contains("Take this answer back"), "{page}");
    use_self_checks().answer(8, Some(0));
    let page = check_page();
    assert!(page.contains(r#"id="answer-9-clear""#) && page.matches("Take this answer back").count() == 1, "{page}");
}

#[test]
fn one_that_was_done_lately_gets_a_quiet_word_and_nothing_is_in_the_way() {
    for (days, is_told) in [(0, true), (13, true), (14, false)] {
        let tab = Tab::with_notebook();
        ended("who-5", 7);
        tab.device.tick(days * 24 * 3_600_000);
        // The day is looked at when the notebook is opened.
        let _again = tab.opened_again();
        block_on(use_self_checks().open(name("who-5"))).unwrap();
        let page = check_page();
        assert_eq!(page.contains(r#"id="check-soon""#), is_told, "{days}: {page}");
        assert!(page.contains(r#"id="check-sum""#) && page.contains(r#"id="answer-1-0""#), "{page}");
    }
}

#[test]
fn the_sum_has_its_meaning_what_people_do_and_how_it_went() {
    let tab = Tab::with_notebook();
    ended("who-5", 7);
    tomorrow(&tab);
    let it = of("who-5");
    answer_all("who-5", &raw(it, 13));
    block_on(use_self_checks().ask_for_sum(it)).unwrap();
    let page = check_page();
    for words in [
        "52 of 100",
        "Your wellbeing was not low in these two weeks. It is not a diagnosis.",
        "Some people leave it at that",
        "2 sums, from 28 on 24 November 2026 to 52 on 25 November 2026",
        "24 November 2026: 28 of 100",
        "CC BY-NC-SA 3.0 IGO",
        r#"id="exercise-body-basics""#,
        r#"id="check-answers""#,
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(page.contains(r#"<th scope="row">25 November 2026</th><td>52</td>"#), "{page}");
}

#[test]
fn the_page_of_therapy_offers_all_three_and_shows_no_sum() {
    let _tab = Tab::with_notebook();
    ended("phq-9", 20);
    provide_text(Language::English);
    let page = view! { <Therapy /> }.drawn();
    for words in ["check-who-5", "check-phq-9", "check-gad-7", "At most once a month. Last on 24 November 2026."] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("of 27"), "{page}");
}

#[test]
fn a_page_without_a_check_leads_back() {
    let tab = Tab::with_notebook();
    block_on(use_self_checks().open(name("who-5"))).unwrap();
    tab.navigation.go(Place::Check);
    let _page = check_page();
    settle();
    assert_eq!(tab.navigation.place().get_untracked(), Place::Check);
    // From one to another there is always one.
    ended("gad-7", 3);
    let other = kept("gad-7")[0].id;
    block_on(use_self_checks().open(name("who-5"))).unwrap();
    tab.navigation.go(Place::Check);
    block_on(use_self_checks().take_up(other)).unwrap();
    settle();
    assert_eq!(tab.navigation.place().get_untracked(), Place::Check);
    block_on(use_self_checks().close()).unwrap();
    settle();
    assert_eq!(tab.navigation.place().get_untracked(), Place::Therapy);
}

#[test]
fn one_day_has_a_table_and_no_line() {
    let _tab = Tab::with_notebook();
    let trend = |days: i64| {
        let points = (0..days).map(|day| TrendPoint { day: format!("Day {day}"), after: day, value: 9 });
        let points = points.collect::<Vec<_>>();
        view! { <Trend label="What it shows" points most=27 heads=["Day", "Sum"] /> }.drawn()
    };
    assert!(!trend(1).contains("<svg") && trend(1).contains("<table"), "{}", trend(1));
    let two = trend(2);
    assert!(two.contains(r#"role="img""#) && two.contains("<title>What it shows</title>"), "{two}");
    assert_eq!((two.matches("<circle").count(), two.matches("<tr>").count()), (2, 3), "{two}");
    assert!(!two.contains(" style="), "{two}");
}

#[test]
fn the_day_of_a_check_is_the_day_it_is_where_the_person_is() {
    let tab = Tab::with_notebook();
    // Half an hour before midnight, an hour east of Greenwich.
    tab.device.tick(21 * 1_800_000);
    ended("gad-7", 0);
    assert_eq!(kept("gad-7")[0].day, Day::parse("2026-11-24").unwrap());
}
