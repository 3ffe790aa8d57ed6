//! Writes `dist/` from `index.html`, the files that it marks, and what the compiler made of the app.
//!
//! A mark is the attribute `data-build`; the page beside it is what it says, so that it can be read without knowing this file:
//!
//! - a stylesheet, an icon or a script travels under a name with the hash of its content, and the page names it by that;
//! - `<link data-build rel="copy">` travels under its own name, and the link goes;
//! - `<link data-build rel="app">` gives its place to what fetches and starts the app;
//! - `<script data-build="inline">` is written into the page: what must not wait for another file;
//! - `data-later` on a stylesheet stays on it, for `sheets.rs`: the first screen needs nothing of that one;
//! - `data-wasm` on such a script tells it where the app's wasm is, to have it fetched early.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha384};

use crate::html::{Tag, tags};
use crate::{SiteError, dist};

const PAGE: &str = "index.html";
const MARK: &str = "data-build";
const INLINE: &str = "inline";
const WASM: &str = "data-wasm";

/// What the compiler made: files by the names that they have in `dist/`, and which of them start the app.
#[derive(Debug, Default, Clone)]
pub struct Program {
    /// Every file, also those of the passphrase worker.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The module whose default export starts the app.
    pub script: String,
    /// The wasm that it is given.
    pub wasm: String,
    /// Modules that the script imports: fetched beside it instead of after it.
    pub imported: Vec<String>,
}

/// What a script travels as. Told whether browsers read it that know no modules; answers with the fault of one that it cannot read.
pub type Scripts = fn(&str, bool) -> Result<String, String>;

/// Writes the page, the files that it marks and the program into `dist`, which it empties first.
///
/// # Errors
/// When a file cannot be read or written, or a mark in the page says nothing that is known here.
pub fn assemble(root: &Path, program: &Program, scripts: Scripts, dist: &Path) -> Result<(), SiteError> {
    if dist.exists() {
        fs::remove_dir_all(dist).map_err(SiteError::at(dist))?;
    }
    fs::create_dir_all(dist).map_err(SiteError::at(dist))?;
    let page = String::from_utf8_lossy(&dist::read(root, PAGE)?).into_owned();
    dist::write(dist, PAGE, with_marks_done(&page, root, program, scripts, dist)?.as_bytes())?;
    for (name, bytes) in &program.files {
        dist::write(dist, name, &travelling(name, bytes.clone(), scripts)?)?;
    }
    Ok(())
}

fn with_marks_done(
    page: &str,
    root: &Path,
    program: &Program,
    scripts: Scripts,
    dist: &Path,
) -> Result<String, SiteError> {
    let mut out = String::with_capacity(page.len());
    let mut at = 0;
    let (mut starts, mut inlined) = (0, 0);
    for tag in tags(page) {
        if tag.attribute(MARK).is_none() {
            unmarked(&tag)?;
            continue;
        }
        let rel = match (tag.name.as_str(), tag.attribute(MARK)) {
            ("script", Some(INLINE)) => INLINE,
            ("script", _) => "script",
            _ => tag.attribute("rel").unwrap_or_default(),
        };
        let placed = match rel {
            INLINE => {
                inlined += 1;
                inline(&tag, root, program, scripts)?
            }
            "stylesheet" | "icon" | "script" => hashed(&tag, rel, root, scripts, dist)?,
            "copy" => {
                let source = source(&tag)?;
                dist::write(dist, file_name(source), &travelling(source, dist::read(root, source)?, scripts)?)?;
                String::new()
            }
            "app" => {
                starts += 1;
                start(program)
            }
            _ => return Err(mark(&tag, "is marked, and no link of a known kind")),
        };
        // A line that held nothing but the mark goes with it.
        let before = &page[at..tag.span.start];
        let line = before.trim_end_matches([' ', '\t']);
        let alone = placed.is_empty() && line.ends_with('\n') && page[tag.span.end..].starts_with('\n');
        out.push_str(if alone { line } else { before });
        out.push_str(&placed);
        at = tag.span.end + usize::from(alone);
    }
    out.push_str(&page[at..]);
    match (starts, inlined) {
        (1, 1) => Ok(out),
        (1, other) => Err(SiteError::Page(vec![format!("{other} scripts with data-build=\"inline\": it needs one")])),
        (other, _) => Err(SiteError::Starts(other)),
    }
}

/// A link or script that names a file of the repository and is not marked would lead nowhere once it travels; a script that names none would
/// run by the policy's leave.
fn unmarked(tag: &Tag) -> Result<(), SiteError> {
    if tag.name == "script" && tag.attribute("src").is_none() {
        return Err(mark(tag, "stands in the page and is not marked with data-build"));
    }
    let names_a_file = ["link", "script"].contains(&tag.name.as_str())
        && ["href", "src"].iter().any(|name| tag.attribute(name).is_some_and(|to| !to.starts_with('/')));
    if names_a_file { Err(mark(tag, "names a file and is not marked with data-build")) } else { Ok(()) }
}

/// What of a file is of use to a browser.
fn travelling(name: &str, bytes: Vec<u8>, scripts: Scripts) -> Result<Vec<u8>, SiteError> {
    if name.ends_with(".js") { script(name, &bytes, false, scripts) } else { Ok(bytes) }
}

fn script(name: &str, bytes: &[u8], is_for_old: bool, scripts: Scripts) -> Result<Vec<u8>, SiteError> {
    let text = String::from_utf8_lossy(bytes);
    let short = scripts(&text, is_for_old).map_err(|why| SiteError::Script(name.to_owned(), why))?;
    Ok(short.into_bytes())
}

/// Copies the file under a name with its hash, and writes the tag anew with that name.
fn hashed(tag: &Tag, rel: &str, root: &Path, scripts: Scripts, dist: &Path) -> Result<String, SiteError> {
    let source = source(tag)?;
    let bytes = dist::read(root, source)?;
    let bytes = match tag.attribute("nomodule") {
        Some(_) => script(source, &bytes, true, scripts)?,
        None => travelling(source, bytes, scripts)?,
    };
    let (stem, extension) =
        file_name(source).rsplit_once('.').ok_or_else(|| mark(tag, "names a file without an extension"))?;
    let name = dist::hashed_name(stem, extension, &bytes);
    dist::write(dist, &name, &bytes)?;
    let mut out = format!("<{}", tag.name);
    for (attribute, value) in tag.attributes.iter().filter(|(attribute, _)| attribute != MARK) {
        match attribute.as_str() {
            "href" | "src" => out.push_str(&format!(" {attribute}=\"/{name}\"")),
            _ => out.push_str(&format!(" {attribute}=\"{value}\"")),
        }
    }
    // An icon has none: browsers do not ask for it there.
    if rel != "icon" {
        out.push_str(&format!(" integrity=\"sha384-{}\"", STANDARD.encode(Sha384::digest(&bytes))));
    }
    out.push('>');
    Ok(out)
}

/// The script itself in the place of its tag.
fn inline(tag: &Tag, root: &Path, program: &Program, scripts: Scripts) -> Result<String, SiteError> {
    let source = source(tag)?;
    let script = String::from_utf8_lossy(&travelling(source, dist::read(root, source)?, scripts)?).into_owned();
    // The first would end the script for the page, the second begin a remark in it; and browsers read the third as another sign than it was
    // hashed as.
    let low = script.to_ascii_lowercase();
    if ["</script", "<!--", "\r"].iter().any(|sign| low.contains(sign)) {
        return Err(mark(tag, "cannot stand in the page: it has a </script, a <!-- or a carriage return"));
    }
    if let Some((other, _)) = tag.attributes.iter().find(|(name, _)| ![MARK, WASM, "src"].contains(&name.as_str())) {
        return Err(mark(tag, &format!("stands in the page and cannot have {other}")));
    }
    let wasm = tag.attribute(WASM).map(|_| format!(" {WASM}=\"/{}\"", program.wasm)).unwrap_or_default();
    Ok(format!("<script{wasm}>{script}"))
}

/// What fetches the program while the page is still being read, and the inline script that starts it.
fn start(program: &Program) -> String {
    let Program { script, wasm, imported, .. } = program;
    let modules = std::iter::once(script).chain(imported);
    let mut out: String =
        modules.map(|name| format!("<link rel=\"modulepreload\" href=\"/{name}\" crossorigin>\n  ")).collect();
    out.push_str(&format!(
        "<script type=\"module\">import start from \"/{script}\"; await window.painted; \
         await start({{ module_or_path: \"/{wasm}\" }});</script>"
    ));
    out
}

fn source<'a>(tag: &'a Tag) -> Result<&'a str, SiteError> {
    let named = tag.attribute("href").or_else(|| tag.attribute("src"));
    named.ok_or_else(|| mark(tag, "is marked and names no file"))
}

fn file_name(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}

fn mark(tag: &Tag, why: &str) -> SiteError {
    let named = tag.attribute("href").or_else(|| tag.attribute("src")).unwrap_or_default();
    SiteError::Page(vec![format!("<{} … {named:?}> {why}", tag.name)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finish;

    const FILES: [(&str, &str); 6] = [
        ("public/shell.js", "leave()"),
        ("public/old.js", "tell()"),
        ("public/icon.svg", "<svg/>"),
        ("public/words.txt", "word"),
        ("style/b.css", "b { color: blue }"),
        ("style/a.css", "a { color: red }"),
    ];
    const AS_IT_IS: Scripts = |script, _| Ok(script.to_owned());
    const SHELL: &str = "<script data-build=inline src=public/shell.js></script>";
    const MARKED: &str = "<!doctype html>\n<script data-build=\"inline\" data-wasm src=\"public/shell.js\"></script>\n\
        <script data-build src=\"public/old.js\" nomodule></script>\n\
        <link data-build rel=\"icon\" href=\"public/icon.svg\" type=\"image/svg+xml\">\n\
        <link data-build rel=\"stylesheet\" href=\"style/b.css\">\n<link data-build rel=\"stylesheet\" href=\"style/a.css\">\n\
        <link data-build rel=\"app\">\n  <link data-build rel=\"copy\" href=\"public/words.txt\">\n<p>";

    fn program() -> Program {
        let wasm = crate::wasm::tests::module(&[("kept", b"x")]);
        let names = ["app-0123456789abcdef.js", "app-0123456789abcdef_bg.wasm", "parts-0123456789abcdef.js"];
        Program {
            files: names.iter().map(|name| ((*name).to_owned(), wasm.clone())).collect(),
            script: names[0].to_owned(),
            wasm: names[1].to_owned(),
            imported: vec![names[2].to_owned()],
        }
    }

    fn repository(page: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in FILES.into_iter().chain([("index.html", page)]) {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    fn assembled(page: &str) -> Result<(tempfile::TempDir, String), SiteError> {
        let folder = repository(page);
        let dist = folder.path().join("dist");
        assemble(folder.path(), &program(), AS_IT_IS, &dist)?;
        let page = String::from_utf8(dist::read(&dist, "index.html")?).unwrap();
        Ok((folder, page))
    }

    #[test]
    fn what_travels_under_a_hash_is_named_by_it() {
        let (folder, page) = assembled(MARKED).unwrap();
        for (name, text) in FILES.into_iter().skip(1).filter(|(name, _)| !name.ends_with("txt")) {
            let (stem, extension) = file_name(name).rsplit_once('.').unwrap();
            let hashed = dist::hashed_name(stem, extension, text.as_bytes());
            assert!(page.contains(&format!("\"/{hashed}\"")), "{name} in {page}");
            assert_eq!(dist::read(&folder.path().join("dist"), &hashed).unwrap(), text.as_bytes());
        }
    }

    #[test]
    fn sheets_keep_their_order() {
        let (_folder, page) = assembled(MARKED).unwrap();
        assert!(page.find("/b-").unwrap() < page.find("/a-").unwrap(), "{page}");
    }

    #[test]
    fn what_is_copied_keeps_its_name_and_leaves_no_line() {
        let (folder, page) = assembled(MARKED).unwrap();
        assert_eq!(dist::read(&folder.path().join("dist"), "words.txt").unwrap(), b"word");
        assert!(page.ends_with("</script>\n<p>"), "{page}");
    }

    #[test]
    fn an_inline_script_starts_the_app_and_its_files_are_fetched_beside_it() {
        let (_folder, page) = assembled(MARKED).unwrap();
        assert!(crate::Headers::for_page(&page).is_ok());
        let all = tags(&page);
        let early: Vec<_> =
            all.iter().filter(|tag| tag.attribute("rel").is_some_and(|rel| rel.contains("preload"))).collect();
        let named: Vec<_> = early.iter().filter_map(|tag| tag.attribute("href")).collect();
        assert_eq!(named, ["/app-0123456789abcdef.js", "/parts-0123456789abcdef.js"]);
        // The wasm, if the script that comes first finds that it is wanted so early.
        assert!(page.contains("<script data-wasm=\"/app-0123456789abcdef_bg.wasm\">leave()</script>"), "{page}");
        // Without it, a browser fetches them twice.
        assert!(early.iter().all(|tag| tag.attribute("crossorigin").is_some()));
        let script = all.iter().find(|tag| tag.attribute("type") == Some("module")).unwrap();
        assert!(
            script.text.contains("from \"/app-0123456789abcdef.js\"")
                && script.text.contains("\"/app-0123456789abcdef_bg.wasm\"")
        );
    }

    #[test]
    fn a_script_that_would_end_in_the_page_is_refused() {
        for text in ["write('</script>')", "write('</SCRIPT>')", "a <!-- b", "a()\r\nb()"] {
            let folder = repository(MARKED);
            fs::write(folder.path().join("public/shell.js"), text).unwrap();
            assert!(assemble(folder.path(), &program(), AS_IT_IS, &folder.path().join("dist")).is_err(), "{text}");
        }
    }

    #[test]
    fn scripts_travel_in_short_and_the_one_for_old_browsers_in_a_form_that_they_read() {
        let folder = repository(MARKED);
        let dist = folder.path().join("dist");
        let told: Scripts = |script, is_for_old| Ok(format!("{script}//{is_for_old}"));
        assemble(folder.path(), &program(), told, &dist).unwrap();
        let page = String::from_utf8(dist::read(&dist, "index.html").unwrap()).unwrap();
        assert!(page.contains(">leave()//false</script>"), "{page}");
        let old = dist::hashed_name("old", "js", b"tell()//true");
        assert!(page.contains(&old) && dist::read(&dist, &old).unwrap() == b"tell()//true", "{page}");
        let broken: Scripts = |_, _| Err("line 3".to_owned());
        let refused = assemble(folder.path(), &program(), broken, &dist).unwrap_err().to_string();
        assert!(refused.contains("shell.js") && refused.contains("line 3"), "{refused}");
    }

    #[test]
    fn no_mark_travels() {
        let (_folder, page) = assembled(MARKED).unwrap();
        assert!(!page.contains(MARK), "{page}");
    }

    #[test]
    fn what_an_earlier_build_left_is_gone() {
        let folder = repository(MARKED);
        let dist = folder.path().join("dist");
        fs::create_dir(&dist).unwrap();
        fs::write(dist.join("old.js"), "old").unwrap();
        assemble(folder.path(), &program(), AS_IT_IS, &dist).unwrap();
        assert!(!dist.join("old.js").exists());
    }

    #[test]
    fn the_same_input_gives_the_same_bytes_from_the_page_to_the_checksums() {
        let sums = || {
            let (folder, _) = assembled(MARKED).unwrap();
            let dist = folder.path().join("dist");
            finish(&dist, &folder.path().join("hosting")).unwrap();
            dist::read(&dist, "checksums.txt").unwrap()
        };
        assert_eq!(sums(), sums());
    }

    #[test]
    fn a_page_that_says_nothing_clear_is_refused() {
        for (page, why) in [
            ("<p>", "no start"),
            ("<link data-build rel=app><link data-build rel=app>", "two starts"),
            ("<link data-build rel=app><link data-build rel=copi href=public/words.txt>", "an unknown kind"),
            ("<link data-build rel=app><link data-build rel=copy>", "no file"),
            ("<link data-build rel=app><link data-build rel=copy href=public/none.txt>", "a file that is not there"),
            ("<link data-build rel=app><link rel=stylesheet href=style/a.css>", "a forgotten mark"),
            ("<link data-build rel=app><script src=public/shell.js></script>", "a forgotten mark"),
            ("<link data-build rel=app><script>go()</script>", "a stray script"),
        ] {
            assert!(assembled(&format!("{SHELL}{page}")).is_err(), "{why}");
        }
        assert!(assembled(&format!("{SHELL}<link data-build rel=app>")).is_ok(), "the control");
        for (shell, why) in [
            ("", "no shell"),
            ("<script data-build=inline type=module src=public/shell.js></script>", "a shell of another kind"),
        ] {
            assert!(assembled(&format!("{shell}<link data-build rel=app>")).is_err(), "{why}");
        }
    }
}
