//! A book as Markdown, which any program shows as plain text: each sign that would mean something there is written so that it does not.

use super::{Block, BookLabels, Bound, Section, Whose, Words};

/// The file.
pub fn to_markdown(bound: &Bound, labels: &BookLabels) -> String {
    let mut parts = Vec::new();
    if let Some(cover) = &bound.cover {
        parts.push(format!("# {}", inline(bound.title(labels))));
        if !cover.line.is_empty() {
            parts.push(lines(&cover.line, ""));
        }
    }
    let level = if bound.cover.is_some() { "##" } else { "#" };
    for section in &bound.sections {
        self::section(&mut parts, section, level);
    }
    parts.join("\n\n") + "\n"
}

fn section(parts: &mut Vec<String>, section: &Section, level: &str) {
    parts.push(format!("{level} {}", inline(&section.heading)));
    parts.extend(section.date.as_deref().map(|date| lines(date, "")));
    for block in &section.blocks {
        self::block(parts, block, level);
    }
}

fn block(parts: &mut Vec<String>, block: &Block, level: &str) {
    parts.extend(block.label.map(|label| format!("{level}# {}", inline(label))));
    parts.extend(block.name.as_deref().map(|name| format!("{level}# {}", inline(name))));
    parts.extend(block.facts.as_deref().map(|facts| lines(facts, "")));
    let quote = match block.whose {
        Whose::Told => "> ",
        Whose::Own => "",
    };
    let text = match &block.words {
        Words::Paragraphs(texts) => {
            let between = format!("\n{}\n", quote.trim_end());
            texts.iter().map(|text| lines(text, quote)).collect::<Vec<_>>().join(&between)
        }
        Words::Items(texts) => {
            let item = |text: &String| format!("{quote}- {}", line(text));
            texts.iter().map(item).collect::<Vec<_>>().join("\n")
        }
    };
    if !text.is_empty() {
        parts.push(text);
    }
}

/// The lines of one paragraph. A backslash at the end of a line keeps the line's end.
pub(crate) fn lines(text: &str, quote: &str) -> String {
    text.lines().map(|text| format!("{quote}{}", line(text))).collect::<Vec<_>>().join("\\\n")
}

/// One line: what would mean something where a line begins, and then the rest.
pub(crate) fn line(text: &str) -> String {
    let rest = text.trim_start_matches([' ', '\t']);
    let mut out = String::with_capacity(text.len() + 8);
    for space in text[..text.len() - rest.len()].chars() {
        // Spaces alone would be taken away, or make it code.
        out.push_str(if space == '\t' { "&#9;" } else { "&#32;" });
    }
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    match rest.as_bytes().get(digits) {
        // A list: `-`, `+`; a number with `.` or `)`. Lines of `=` or `-` would make a heading of what stands above; `:` a definition.
        Some(b'-' | b'+' | b'=' | b':' | b'%') if digits == 0 => out.push('\\'),
        Some(b'.' | b')') if digits > 0 => {
            out.push_str(&rest[..digits]);
            out.push('\\');
            out.push_str(&inline(&rest[digits..]));
            return out;
        }
        _ => {}
    }
    out.push_str(&inline(rest));
    out
}

/// Within a line.
pub(crate) fn inline(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '#' | '~' | '|' | '$' | '^' | '{' | '}') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests;
