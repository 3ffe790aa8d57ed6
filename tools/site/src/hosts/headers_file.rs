//! `_headers`, which hosts such as Netlify and Cloudflare Pages read from the root of the site and do not serve.

use std::collections::BTreeMap;

use super::line;
use crate::{Headers, SiteError};

/// Cloudflare reads no more rules than this of one file.
const RULES_READ: usize = 100;

/// A path as the host reads it, and how long what it leads to may be kept.
type Rule = (String, &'static str);

/// The file. Hosts join the values of all rules that match, so caching is said once for each path and never for `/*`.
///
/// # Errors
/// When there are more rules than a host reads: what stands below would be without.
pub(crate) fn headers_file(headers: &Headers, files: &[String]) -> Result<String, SiteError> {
    let mut out = String::from("/*\n");
    for (name, value) in headers.every() {
        line(&mut out, format_args!("  {name}: {value}"));
    }
    let mut caching = by_file(files);
    if caching.len() >= RULES_READ {
        caching = by_folder(files);
    }
    for (path, value) in &caching {
        line(&mut out, format_args!("{path}"));
        line(&mut out, format_args!("  cache-control: {value}"));
    }
    let rules = caching.len() + 1;
    if rules > RULES_READ { Err(SiteError::TooManyRules(rules, RULES_READ)) } else { Ok(out) }
}

fn by_file(files: &[String]) -> Vec<Rule> {
    let files = files.iter().map(|name| format!("/{name}"));
    std::iter::once("/".to_owned()).chain(files).map(with_caching).collect()
}

/// One rule for a folder where all may be kept equally long. It is the second choice: where it says "a year", it says so of
/// files too that are not there.
fn by_folder(files: &[String]) -> Vec<Rule> {
    let mut folders: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for name in files {
        let folder = name.split_once('/').map_or("", |(folder, _)| folder);
        folders.entry(folder).or_default().push(name.clone());
    }
    let of_folder = |(folder, names): (&str, Vec<String>)| {
        let mut rules = by_file(&names);
        let root = rules.remove(0);
        match rules.first() {
            _ if folder.is_empty() => std::iter::once(root).chain(rules).collect(),
            Some(&(_, first)) if rules.iter().all(|(_, each)| *each == first) => vec![(format!("/{folder}/*"), first)],
            _ => rules,
        }
    };
    folders.into_iter().flat_map(of_folder).collect()
}

fn with_caching(path: String) -> Rule {
    let value = Headers::cache_control(&path);
    (path, value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(files: &[String]) -> Result<String, SiteError> {
        headers_file(&Headers::for_page("<script>x</script>").unwrap(), files)
    }

    fn names(count: usize, name: impl Fn(usize) -> String) -> Vec<String> {
        (0..count).map(name).collect()
    }

    #[test]
    fn caching_is_said_once_for_each_path() {
        let text = written(&["a-0123456789abcdef.js".to_owned(), "index.html".to_owned()]).unwrap();
        let (every, single) = text.split_once("\n/\n").unwrap();
        assert!(!every.contains("cache-control"));
        assert!(single.contains("/a-0123456789abcdef.js\n  cache-control: public, max-age=31536000, immutable\n"));
        assert!(single.contains("/index.html\n  cache-control: no-cache\n"));
    }

    #[test]
    fn where_files_are_too_many_a_folder_has_one_rule() {
        let mut files = names(120, |number| format!("parts/{number}-0123456789abcdef.js"));
        files.push("index.html".to_owned());
        let text = written(&files).unwrap();
        assert!(text.contains("\n/\n  cache-control: no-cache\n/index.html\n  cache-control: no-cache\n"));
        assert!(text.ends_with("\n/parts/*\n  cache-control: public, max-age=31536000, immutable\n"));
    }

    #[test]
    fn more_rules_than_a_host_reads_are_refused() {
        assert!(written(&names(98, |number| format!("{number}.js"))).is_ok());
        let refused = written(&names(99, |number| format!("{number}.js")));
        assert!(matches!(refused, Err(SiteError::TooManyRules(101, 100))));
        let mut mixed = names(99, |number| format!("parts/{number}.js"));
        mixed.push("parts/a-0123456789abcdef.js".to_owned());
        assert!(written(&mixed).is_err(), "what may be kept, and what may not, cannot share a rule");
    }
}
