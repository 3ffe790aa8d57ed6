//! Makes of an assembled build what a static host serves. The same input gives the same bytes, and a second run changes
//! nothing.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use crate::precache::{self, PRECACHE};
use crate::{Headers, SiteError, dist, hosts, html, meta, page, sheets, sizes, wasm};

const CHECKSUMS: &str = "checksums.txt";
const HEADERS_FILE: &str = "_headers";
/// What hosts answer where nothing is.
const LOST: &str = "404.html";

/// Kinds that brotli makes smaller; pictures and fonts are compressed already.
const COMPRESSIBLE: [&str; 8] = ["css", "html", "js", "json", "svg", "txt", "wasm", "webmanifest"];

/// Finishes the build in `dist`; the files for nginx and Caddy go to `hosting`, outside of what is served.
///
/// # Errors
/// When a file cannot be read or written, or the build breaks a rule that the headers rest on.
pub fn finish(dist: &Path, hosting: &Path) -> Result<(), SiteError> {
    clear_earlier_run(dist)?;
    sheets::join(dist)?;
    let page = precache::unmarked(&String::from_utf8_lossy(&dist::read(dist, "index.html")?));
    page::check(&page)?;
    let headers = Headers::for_page(&page)?;
    dist::write(dist, "index.html", meta::with_policy(&html::without_comments(&page), &headers).as_bytes())?;
    tidy_lost(dist, &headers)?;

    let files = dist::files(dist)?;
    for name in files.iter().filter(|name| name.ends_with(".wasm")) {
        let slim = wasm::strip(name, &dist::read(dist, name)?)?;
        dist::write(dist, name, &slim)?;
    }
    dist::write(dist, PRECACHE, precache::make(dist, &files)?.as_bytes())?;
    dist::write(dist, HEADERS_FILE, hosts::headers_file(&headers, &served(&files))?.as_bytes())?;
    fs::create_dir_all(hosting).map_err(SiteError::at(hosting))?;
    dist::write(hosting, "nginx.conf", hosts::nginx(&headers).as_bytes())?;
    dist::write(hosting, "Caddyfile", hosts::caddy(&headers).as_bytes())?;

    for name in served(&files).iter().filter(|name| is_compressible(name)) {
        let bytes = dist::read(dist, name)?;
        let small = sizes::brotli(&bytes);
        if small.len() < bytes.len() {
            dist::write(dist, &format!("{name}.br"), &small)?;
        }
    }
    dist::write(dist, CHECKSUMS, checksums(dist)?.as_bytes())
}

/// Where the files for hosts go: beside the build, so that it is never uploaded with it: `dist` has `dist-hosting`.
pub fn hosting(dist: &Path) -> PathBuf {
    let mut name = dist.file_name().unwrap_or_default().to_owned();
    name.push("-hosting");
    dist.with_file_name(name)
}

/// The page for an address where nothing is stands under the same policy, and has no script in itself.
fn tidy_lost(dist: &Path, headers: &Headers) -> Result<(), SiteError> {
    if !dist.join(LOST).exists() {
        return Ok(());
    }
    let page = String::from_utf8_lossy(&dist::read(dist, LOST)?).into_owned();
    page::check(&page)?;
    let inline = html::tags(&page).iter().filter(|tag| tag.name == "script" && tag.attribute("src").is_none()).count();
    if inline > 0 {
        return Err(SiteError::InlineScripts(inline));
    }
    dist::write(dist, LOST, meta::with_policy(&html::without_comments(&page), headers).as_bytes())
}

/// Whether this step made the file, rather than an earlier one.
pub(crate) fn is_made_here(name: &str) -> bool {
    [CHECKSUMS, HEADERS_FILE, PRECACHE].contains(&name) || name.ends_with(".br")
}

fn clear_earlier_run(dist: &Path) -> Result<(), SiteError> {
    for name in dist::files(dist)?.iter().filter(|name| is_made_here(name)) {
        dist::remove(dist, name)?;
    }
    Ok(())
}

/// What a visitor can ask for: the files of the build, and the list of them.
fn served(files: &[String]) -> Vec<String> {
    let mut all = files.to_vec();
    all.push(PRECACHE.to_owned());
    all.sort_unstable();
    all
}

fn is_compressible(name: &str) -> bool {
    let extension = Path::new(name).extension().and_then(|text| text.to_str());
    extension.is_some_and(|text| COMPRESSIBLE.contains(&text))
}

/// One line a file in the form that `sha256sum -c` reads.
fn checksums(dist: &Path) -> Result<String, SiteError> {
    let mut out = String::new();
    for name in dist::files(dist)? {
        let sum = dist::sha256_hex(&dist::read(dist, &name)?);
        // Writing to a String cannot fail.
        let _ = writeln!(out, "{sum}  {name}");
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn assembled() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let repeated = "repeat me ".repeat(200);
        let module = wasm::tests::module(&[("name", b"idle"), ("kept", &[b'z'; 90])]);
        let files: [(&str, &[u8]); 7] = [
            (
                "dist/index.html",
                b"<!doctype html><link rel=stylesheet href=/a-00000000000000aa.css>\
                 <link rel=stylesheet href=/b-00000000000000bb.css><script type=module>init()</script>",
            ),
            ("dist/a-00000000000000aa.css", b"a { color: red }"),
            ("dist/b-00000000000000bb.css", b"b { color: blue }"),
            ("dist/daybook-0123456789abcdef_bg.wasm", module.as_slice()),
            ("dist/kdf.js", repeated.as_bytes()),
            ("dist/icon.png", b"not really a picture"),
            ("dist/robots.txt", b"User-agent: *\n"),
        ];
        for (name, text) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    fn run(folder: &tempfile::TempDir) -> BTreeMap<String, Vec<u8>> {
        let dist = folder.path().join("dist");
        finish(&dist, &folder.path().join("hosting")).unwrap();
        let read = |name: String| (name.clone(), dist::read(folder.path(), &name).unwrap());
        dist::files(folder.path()).unwrap().into_iter().map(read).collect()
    }

    #[test]
    fn the_same_input_gives_the_same_bytes() {
        assert_eq!(run(&assembled()), run(&assembled()));
    }

    #[test]
    fn a_second_run_changes_nothing() {
        let folder = assembled();
        assert_eq!(run(&folder), run(&folder));
    }

    #[test]
    fn another_input_gives_another_build() {
        let changed = assembled();
        fs::write(changed.path().join("dist/kdf.js"), "other").unwrap();
        assert_ne!(run(&assembled())["dist/precache.json"], run(&changed)["dist/precache.json"]);
    }

    #[test]
    fn nothing_for_hosts_or_checks_is_precached() {
        let list = String::from_utf8(run(&assembled())["dist/precache.json"].clone()).unwrap();
        assert!(list.contains(r#"{"url":"/","revision":""#));
        assert!(list.contains(r#"{"url":"/kdf.js""#));
        for name in ["_headers", "checksums", ".br", "robots", "precache", "index.html"] {
            assert!(!list.contains(name), "{name}");
        }
    }

    #[test]
    fn checksums_are_true_sorted_and_complete() {
        let files = run(&assembled());
        let text = String::from_utf8(files["dist/checksums.txt"].clone()).unwrap();
        let names: Vec<&str> = text.lines().map(|line| &line[66..]).collect();
        let served: Vec<&str> = files.keys().filter_map(|name| name.strip_prefix("dist/")).collect();
        let expected: Vec<&str> = served.into_iter().filter(|name| *name != CHECKSUMS).collect();
        assert_eq!(names, expected);
        for line in text.lines() {
            assert_eq!(line[..64], dist::sha256_hex(&files[&format!("dist/{}", &line[66..])]));
        }
    }

    #[test]
    fn the_names_of_functions_do_not_travel() {
        let module = &run(&assembled())["dist/daybook-0123456789abcdef_bg.wasm"];
        assert_eq!(*module, wasm::tests::module(&[("kept", &[b'z'; 90])]));
    }

    #[test]
    fn what_shrinks_is_compressed_and_opens_again() {
        let files = run(&assembled());
        let mut opened = Vec::new();
        let mut packed = files["dist/kdf.js.br"].as_slice();
        brotli::BrotliDecompress(&mut packed, &mut opened).unwrap();
        assert_eq!(opened, files["dist/kdf.js"]);
        assert!(!files.contains_key("dist/icon.png.br"));
    }

    #[test]
    fn the_policy_in_the_host_files_is_that_of_the_finished_page() {
        let folder = assembled();
        let files = run(&folder);
        let policy = Headers::of(&folder.path().join("dist")).unwrap().every()[0].1.clone();
        for name in ["dist/_headers", "hosting/nginx.conf", "hosting/Caddyfile"] {
            assert!(String::from_utf8_lossy(&files[name]).contains(&policy), "{name}");
        }
    }

    #[test]
    fn the_page_for_what_is_not_there_keeps_the_rules_too() {
        let folder = assembled();
        let lost = folder.path().join("dist/404.html");
        for refused in ["<script>go()</script>", "<p style='color: red'>"] {
            fs::write(&lost, refused).unwrap();
            assert!(finish(&folder.path().join("dist"), &folder.path().join("hosting")).is_err(), "{refused}");
        }
        fs::write(&lost, "<!-- why --><p>Lost.</p>").unwrap();
        let finished = String::from_utf8(run(&folder)["dist/404.html"].clone()).unwrap();
        assert!(
            finished.starts_with("<meta http-equiv=\"content-security-policy\"") && finished.ends_with("><p>Lost.</p>")
        );
    }

    #[test]
    fn a_folder_without_a_page_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(finish(folder.path(), folder.path()), Err(SiteError::Io(..))));
    }
}
