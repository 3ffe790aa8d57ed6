//! A book as one HTML file that stands alone: no script, nothing fetched, no address and no date but those that the person wrote.

use super::{Block, BookLabels, Bound, Section, Whose, Words};

/// How it looks, on a screen and on paper.
const STYLE: &str = "body{max-width:36em;margin:0 auto;padding:2em 1.25em;font:1.125em/1.6 Georgia,'Noto Serif',serif;color:#1c1813;background:#fff}\
h1,h2,h3{font-weight:normal;line-height:1.2;overflow-wrap:anywhere}h1{font-size:2em}h3{font-size:1.1em}\
p,li{overflow-wrap:anywhere;white-space:pre-wrap;unicode-bidi:plaintext}p{orphans:2;widows:2}\
section{margin-block-start:4em}.fact{color:#534c41;font-size:.9em}\
blockquote{margin:0;padding:.25em 1em;border:1px dashed #797466;color:#3a352d}\
@media print{body{max-width:none;padding:0}section{break-before:page;margin:0}h2,h3{break-after:avoid}}";

/// Nothing is run and nothing is fetched, whatever stands in the file.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// The file.
pub fn to_html(bound: &Bound, labels: &BookLabels) -> String {
    let mut out = String::new();
    let title = escape(bound.title(labels));
    out.push_str(&format!(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n",
        escape(labels.code),
        escape(labels.direction),
        escape(labels.file),
    ));
    if let Some(cover) = &bound.cover {
        out.push_str(&format!("<header>\n<h1 dir=\"auto\">{title}</h1>\n"));
        if !cover.line.is_empty() {
            out.push_str(&format!("<p dir=\"auto\">{}</p>\n", escape(&cover.line)));
        }
        out.push_str("</header>\n");
        contents(&mut out, bound, labels);
    }
    // A single part is its own title.
    let heading = if bound.cover.is_some() { "h2" } else { "h1" };
    for (at, section) in bound.sections.iter().enumerate() {
        self::section(&mut out, section, at + 1, heading);
    }
    out.push_str("</body>\n</html>\n");
    out
}

fn contents(out: &mut String, bound: &Bound, labels: &BookLabels) {
    if bound.sections.len() < 2 {
        return;
    }
    out.push_str(&format!("<nav>\n<h2>{}</h2>\n<ol>\n", escape(labels.contents)));
    for (at, section) in bound.sections.iter().enumerate() {
        let heading = escape(&section.heading);
        out.push_str(&format!("<li dir=\"auto\"><a href=\"#part-{}\">{heading}</a></li>\n", at + 1));
    }
    out.push_str("</ol>\n</nav>\n");
}

fn section(out: &mut String, section: &Section, number: usize, heading: &str) {
    let name = escape(&section.heading);
    out.push_str(&format!("<section id=\"part-{number}\">\n<{heading} dir=\"auto\">{name}</{heading}>\n"));
    fact(out, section.date.as_deref());
    for block in &section.blocks {
        self::block(out, block);
    }
    out.push_str("</section>\n");
}

fn block(out: &mut String, block: &Block) {
    if let Some(label) = block.label {
        out.push_str(&format!("<h3>{}</h3>\n", escape(label)));
    }
    if let Some(name) = &block.name {
        out.push_str(&format!("<h3 dir=\"auto\">{}</h3>\n", escape(name)));
    }
    fact(out, block.facts.as_deref());
    if block.whose == Whose::Told {
        out.push_str("<blockquote>\n");
    }
    match &block.words {
        Words::Paragraphs(texts) => each(out, "p", texts),
        Words::Items(texts) => {
            out.push_str("<ul>\n");
            each(out, "li", texts);
            out.push_str("</ul>\n");
        }
    }
    if block.whose == Whose::Told {
        out.push_str("</blockquote>\n");
    }
}

fn each(out: &mut String, tag: &str, texts: &[String]) {
    for text in texts {
        out.push_str(&format!("<{tag} dir=\"auto\">{}</{tag}>\n", escape(text)));
    }
}

fn fact(out: &mut String, fact: Option<&str>) {
    if let Some(fact) = fact {
        out.push_str(&format!("<p class=\"fact\">{}</p>\n", escape(fact)));
    }
}

/// As text, within an element or an attribute.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests;
