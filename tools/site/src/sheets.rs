//! Joins the stylesheets into two files, without their comments: what the first screen needs, and what the rest of the app asks for when it
//! comes. Layers keep the order between the two (`style/tokens.css`).
//!
//! `index.html` lists one sheet for each component, which reads well and is slow to fetch: on a weak link every file is
//! a round trip of its own, and brotli finds less to share in small files. The order stays that of the list.

use std::path::Path;

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha384};

use crate::html::{self, Tag, tags};
use crate::{SiteError, dist};

/// On a link: the first screen needs nothing of the sheet.
const LATER: &str = "data-later";
/// On the page's root: the address of the second file, and what its content hashes to, for `src/platform/later_sheet.rs`.
const LATER_SHEET: &str = "data-later-sheet";

/// Puts one hashed sheet in the place of those that the first screen needs, and names the one that holds the others.
pub(crate) fn join(root: &Path) -> Result<(), SiteError> {
    let page = String::from_utf8_lossy(&dist::read(root, "index.html")?).into_owned();
    let tags = tags(&page);
    let links: Vec<&Tag> = tags.iter().filter(|tag| is_sheet(tag)).collect();
    if links.is_empty() {
        return Ok(());
    }
    let (later, first): (Vec<&Tag>, Vec<&Tag>) = links.iter().partition(|tag| tag.attribute(LATER).is_some());
    let mut written = Vec::new();
    let mut joined = |stem: &str, links: &[&Tag]| -> Result<Option<(String, String)>, SiteError> {
        if links.is_empty() {
            return Ok(None);
        }
        let mut all = String::new();
        for link in links {
            let name = file_name(link);
            let sheet = dist::read(root, &name).map_err(|_| SiteError::MissingSheet(name.clone()))?;
            all.push_str(&String::from_utf8_lossy(&sheet));
            all.push('\n');
        }
        let all = squeeze(&all);
        let name = dist::hashed_name(stem, "css", all.as_bytes());
        dist::write(root, &name, all.as_bytes())?;
        written.push(name.clone());
        Ok(Some((name, format!("sha384-{}", STANDARD.encode(Sha384::digest(all.as_bytes()))))))
    };
    let (style, later) = (joined("style", &first)?, joined("later", &later)?);
    let link =
        style.map(|(name, integrity)| format!(r#"<link rel="stylesheet" href="/{name}" integrity="{integrity}">"#));
    let mut page = with_one_link(&page, &links, &link.unwrap_or_default());
    if let Some((name, integrity)) = later {
        page = html::with_root_attribute(&page, LATER_SHEET, &format!("/{name} {integrity}"))
            .ok_or_else(|| SiteError::Page(vec!["no <html> that could name the sheets for later".to_owned()]))?;
    }
    dist::write(root, "index.html", page.as_bytes())?;
    let mut names: Vec<String> = links.iter().map(|link| file_name(link)).collect();
    names.sort_unstable();
    names.dedup();
    for name in names.iter().filter(|name| !written.contains(name)) {
        dist::remove(root, name)?;
    }
    Ok(())
}

/// A sheet with a media query (print, say) keeps a link of its own: the query stands in the link.
fn is_sheet(tag: &Tag) -> bool {
    tag.name == "link" && tag.attribute("rel") == Some("stylesheet") && tag.attribute("media").is_none()
}

fn file_name(link: &Tag) -> String {
    let href = link.attribute("href").unwrap_or_default();
    href.trim_start_matches("./").trim_start_matches('/').to_owned()
}

fn with_one_link(page: &str, links: &[&Tag], link: &str) -> String {
    let mut out = String::with_capacity(page.len());
    let mut at = 0;
    for (index, each) in links.iter().enumerate() {
        out.push_str(&page[at..each.span.start]);
        if index == 0 {
            out.push_str(link);
        }
        at = each.span.end;
    }
    out.push_str(&page[at..]);
    out
}

/// Takes out comments and the white space that separates nothing. Strings stay as they are, and so does the space
/// around `:`, which means one thing in a selector and another in a rule.
fn squeeze(css: &str) -> String {
    const NEEDS_NO_SPACE: [char; 4] = ['{', '}', ';', ','];
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    let mut space = false;
    while let Some(first) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
            continue;
        }
        if first.is_ascii_whitespace() {
            space = true;
            rest = &rest[1..];
            continue;
        }
        if space && !out.is_empty() && !NEEDS_NO_SPACE.contains(&first) && !out.ends_with(NEEDS_NO_SPACE) {
            out.push(' ');
        }
        space = false;
        let length = match first {
            '"' | '\'' => string_length(rest, first),
            other => other.len_utf8(),
        };
        out.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    out
}

/// The length of a quoted string with both quotes; a backslash keeps the next character from ending it.
fn string_length(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, character) in text.char_indices().skip(1) {
        if character == quote && !escaped {
            return at + 1;
        }
        escaped = character == '\\' && !escaped;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn build(page: &str, sheets: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("index.html"), page).unwrap();
        for (name, text) in sheets {
            fs::write(folder.path().join(name), text).unwrap();
        }
        folder
    }

    #[test]
    fn the_order_of_the_list_is_the_order_of_the_rules() {
        let folder = build(
            "<link rel=stylesheet href=/b.css><meta><link rel=stylesheet href=/a.css integrity=x><p>",
            &[("a.css", "a{}"), ("b.css", "b{}")],
        );
        join(folder.path()).unwrap();
        let names = dist::files(folder.path()).unwrap();
        assert_eq!(names.len(), 2, "{names:?}");
        let sheet = names.iter().find(|name| name.ends_with(".css")).unwrap();
        assert_eq!(dist::read(folder.path(), sheet).unwrap(), b"b{}a{}");
        let page = String::from_utf8(dist::read(folder.path(), "index.html").unwrap()).unwrap();
        assert_eq!(page.matches("<link").count(), 1);
        assert!(page.contains(sheet.as_str()));
        assert!(page.ends_with("<meta><p>"));
    }

    #[test]
    fn what_the_first_screen_does_not_need_is_a_file_of_its_own_that_only_the_root_names() {
        let folder = build(
            "<html lang=en><link rel=stylesheet href=/b.css><link data-later rel=stylesheet href=/a.css integrity=x><p>",
            &[("a.css", "a{}"), ("b.css", "b{}")],
        );
        join(folder.path()).unwrap();
        let page = String::from_utf8(dist::read(folder.path(), "index.html").unwrap()).unwrap();
        let names = dist::files(folder.path()).unwrap();
        let of = |stem: &str| names.iter().find(|name| name.starts_with(stem)).unwrap();
        assert_eq!(dist::read(folder.path(), of("style")).unwrap(), b"b{}");
        assert_eq!(dist::read(folder.path(), of("later")).unwrap(), b"a{}");
        assert_eq!(names.len(), 3, "{names:?}");
        let links: Vec<_> = tags(&page).into_iter().filter(|tag| tag.name == "link").collect();
        assert_eq!(links.len(), 1, "{page}");
        let named = format!("/{} sha384-{}", of("later"), STANDARD.encode(Sha384::digest(b"a{}")));
        assert_eq!(tags(&page)[0].attribute(LATER_SHEET), Some(named.as_str()), "{page}");
        join(folder.path()).unwrap();
        assert_eq!(dist::read(folder.path(), "index.html").unwrap(), page.as_bytes());
    }

    #[test]
    fn a_print_sheet_keeps_its_link() {
        let page = "<link rel=stylesheet media=print href=/p.css>";
        let folder = build(page, &[("p.css", "p{}")]);
        join(folder.path()).unwrap();
        assert_eq!(dist::read(folder.path(), "index.html").unwrap(), page.as_bytes());
    }

    #[test]
    fn comments_and_idle_space_go_and_meaning_stays() {
        for (css, expected) in [
            ("/* a */\n@layer a, b;\n\np > a :hover {\n  color : red ;\n}\n", "@layer a,b;p > a :hover{color : red;}"),
            ("a::before { content: \"/* \\\" */  {\" }", "a::before{content: \"/* \\\" */  {\"}"),
            ("a { width: calc(1px + 2px) } .b .c{}", "a{width: calc(1px + 2px)}.b .c{}"),
            ("@media (width >= 40rem) and (hover) { a{} }", "@media (width >= 40rem) and (hover){a{}}"),
            ("a { content: 'é  é' } /* open", "a{content: 'é  é'}"),
        ] {
            assert_eq!(squeeze(css), expected);
            assert_eq!(squeeze(expected), expected);
        }
    }

    #[test]
    fn a_missing_sheet_is_named() {
        let folder = build("<link rel=stylesheet href=/a.css><link rel=stylesheet href=/b.css>", &[("a.css", "")]);
        assert!(matches!(join(folder.path()), Err(SiteError::MissingSheet(name)) if name == "b.css"));
    }
}
