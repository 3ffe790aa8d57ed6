//! Hosts that read `_headers`, by the rules that Netlify and Cloudflare Pages have written down for it.

use daybook_site::Headers;

use crate::site::Site;

/// Cloudflare reads a hundred rules, and cuts a line at 2,000 characters.
const RULES: usize = 100;
const LINE: usize = 2000;

/// The file says for each path what the table says for it.
pub(crate) fn check(site: &Site) {
    let text = String::from_utf8(site.read("_headers")).unwrap();
    let rules = read(&text);
    assert!(rules.len() <= RULES && text.lines().all(|line| line.len() <= LINE));
    let files =
        site.files().into_iter().filter(|name| name != "_headers" && !name.ends_with(".br") && name != "checksums.txt");
    for path in std::iter::once("/".to_owned()).chain(files.map(|name| format!("/{name}"))) {
        let mut expected = every(site);
        expected.push(("cache-control".to_owned(), Headers::cache_control(&path).to_owned()));
        assert_eq!(sent(&rules, &path), sorted(expected), "{path}");
    }
    // How long an error is kept, the host says; that it is one does not change the rest.
    for path in ["/nothing", "/nothing-0123456789abcdef.js", "/checksums.txt", "/kdf.js.br"] {
        assert_eq!(sent(&rules, path), sorted(every(site)), "{path}");
    }
}

fn every(site: &Site) -> Vec<(String, String)> {
    site.headers().every().iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect()
}

fn sorted(mut headers: Vec<(String, String)>) -> Vec<(String, String)> {
    headers.sort();
    headers
}

/// One path, with `*` for any number of signs, and its headers.
type Rule<'a> = (&'a str, Vec<(&'a str, &'a str)>);

/// A path begins its line, its headers are indented; empty lines and remarks count for nothing.
fn read(text: &str) -> Vec<Rule<'_>> {
    let mut rules: Vec<Rule> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#')) {
        if line.starts_with([' ', '\t']) {
            let (name, value) = line.trim().split_once(':').expect("a header has a colon");
            rules.last_mut().expect("a header stands below a path").1.push((name.trim(), value.trim()));
        } else {
            assert!(line.starts_with('/') && line.matches('*').count() <= 1 && !line.contains(':'), "{line}");
            rules.push((line.trim(), Vec::new()));
        }
    }
    rules
}

/// The headers of all rules that match; what more than one says is joined.
fn sent(rules: &[Rule<'_>], path: &str) -> Vec<(String, String)> {
    let mut out: Vec<(String, String)> = Vec::new();
    for (name, value) in rules.iter().filter(|(pattern, _)| matches(pattern, path)).flat_map(|(_, headers)| headers) {
        match out.iter_mut().find(|(each, _)| each.eq_ignore_ascii_case(name)) {
            Some((_, already)) => already.push_str(&format!(", {value}")),
            None => out.push((name.to_ascii_lowercase(), (*value).to_owned())),
        }
    }
    sorted(out)
}

fn matches(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        Some((before, after)) => {
            path.len() >= before.len() + after.len() && path.starts_with(before) && path.ends_with(after)
        }
        None => pattern == path,
    }
}
