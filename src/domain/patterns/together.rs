//! Tests: all figures of one notebook, since a person reads them together.

use daybook_drivers::Draw;

use super::drawn::{check_ins, day, quiet_runs, urges, waking_moments};
use super::{Finding, Span, Window, helped, pause, steadiness, when};

fn is_quiet<T>(finding: &Finding<T>) -> bool {
    finding.told().is_none()
}

/// Whether a notebook of chance, kept by someone who sleeps, claims nothing on the whole page.
fn claims_nothing(draw: &mut Draw, pauses: usize, window: Window) -> bool {
    let moments = waking_moments(draw, pauses);
    let (urges, check_ins) = (urges(draw, pauses), check_ins(draw, 60));
    is_quiet(&when(moments, window).finding)
        && is_quiet(&pause(&urges, window).finding)
        && is_quiet(&helped(&urges, window).finding)
        && is_quiet(&steadiness(&check_ins, window).finding)
}

#[test]
fn a_page_of_chance_claims_nothing_at_all_in_95_of_100_notebooks() {
    let window = Span::TenWeeks.window(day("2026-11-24"));
    for (name, pauses) in [("page of few", 20), ("page", 60), ("page of many", 200)] {
        quiet_runs(name, |draw| claims_nothing(draw, pauses, window));
    }
}
