//! A small book for tests, and words that mean something elsewhere.

use super::{Block, BookCover, BookLabels, BookPart, Bound, Section, Whose, Words};
use crate::{RecordId, RoughDate};

fn date(date: RoughDate) -> String {
    format!("on {date}")
}

pub(super) const LABELS: BookLabels = BookLabels {
    code: "en",
    direction: "ltr",
    file: "Notes",
    book: "A book",
    contents: "Contents",
    timeline: "Timeline",
    proofs: "Proofs",
    chapter: "A chapter",
    page: "A page",
    letter: "A letter",
    then: "Then",
    now: "Now",
    did: "Did",
    next: "Next",
    strengths: "Strengths",
    turning: "A turning point",
    undated: "No date",
    date,
};

/// Texts that have a meaning in HTML, in Markdown, or in neither.
pub(super) const HOSTILE: [&str; 40] = [
    "<script>alert(1)</script>",
    "</p></section></body></html>",
    "</title><script>",
    "</style><img src=x onerror=alert(1)>",
    "<!-- gone -->",
    "<![CDATA[x]]>",
    "a & b &amp; &lt;c&gt; &#39; &quot;",
    "\" onload=\"x' y",
    "javascript:alert(1)",
    "# no heading",
    "####### seven",
    "- no list",
    "+ nor this",
    "* nor this",
    "1. no number",
    "12345) nor this",
    "> no quote",
    "```rust",
    "~~~",
    "    four spaces",
    "\ta tab",
    "---",
    "===",
    "***",
    "___",
    "*stressed* and **more** and _this_ and __that__",
    "`code` ``more``",
    "[a link](https://example.org) ![a drawing](x.png)",
    "[name]: https://example.org",
    "<https://example.org>",
    "a | b",
    "| - | - |",
    "ends with a backslash \\",
    "\\* already escaped \\\\",
    "~~gone~~ ==marked== ^up^ $x$",
    "{: .class } {#name}",
    ": a definition",
    "% a title",
    "\u{202e}turned\u{202c} \u{2066}held\u{2069}",
    "🙂 漢字 עברית",
];

pub(super) fn own(texts: &[&str]) -> Block {
    let words = Words::Paragraphs(texts.iter().map(|text| (*text).to_owned()).collect());
    Block { label: None, facts: None, name: None, whose: Whose::Own, words }
}

pub(super) fn section(heading: &str, blocks: Vec<Block>) -> Section {
    let part = BookPart::Page(RecordId::from_bytes([1; 16]));
    Section { part, heading: heading.into(), date: None, blocks }
}

pub(super) fn bound(title: &str, line: &str, sections: Vec<Section>) -> Bound {
    Bound { cover: Some(BookCover { title: title.into(), line: line.into() }), sections }
}
