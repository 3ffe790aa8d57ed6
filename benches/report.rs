//! BENCHMARKS.md: the figures, where they were measured, and how to measure them again.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// Writes the page beside the README.
pub(crate) fn write(figures: &Value, native: &Value) {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../BENCHMARKS.md");
    std::fs::write(page, text(figures, native)).unwrap();
}

fn text(figures: &Value, native: &Value) -> String {
    let number = |pointer: &str| figures.pointer(pointer).and_then(Value::as_f64).unwrap_or(f64::NAN);
    let natively = |pointer: &str| native.pointer(pointer).and_then(Value::as_f64).unwrap_or(f64::NAN);
    let mut rows = String::new();
    let mut row = |what: &str, figure: String, goal: &str| rows.push_str(&format!("| {what} | {figure} | {goal} |\n"));

    for (turn, name) in [(0, "first answer of a new worker"), (1, "second answer")] {
        let of = |who: &str| -> Vec<f64> {
            let times = figures.pointer(&format!("/argon2/{who}/{turn}")).and_then(Value::as_array);
            times.into_iter().flatten().filter_map(Value::as_f64).collect()
        };
        let (ours, theirs) = (of("ours"), of("theirs"));
        let ratios = ours.iter().zip(&theirs).map(|(ours, theirs)| ours / theirs).collect();
        row(
            &format!("Argon2id 64 MiB, 3 passes, in the worker: {name}"),
            format!("{} ms; hash-wasm {} ms; ratio {:.2}", both(&ours), both(&theirs), middle(ratios)),
            "ratio 0.8",
        );
        if turn == 1 {
            let native = natively("/argon2");
            row(
                "the same natively",
                format!("{native:.0} ms; the worker takes {:.2} of it", middle(ours) / native),
                "",
            );
        }
    }
    for (name, key, goal) in
        [("Leave", "full", "16 ms"), ("the same, the processor slowed four times", "quarter", "50 ms")]
    {
        let of = |part: &str| -> Vec<f64> {
            let times = figures.pointer(&format!("/leaving/{key}/{part}")).and_then(Value::as_array);
            times.into_iter().flatten().filter_map(Value::as_f64).collect()
        };
        row(
            &format!("{name}: from the third Shift until the page is blank (until a blank frame is drawn)"),
            format!("{:.1} ms ({:.1})", middle(of("blank")), middle(of("frame"))),
            goal,
        );
    }
    row(
        "500-word entries that fit, the other arena standing",
        format!("{}", number("/full/prepared/entries")),
        "2,000",
    );
    let open = |key: &str| number(&format!("/full/opening/{key}"));
    let session = |key: &str| number(&format!("/full/session/{key}"));
    row(
        &format!(
            "opening a full notebook until its latest {:.0} pages are shown, on the thread (longest slice)",
            session("shown")
        ),
        format!("{:.0} ms ({:.1})", session("busy"), session("longest")),
        "100 ms (16)",
    );
    row("the same from beginning to end", format!("{:.0} ms", session("wall")), "");
    row(
        "until all pages are listed, while the notebook can be used",
        format!("{:.0} ms", session("all_wall")),
        "apart",
    );
    row(
        "the processor's time in all of it and in three searches",
        format!("{:.0} ms", number("/full/session_cpu")),
        "",
    );
    let finding = |at: usize| number(&format!("/full/session/finding/{at}"));
    row(
        "a first search through all pages (a second; a third)",
        format!("{:.0} ms ({:.0}; {:.0})", finding(0), finding(1), finding(2)),
        "in slices",
    );
    let frames = |turn: &str, key: &str| number(&format!("/frames/{turn}/{key}"));
    for (turn, what) in [
        ("idle", "frames missed while nothing happens"),
        (
            "first",
            "frames missed while a word that stands on one of 2,000 pages in three scripts is typed, a first time",
        ),
        ("second", "the same a second time"),
        ("many", "the same with a word that stands on many"),
    ] {
        let (missed, all) = (frames(turn, "missed"), frames(turn, "frames"));
        row(what, format!("{missed:.0} of {:.0} (longest {:.0} ms)", all + missed, frames(turn, "longest")), "as idle");
    }
    row(
        "all at once: roots and directory; all cells (longest slice); records of JSON; what lists show",
        format!(
            "{:.1}; {:.0} ({:.1}); {:.0}; {:.0} ms",
            open("open"),
            open("read"),
            open("read_longest"),
            open("decode"),
            open("cards")
        ),
        "",
    );
    row(
        "the browser's first storage read (later ones)",
        format!("{:.0} ms ({:.0})", session("first_look_wall"), open("look_wall")),
        "apart",
    );
    for (name, key) in [("an empty", "empty"), ("a full", "full")] {
        let save = |part: &str| number(&format!("/{key}/saving/{part}"));
        row(
            &format!("saving the page being written in {name} notebook, on the thread (longest slice)"),
            format!("{:.1} ms ({:.1})", save("same"), save("same_longest")),
            "8 ms",
        );
        row(
            &format!("the same for a new page in {name} notebook"),
            format!("{:.1} ms ({:.1})", save("new"), save("new_longest")),
            "8 ms",
        );
    }
    let flat = number("/full/saving/same") / number("/empty/saving/same");
    row("a full notebook against an empty one, when saving", format!("{flat:.2}"), "1");
    format!(
        "# Benchmarks\n\n\
        `make bench` measures all of this and writes this page. Figures are medians of one run (best in brackets where it says so); nothing\n\
        here is a test. Trust the ratios more than the milliseconds: whatever else ran on the machine is in both sides of a ratio.\n\n\
        Commit `{commit}`. {machine}. Load of the machine at the end: {load}.\n\n\
        | what | figure | goal |\n|---|---|---|\n{rows}\n\
        *On the thread* is the time that the page's thread works, without waiting for storage or a timer. An entry has 500 words, about 3 KB: sentences\n\
        with two words of five drawn by chance, which deflate like English prose (42 % in 16 KiB). They are kept one by one until a notebook of the\n\
        largest size refuses; then {thinned} are deleted so that there is room to save. Records are packed together up to 16 KiB before deflating.\n\n\
        To measure one part: `tools/bench.sh leaving`, `frames`, `argon2`, `empty` or `full`. Where the time goes: `tools/bench.sh profile`. How it is measured: `benches/`.\n",
        commit = said("git", &["rev-parse", "--short", "HEAD"]),
        machine = machine(),
        load = said("cut", &["-d ", "-f1-3", "/proc/loadavg"]),
        thinned = number("/full/prepared/entries") - number("/full/opening/pages"),
    )
}

fn both(times: &[f64]) -> String {
    let best = times.iter().copied().fold(f64::INFINITY, f64::min);
    format!("{:.0} ({best:.0})", middle(times.to_vec()))
}

fn middle(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}

fn machine() -> String {
    let info = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or_default();
    let cores = info.lines().filter(|line| line.starts_with("processor")).count();
    format!("{cores} cores of {}, {}", model.trim_start_matches([' ', '\t', ':']), said("chromium", &["--version"]))
}

fn said(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default()
}
