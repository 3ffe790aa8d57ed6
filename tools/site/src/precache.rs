//! The list that an offline copy is made from (`public/offline.js`), and the name of the build on its page.

use crate::{SiteError, dist, html};

/// The list.
pub(crate) const PRECACHE: &str = "precache.json";
/// The worker that reads it. Its caching is its own affair: `Headers::cache_control`.
pub(crate) const WORKER: &str = "offline.js";

/// No part of the app: what crawlers read, the worker itself, and the page for what is not there, which only a host can show.
const LEFT_OUT: [&str; 5] = ["404.html", "lost.css", "lost.js", WORKER, "robots.txt"];

/// On the page's root: which build it is of. What bears no hash in its name is asked for with it.
const MARK: &str = "data-build";

/// Names the build on its page and gives the list: each address with a revision that changes with its content, the page first.
///
/// `build` changes when anything does that the list names.
pub(crate) fn make(root: &std::path::Path, files: &[String]) -> Result<String, SiteError> {
    let page = String::from_utf8_lossy(&dist::read(root, "index.html")?).into_owned();
    let mut rows = Vec::new();
    for name in files.iter().filter(|name| *name != "index.html" && !LEFT_OUT.contains(&name.as_str())) {
        rows.push(row(name, &dist::read(root, name)?));
    }
    let build = dist::content_hash(format!("{}\n{page}", rows.join("\n")).as_bytes());
    let page = marked(&page, &build);
    dist::write(root, "index.html", page.as_bytes())?;
    rows.insert(0, row("", page.as_bytes()));
    Ok(format!("{{\"build\":\"{build}\",\"files\":[\n{}\n]}}\n", rows.join(",\n")))
}

/// The page as it was before it was named.
pub(crate) fn unmarked(page: &str) -> String {
    let mark = format!(" {MARK}=\"");
    let Some(start) = page.find(&mark) else { return page.to_owned() };
    let end = start + mark.len() + dist::HASH_DIGITS + 1;
    format!("{}{}", &page[..start], page.get(end..).unwrap_or_default())
}

fn marked(page: &str, build: &str) -> String {
    html::with_root_attribute(page, MARK, build).unwrap_or_else(|| page.to_owned())
}

fn row(url: &str, bytes: &[u8]) -> String {
    format!(r#"{{"url":"/{url}","revision":"{}"}}"#, dist::content_hash(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    const PAGE: &str = "<!doctype html><html lang=\"en\"><p>Here.</p></html>";

    fn made(more: &[(&str, &str)]) -> (String, String) {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in [("index.html", PAGE), ("kdf.js", "js")].iter().chain(more) {
            fs::write(folder.path().join(name), text).unwrap();
        }
        let list = make(folder.path(), &dist::files(folder.path()).unwrap()).unwrap();
        (list, fs::read_to_string(folder.path().join("index.html")).unwrap())
    }

    fn build_of(list: &str) -> &str {
        &list[r#"{"build":""#.len()..][..dist::HASH_DIGITS]
    }

    #[test]
    fn the_page_bears_the_name_of_its_build_and_can_be_had_without() {
        let (list, page) = made(&[]);
        assert_eq!(page, PAGE.replace("<html", &format!("<html data-build=\"{}\"", build_of(&list))));
        assert_eq!(unmarked(&page), PAGE);
        assert_eq!(unmarked(PAGE), PAGE);
        assert!(list.contains(&row("", page.as_bytes())), "{list}");
    }

    #[test]
    fn whatever_changes_that_travels_makes_another_build() {
        let (first, _) = made(&[]);
        for changed in [("index.html", "<!doctype html><html><p>There."), ("kdf.js", "other"), ("words.txt", "word")] {
            assert_ne!(build_of(&first), build_of(&made(&[changed]).0), "{changed:?}");
        }
    }

    #[test]
    fn what_the_app_never_asks_for_is_not_on_the_list() {
        let (first, _) = made(&[]);
        for name in LEFT_OUT {
            assert_eq!(made(&[(name, "text")]).0, first, "{name}");
        }
    }
}
