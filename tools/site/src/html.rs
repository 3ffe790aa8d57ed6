//! Just enough HTML to find start tags, their attributes, and the text of inline scripts.
//!
//! It reads one file that this project writes itself; it is no general parser.

use std::ops::Range;

/// One start tag.
#[derive(Debug, PartialEq)]
pub(crate) struct Tag<'a> {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, &'a str)>,
    /// Where the tag stands, from `<` to `>`.
    pub(crate) span: Range<usize>,
    /// What stands between a `<script>` or `<style>` and its end tag; empty for other tags.
    pub(crate) text: &'a str,
}

impl Tag<'_> {
    /// The value of an attribute; an attribute without a value has the empty one.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(each, _)| each == name).map(|(_, value)| *value)
    }
}

/// Every start tag, in order. Comments, end tags and the doctype are passed over.
pub(crate) fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(offset) = html[at..].find('<') {
        let start = at + offset;
        let rest = &html[start..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            at = start + 4 + comment.find("-->").map_or(comment.len(), |end| end + 3);
        } else if rest[1..].starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            let tag = read_tag(html, start);
            at = tag.span.end + tag.text.len();
            found.push(tag);
        } else {
            at = start + 1;
        }
    }
    found
}

/// The page without its remarks: they are for who builds it, and not for who opens it.
pub(crate) fn without_comments(html: &str) -> String {
    let inside_of_tags: Vec<Range<usize>> =
        tags(html).into_iter().map(|tag| tag.span.start..tag.span.end + tag.text.len()).collect();
    let mut out = String::with_capacity(html.len());
    let mut at = 0;
    while let Some(offset) = html[at..].find("<!--") {
        let start = at + offset;
        if let Some(tag) = inside_of_tags.iter().find(|tag| tag.contains(&start)) {
            out.push_str(&html[at..tag.end]);
            at = tag.end;
        } else {
            out.push_str(&html[at..start]);
            at = html[start..].find("-->").map_or(html.len(), |end| start + end + 3);
        }
    }
    out.push_str(&html[at..]);
    out
}

/// The page with an attribute more on its root; none where it has no root. The value holds no quotation mark.
pub(crate) fn with_root_attribute(html: &str, name: &str, value: &str) -> Option<String> {
    let root = tags(html).into_iter().find(|tag| tag.name == "html")?;
    let (before, after) = html.split_at(root.span.start + "<html".len());
    Some(format!("{before} {name}=\"{value}\"{after}"))
}

fn read_tag(html: &str, start: usize) -> Tag<'_> {
    let bytes = html.as_bytes();
    let mut at = start + 1;
    let name = take_while(bytes, &mut at, |byte| !is_space(byte) && !matches!(byte, b'>' | b'/'));
    let name = html[name].to_ascii_lowercase();
    let mut attributes = Vec::new();
    loop {
        take_while(bytes, &mut at, |byte| is_space(byte) || byte == b'/');
        match bytes.get(at) {
            None => break,
            Some(b'>') => {
                at += 1;
                break;
            }
            Some(_) => attributes.push(read_attribute(html, &mut at)),
        }
    }
    let text = if matches!(name.as_str(), "script" | "style") { raw_text(&html[at..], &name) } else { "" };
    Tag { name, attributes, span: start..at, text }
}

fn read_attribute<'a>(html: &'a str, at: &mut usize) -> (String, &'a str) {
    let bytes = html.as_bytes();
    let first = *at;
    *at += 1; // A stray `=` starts a name, so that every round moves on.
    take_while(bytes, at, |byte| !is_space(byte) && !matches!(byte, b'=' | b'>' | b'/'));
    let name = html[first..*at].to_ascii_lowercase();
    let before = *at;
    take_while(bytes, at, is_space);
    if bytes.get(*at) != Some(&b'=') {
        *at = before;
        return (name, "");
    }
    *at += 1;
    take_while(bytes, at, is_space);
    let value = match bytes.get(*at) {
        Some(&quote @ (b'"' | b'\'')) => {
            *at += 1;
            let inner = take_while(bytes, at, |byte| byte != quote);
            *at = (*at + 1).min(bytes.len());
            inner
        }
        _ => take_while(bytes, at, |byte| !is_space(byte) && byte != b'>'),
    };
    (name, &html[value])
}

fn raw_text<'a>(rest: &'a str, name: &str) -> &'a str {
    let end_tag = format!("</{name}");
    let end = rest.to_ascii_lowercase().find(&end_tag).unwrap_or(rest.len());
    &rest[..end]
}

fn take_while(bytes: &[u8], at: &mut usize, keep: impl Fn(u8) -> bool) -> Range<usize> {
    let start = *at;
    while bytes.get(*at).is_some_and(|&byte| keep(byte)) {
        *at += 1;
    }
    start..*at
}

fn is_space(byte: u8) -> bool {
    byte.is_ascii_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_in_every_spelling() {
        let all = tags(r#"<!doctype html><LINK rel=stylesheet HREF='/a.css' data-x="1 > 0" defer/>"#);
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].name, "link");
        assert_eq!(all[0].attribute("rel"), Some("stylesheet"));
        assert_eq!(all[0].attribute("href"), Some("/a.css"));
        assert_eq!(all[0].attribute("data-x"), Some("1 > 0"));
        assert_eq!(all[0].attribute("defer"), Some(""));
    }

    #[test]
    fn the_text_of_a_script_is_not_markup() {
        let all = tags("<script>if (1 < 2) { '<p>' }</script><p>");
        assert_eq!(all[0].text, "if (1 < 2) { '<p>' }");
        assert_eq!(all[1].name, "p");
    }

    #[test]
    fn a_comment_holds_no_tags() {
        assert_eq!(tags("<!-- <script>x</script> --><b>").len(), 1);
    }

    #[test]
    fn remarks_go_and_scripts_stay() {
        assert_eq!(
            without_comments("<a><!-- one --><b title='<!-- -->'><script>'<!-- x -->'</script><!--"),
            "<a><b title='<!-- -->'><script>'<!-- x -->'</script>"
        );
    }

    #[test]
    fn broken_markup_ends() {
        for html in ["<", "<a", "<a b", "<a b=", "<a b='", "<a =>", "<!--", "<script>", "<é>"] {
            tags(html);
        }
    }
}
