//! BENCHMARKS.md: the figures, where they were measured, and how to measure them again.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::cold::{SLOW_4G, SLOWED};
use crate::figures::{Figures, judged, least, middle, ratio};

/// Writes the page beside the README.
pub(crate) fn write(figures: &Value) {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../BENCHMARKS.md");
    std::fs::write(page, text(&Figures(figures))).unwrap();
}

fn text(figures: &Figures) -> String {
    let (latency, down, up) = SLOW_4G;
    format!(
        "# Benchmarks\n\n\
        `make bench` measures all of this and writes this page. Figures are medians of one run of {rounds} rounds or more, the two sides of\n\
        a ratio in turn; ratios are medians of the rounds' own. Nothing here is a test. Trust the ratios more than the milliseconds:\n\
        whatever else ran on the machine is in both.\n\n\
        Commit `{commit}`. {machine}. Load of the machine at the end: {load}.\n\n\
        ## Cold start\n\n\
        Ms from the navigation, with the processor slowed {SLOWED} times and Slow 4G ({latency} ms for each request, {down:.0} kbit/s down,\n\
        {up:.0} up); a new browser each time, nothing cached, the stores as they were left. The twin is a lock and a list in React with\n\
        the same work: Argon2id of 64 MiB and 3 passes, AES-256-GCM over the same {pages} pages. It stands in our first page with our\n\
        preload, or as Vite builds it.\n\n\
        {cold}\n\
        ## Passphrase work\n\n\
        Argon2id, 64 MiB, 3 passes, in a worker; ms (best in brackets).\n\n\
        {argon2}\n\
        ## The notebook\n\n\
        Pages of 500 words each; ms. *On the thread* is what the page's thread works, waiting left out; *longest* is its longest slice.\n\n\
        {notebook}\n\
        An entry is some 3 KB: sentences with two words of five drawn by chance, which deflate like English prose (42 % in 16 KiB). They\n\
        are kept one by one until a notebook of the largest size refuses; then {thinned} are deleted so that there is room to save. *Base64*\n\
        seals each by itself under a key of its own.\n\n\
        One part alone: `tools/bench.sh cold`, `argon2`, `storage`, `memory`, `frames`, `leaving`, `empty`, `long` or `full`;\n\
        `DAYBOOK_ROUNDS=3` for fewer rounds. Where the time goes: `tools/bench.sh profile`. How it is measured: `benches/`.\n",
        rounds = figures.one("/rounds"),
        commit = said("git", &["rev-parse", "--short", "HEAD"]),
        machine = machine(),
        load = said("cut", &["-d ", "-f1-3", "/proc/loadavg"]),
        pages = figures.one("/cold/pages"),
        cold = cold(figures),
        argon2 = argon2(figures),
        notebook = notebook(figures),
        thinned = figures.one("/full/prepared/entries") - figures.one("/full/prepared/pages"),
    )
}

fn cold(figures: &Figures) -> String {
    let mut rows = String::from(
        "| | ours | twin in our shell | ratio (goal 1.0) | twin as built | ratio (goal 0.5) |\n|---|---|---|---|---|---|\n",
    );
    // On a first visit ours has three pages before the one that the twin begins with.
    for (what, scene, ours, theirs, is_usable) in [
        ("a notebook is here: something is painted", "lock", "/painted", "/painted", false),
        ("the field for the passphrase stands", "lock", "/steps/0/there", "/steps/0/there", false),
        ("Open acts on what was typed", "lock", "/steps/0/heard", "/steps/0/heard", true),
        ("the pages are there", "lock", "/steps/0/done", "/steps/0/done", false),
        ("a first visit: something is painted", "first", "/painted", "/painted", false),
        ("a press on the first page is acted upon", "first", "/steps/0/heard", "/steps/0/heard", true),
        (
            "a passphrase is taken (ours: four pages on; the twin's first)",
            "first",
            "/steps/3/done",
            "/steps/0/done",
            false,
        ),
        ("KB that travelled by then", "first", "/bytes", "/bytes", false),
    ] {
        let of = |peer: &str, inner: &str| -> Vec<f64> {
            let scale = if inner == "/bytes" { 1000.0 } else { 1.0 };
            figures.each(&format!("/cold/{scene}/{peer}"), inner).into_iter().map(|figure| figure / scale).collect()
        };
        let (ours, shell, plain) = (of("ours", ours), of("shell", theirs), of("plain", theirs));
        let goal = |goal: f64| is_usable.then_some(goal);
        rows.push_str(&format!(
            "| {what} | {:.0} | {:.0} | {} | {:.0} | {} |\n",
            middle(ours.clone()),
            middle(shell.clone()),
            judged(ratio(&ours, &shell), goal(1.0)),
            middle(plain.clone()),
            judged(ratio(&ours, &plain), goal(0.5)),
        ));
    }
    rows
}

const HEAD: &str = "| what | ours | theirs | ratio | goal |\n|---|---|---|---|---|\n";

fn argon2(figures: &Figures) -> String {
    let mut rows = String::from(HEAD);
    for (turn, name) in [(0, "first answer of a new worker"), (1, "second answer")] {
        let of = |who: &str| figures.each(&format!("/argon2/{who}/{turn}"), "");
        for (key, called, goal) in [("hash_wasm", "hash-wasm", Some(0.8)), ("libsodium", "libsodium", None)] {
            let (ours, theirs) = (of("ours"), of(key));
            rows.push_str(&format!(
                "| {name} | {} | {called} {} | {} | {} |\n",
                both(&ours),
                both(&theirs),
                judged(ratio(&ours, &theirs), goal),
                goal.map(|goal| format!("{goal}")).unwrap_or_default(),
            ));
        }
    }
    let (ours, native) = (middle(figures.each("/argon2/ours/1", "")), figures.one("/native/argon2"));
    rows.push_str(&format!("| the same | {ours:.0} | natively {native:.0} | {:.2} | |\n", ours / native));
    rows
}

fn notebook(figures: &Figures) -> String {
    let mut rows = String::from(HEAD);
    let mut row = |what: &str, ours: String, theirs: String, ratio: String, goal: &str| {
        rows.push_str(&format!("| {what} | {ours} | {theirs} | {ratio} | {goal} |\n"));
    };
    let (fit, simple) = (figures.one("/native/entries"), figures.one("/native/entries_in_base64"));
    row(
        "pages that fit into `localStorage`, the other arena standing",
        format!("{fit}"),
        format!("base64 {simple}"),
        format!("{:.2}", fit / simple),
        "2,000",
    );
    for (key, what) in [("first", "its first read in a new browser"), ("all", "all of a full one read")] {
        let (ours, theirs) =
            (figures.each(&format!("/storage/ours/{key}"), ""), figures.each(&format!("/storage/theirs/{key}"), ""));
        row(
            what,
            format!("{:.0}", middle(ours.clone())),
            format!("base64 {:.0}", middle(theirs.clone())),
            judged(ratio(&ours, &theirs), None),
            "apart",
        );
    }
    let session = |name: &str, key: &str| figures.middle(&format!("/{name}/session"), key);
    row(
        &format!(
            "unlock until the latest {:.0} pages of a full notebook are shown, on the thread (longest)",
            session("full", "/shown")
        ),
        format!("{:.0} ({:.1})", session("full", "/busy"), session("full", "/longest")),
        format!("empty {:.0}", session("empty", "/busy")),
        String::new(),
        "100 (16)",
    );
    row(
        "the same from beginning to end; until all are listed, while it can be used",
        format!("{:.0}; {:.0}", session("full", "/wall"), session("full", "/all_wall")),
        String::new(),
        String::new(),
        "",
    );
    for (name, what) in [("long", "at 2,000 pages"), ("full", "at a full notebook")] {
        let keys = |turn: usize| -> Vec<f64> {
            (0..7).map(|key| session(name, &format!("/keys/{turn}/{key}"))).filter(|taken| taken.is_finite()).collect()
        };
        let worst = |turn: usize| keys(turn).into_iter().fold(f64::NAN, f64::max);
        row(
            &format!("search {what}, for each key (the worst key); again"),
            format!("{:.0} ({:.0}); {:.0} ({:.0})", middle(keys(0)), worst(0), middle(keys(1)), worst(1)),
            String::new(),
            String::new(),
            "in slices",
        );
    }
    let frames = |turn: &str| {
        let of = |key: &str| figures.one(&format!("/frames/{turn}/{key}"));
        format!("{:.0} of {:.0}", of("missed"), of("missed") + of("frames"))
    };
    row(
        "frames missed while a rare word is typed into the search of 2,000 pages (again; a frequent word)",
        format!("{} ({}; {})", frames("first"), frames("second"), frames("many")),
        format!("idle {}", frames("idle")),
        String::new(),
        "as idle",
    );
    for (key, what) in
        [("same", "saving the page being written in a full notebook"), ("new", "saving a new page in a full notebook")]
    {
        let save = |name: &str, key: &str| figures.one(&format!("/{name}/saving/{key}"));
        let (full, empty) = (save("full", key), save("empty", key));
        row(
            &format!("{what}, on the thread (longest)"),
            format!("{full:.1} ({:.1})", save("full", &format!("{key}_longest"))),
            format!("empty {empty:.1}"),
            format!("{:.2}", full / empty),
            "8; ratio 1",
        );
    }
    for (key, what, goal) in [
        ("full", "Leave: from the third Shift until the page is blank (a blank frame drawn)", "16"),
        ("quarter", "the same, the processor slowed 4 times", "50"),
    ] {
        let of = |part: &str| middle(figures.each(&format!("/leaving/{key}/{part}"), ""));
        row(what, format!("{:.1} ({:.1})", of("blank"), of("frame")), String::new(), String::new(), goal);
    }
    let heap = |name: &str, key: &str| figures.one(&format!("/memory/{name}/{key}")) / 1_048_576.0;
    let total = |name: &str| heap(name, "heap") + heap(name, "wasm");
    let (ours, theirs) = (total("shared_ours"), total("shared_theirs"));
    row(
        &format!("MiB of script heap and wasm with {} pages open", figures.one("/memory/shared_pages")),
        format!("{ours:.1}"),
        format!("twin {theirs:.1}"),
        format!("{:.2}", ours / theirs),
        "",
    );
    row(
        &format!("the same with {}: more than the twin's store takes", figures.one("/memory/full_pages")),
        format!("{:.1} (wasm {:.1})", total("full"), heap("full", "wasm")),
        String::new(),
        String::new(),
        "",
    );
    rows
}

fn both(times: &[f64]) -> String {
    format!("{:.0} ({:.0})", middle(times.to_vec()), least(times))
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
