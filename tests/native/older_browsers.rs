//! What stands before the app is read by browsers that cannot run it: they are told so, and Leave works in them.

/// The code of a script, without the lines that are remarks.
fn code(script: &str) -> String {
    script.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// Syntax and calls that came after the first browsers with modules (2017).
const AFTER_MODULES: [&str; 14] = [
    "?.",
    "??",
    "||=",
    "&&=",
    "catch {",
    "async ",
    "await ",
    "import(",
    "{ ...",
    "replaceChildren",
    "replaceAll",
    "matchAll",
    "allSettled",
    "globalThis",
];

/// And what came before those, but after the oldest that may still come along.
const AFTER_ALL: [&str; 10] =
    ["=>", "const ", "let ", "class ", "`", "...", "for (const", "classList", "dataset", ".remove()"];

#[test]
fn the_scripts_before_the_app_are_read_by_every_browser_that_knows_modules() {
    for script in [include_str!("../../public/shell.js"), include_str!("../../public/lost.js")] {
        let code = code(script);
        let newer: Vec<_> = AFTER_MODULES.into_iter().filter(|newer| code.contains(newer)).collect();
        assert!(newer.is_empty(), "{newer:?} is not known to browsers of 2017");
    }
}

#[test]
fn the_script_for_older_browsers_is_read_by_all_of_them() {
    let code = code(include_str!("../../public/old.js"));
    let newer: Vec<_> = AFTER_ALL.into_iter().chain(AFTER_MODULES).filter(|newer| code.contains(newer)).collect();
    assert!(newer.is_empty(), "{newer:?} is not known to the oldest browsers");
    let index = include_str!("../../index.html");
    assert!(index.contains(r#"src="public/old.js" nomodule></script>"#), "it is meant for them alone");
    // What it looks for stands in the page.
    for named in [r#"id="page""#, r#"id="too-old""#, r#"id="no-scripts""#, r#"class="cover__keys""#, r#"class="leave""#]
    {
        assert!(index.contains(named), "{named}");
    }
}
