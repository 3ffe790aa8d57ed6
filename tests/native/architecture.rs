//! The rules of ARCHITECTURE.md that a compiler does not check, asked of every file.
//!
//! Each rule lives in a module of its own, with tests that it sees a planted fault and lets good code pass.

mod exports;
mod inert;
mod layers;
mod markup;
mod paths;
mod sources;

use sources::{Source, sources};

/// Longer than this, a file has more than one subject.
const LINES_AT_MOST: usize = 500;

/// Fails with one line for each fault, in the form that editors open.
fn none(faults: Vec<String>) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn no_arrow_points_up() {
    let app = sources(&["src"], &["rs"]);
    assert!(app.len() > 20, "the files were not found");
    none(app.iter().flat_map(layers::faults).collect());
}

#[test]
fn text_comes_from_i18n_and_controls_are_quiet() {
    let app = sources(&["src"], &["rs"]);
    let views: usize = app.iter().map(markup::views).sum();
    assert!(views > 0, "no view! was found");
    none(app.iter().flat_map(markup::faults).collect());
}

#[test]
fn no_markup_is_made_of_a_text() {
    // The gallery is for developers, without the headers.
    let app = sources(&["src"], &["rs"]);
    none(app.iter().filter(|source| !source.path.starts_with("src/ui/gallery/")).flat_map(inert::faults).collect());
    let named = app.iter().filter(|source| source.text.contains("inner_html") || source.text.contains("adjacent_html"));
    none(named.map(|source| source.path.clone()).collect());
}

#[test]
fn no_listener_is_called_by_one_that_swallows_its_faults() {
    // Leptos' feature `delegation` does that: then nobody would hear that the app has fallen.
    for manifest in ["Cargo.toml", "src/entry/Cargo.toml"] {
        let [source] = &sources(&[manifest], &["toml"])[..] else { panic!("{manifest} was not found") };
        let named: Vec<&str> = source.text.lines().filter(|line| line.starts_with("leptos = ")).collect();
        assert!(!named.is_empty() && named.iter().all(|line| !line.contains("delegation")), "{named:?}");
    }
}

#[test]
fn a_mod_file_only_exports() {
    none(sources(&["src"], &["rs"]).iter().flat_map(exports::faults).collect());
}

#[test]
fn the_pure_crates_depend_on_nothing_impure() {
    for (manifest, allowed) in layers::PURE_CRATES {
        let [source] = &sources(&[manifest], &["toml"])[..] else {
            panic!("{manifest} was not found");
        };
        none(layers::dependency_faults(source, allowed));
    }
}

#[test]
fn the_gallery_does_not_travel() {
    let [manifest] = &sources(&["Cargo.toml"], &["toml"])[..] else { panic!("Cargo.toml was not found") };
    let features = manifest.text.split("[features]").nth(1).expect("there are features");
    let features = features.split("\n[").next().expect("a first part");
    let gallery = features.lines().filter(|line| !line.starts_with('#') && line.contains("gallery"));
    assert_eq!(gallery.collect::<Vec<_>>(), ["gallery = []"], "a feature brings the gallery along");
    assert_eq!(forwarded("gallery"), ["gallery = [\"daybook/gallery\"]"], "a feature brings the gallery along");
    let shipped = sources(&["tools", ".ci", "index.html"], &["sh", "toml", "html"]);
    none(shipped.iter().filter(|source| source.text.contains("gallery")).map(|source| source.path.clone()).collect());
}

/// The lines of the manifest that is built in which a feature is named.
fn forwarded(feature: &str) -> Vec<String> {
    let [manifest] = &sources(&["src/entry/Cargo.toml"], &["toml"])[..] else { panic!("the manifest was not found") };
    manifest.text.lines().filter(|line| !line.starts_with('#') && line.contains(feature)).map(str::to_owned).collect()
}

#[test]
fn the_way_to_a_second_notebook_does_not_travel() {
    let [manifest] = &sources(&["Cargo.toml"], &["toml"])[..] else { panic!("Cargo.toml was not found") };
    let named = manifest.text.lines().filter(|line| !line.starts_with('#') && line.contains("second-notebook"));
    assert_eq!(named.collect::<Vec<_>>(), ["second-notebook = []"], "a feature brings it along");
    assert_eq!(
        forwarded("second-notebook"),
        ["second-notebook = [\"daybook/second-notebook\"]"],
        "a feature brings it along"
    );
    let shipped = sources(&["tools", "index.html"], &["sh", "toml", "html"]);
    let named = shipped.iter().filter(|source| source.text.contains("second-notebook"));
    none(named.map(|source| source.path.clone()).collect());
    // What shows it stands in files of its own, each behind the feature.
    for path in ["src/ui/pages/you/mod.rs", "src/i18n/text/mod.rs", "src/i18n/en.rs"] {
        let [source] = &sources(&[path], &["rs"])[..] else { panic!("{path} was not found") };
        assert!(source.text.contains("#[cfg(feature = \"second-notebook\")]\nmod second;"), "{path}");
    }
}

#[test]
fn every_sheet_is_listed_and_every_listed_sheet_is_there() {
    let [index] = &sources(&["index.html"], &["html"])[..] else { panic!("index.html was not found") };
    let listed: Vec<&str> =
        index.text.split("rel=\"stylesheet\" href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let sheets = sources(&["style"], &["css"]);
    let unlisted = sheets.iter().filter(|sheet| !listed.contains(&sheet.path.as_str()));
    none(unlisted.map(|sheet| format!("{}:1: not in index.html", sheet.path)).collect());
    assert_eq!(listed.len(), sheets.len(), "a sheet is listed twice, or is not there");
}

#[test]
fn every_file_says_first_what_it_is_for() {
    let all = sources(&["src", "tests", "tools", "benches"], &["rs"]);
    none(all.iter().filter_map(opening_fault).collect());
}

#[test]
fn no_file_is_too_long_to_read() {
    let all = sources(&["src", "tests", "tools", "benches", "style", "public"], &["rs", "css", "js", "py", "sh"]);
    none(all.iter().filter_map(length_fault).collect());
}

fn opening_fault(source: &Source) -> Option<String> {
    let opens = source.text.starts_with("//! ");
    (!opens).then(|| format!("{}:1: the first line is no `//!` sentence", source.path))
}

fn length_fault(source: &Source) -> Option<String> {
    let lines = source.text.lines().count();
    (lines > LINES_AT_MOST).then(|| format!("{}:{LINES_AT_MOST}: {lines} lines", source.path))
}

#[test]
fn a_file_without_its_sentence_is_seen() {
    assert!(opening_fault(&Source::of("src/a.rs", "//! What it is.\n")).is_none());
    for text in ["", "use std;\n", "// Not that.\n", "\n//! Late.\n", "//!\n"] {
        assert!(opening_fault(&Source::of("src/a.rs", text)).is_some(), "{text:?}");
    }
}

#[test]
fn a_long_file_is_seen() {
    assert!(length_fault(&Source::of("src/a.rs", &"\n".repeat(500))).is_none());
    assert!(length_fault(&Source::of("src/a.rs", &"\n".repeat(501))).is_some());
}
