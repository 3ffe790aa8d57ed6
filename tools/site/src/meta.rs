//! The policy once more, in the page itself: all that is left of it on a host that sends no headers.

use crate::{Headers, html};

const POLICY: &str = "content-security-policy";
const PREFETCH: &str = "x-dns-prefetch-control";

/// Puts the policy into the head, before anything that could be loaded; a page that has it already keeps one.
///
/// Browsers heed both, so this never loosens what the host sends. They heed no word about frames here, and say so in the
/// console; and a worker goes by its own headers alone.
pub(crate) fn with_policy(page: &str, headers: &Headers) -> String {
    let page = without_policy(page);
    let at = place(&page);
    let (before, after) = page.split_at(at);
    let metas: String = [POLICY, PREFETCH].into_iter().filter_map(|name| meta(name, headers)).collect();
    format!("{before}{metas}{after}")
}

fn meta(name: &str, headers: &Headers) -> Option<String> {
    let (_, value) = headers.every().iter().find(|(each, _)| *each == name)?;
    let value: Vec<&str> = value.split("; ").filter(|part| !part.starts_with("frame-ancestors")).collect();
    Some(format!("<meta http-equiv=\"{name}\" content=\"{}\">", value.join("; ")))
}

fn without_policy(page: &str) -> String {
    let mut out = page.to_owned();
    for tag in html::tags(page).iter().rev() {
        if matches!(tag.attribute("http-equiv"), Some(POLICY | PREFETCH)) {
            out.replace_range(tag.span.clone(), "");
        }
    }
    out
}

/// After the line that names the encoding, which has to be among the first; else after the doctype.
fn place(page: &str) -> usize {
    let named = html::tags(page)
        .iter()
        .find(|tag| tag.name == "meta" && tag.attribute("charset").is_some())
        .map(|tag| tag.span.end);
    let doctype = || page.get(..9).filter(|start| start.eq_ignore_ascii_case("<!doctype")).and_then(|_| page.find('>'));
    named.or_else(|| doctype().map(|end| end + 1)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str =
        "<!doctype html><head><meta charset=\"utf-8\"><script src=/old.js></script><script>go()</script>";

    fn written(page: &str) -> String {
        with_policy(page, &Headers::for_page(PAGE).unwrap())
    }

    #[test]
    fn the_page_carries_the_policy_before_its_first_script() {
        let page = written(PAGE);
        let tags = html::tags(&page);
        let names: Vec<&str> = tags.iter().map(|tag| tag.name.as_str()).collect();
        assert_eq!(names, ["head", "meta", "meta", "meta", "script", "script"]);
        assert!(tags[2].attribute("content").unwrap().starts_with("default-src 'none'; script-src 'self'"));
    }

    #[test]
    fn it_says_all_that_the_header_says_but_for_frames() {
        let headers = Headers::for_page(PAGE).unwrap();
        let sent = headers.every()[0].1.clone();
        assert!(written(PAGE).contains(&sent.replace(" frame-ancestors 'none';", "")));
        assert!(!written(PAGE).contains("frame-ancestors"));
    }

    #[test]
    fn a_page_that_has_it_keeps_one_and_the_newest() {
        let once = written(PAGE);
        assert_eq!(written(&once), once);
        let older = once.replace("default-src 'none'", "default-src *");
        assert_eq!(written(&older), once);
    }

    #[test]
    fn a_page_that_names_no_encoding_has_it_first() {
        assert!(
            written("<!DOCTYPE html><p>").starts_with("<!DOCTYPE html><meta http-equiv=\"content-security-policy\"")
        );
        assert!(written("<p>").starts_with("<meta http-equiv="));
    }
}
