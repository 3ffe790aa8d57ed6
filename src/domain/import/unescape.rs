//! Takes away what an export adds so that signs mean nothing: the other way around from `story::markdown`.

/// One line of Markdown as it was typed, and whether the next one belongs to it by a backslash at its end. A line that is set in by four
/// spaces or a tab is code, where a backslash is one.
pub(super) fn line(text: &str) -> String {
    if text.starts_with("    ") || text.starts_with('\t') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    loop {
        if let Some(after) = rest.strip_prefix("&#32;") {
            out.push(' ');
            rest = after;
        } else if let Some(after) = rest.strip_prefix("&#9;") {
            out.push('\t');
            rest = after;
        } else {
            break;
        }
    }
    out.push_str(&within(rest));
    out
}

/// The same where no line begins.
pub(super) fn within(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match signs.peek() {
            Some(next) if sign == '\\' && next.is_ascii_punctuation() => {
                out.push(*next);
                signs.next();
            }
            _ => out.push(sign),
        }
    }
    out
}

/// Whether a line ends in a backslash that keeps its end.
pub(super) fn keeps_its_end(text: &str) -> bool {
    text.len().saturating_sub(text.trim_end_matches('\\').len()) % 2 == 1
}
