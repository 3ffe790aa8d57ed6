//! Cuts a text into pages.

use super::dated::date_of;
use super::unescape;
use super::{ImportFault, ImportFaultKind, Incoming};
use crate::RoughDate;

/// Where a Markdown file is cut.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cut {
    /// At each heading of the first or the second level.
    #[default]
    AtHeadings,
    /// Nowhere.
    PerFile,
}

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextForm {
    /// Words as they stand. It is never cut.
    Plain,
    /// Markdown.
    Markdown,
}

impl TextForm {
    /// What a file of this name is, and its name without the ending.
    pub fn of(name: &str) -> Option<(Self, &str)> {
        let (stem, ending) = name.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "txt" | "text" => Some((Self::Plain, stem)),
            "md" | "markdown" => Some((Self::Markdown, stem)),
            _ => None,
        }
    }
}

/// One line that stands in a page, and its number.
type Numbered<'a> = (usize, &'a str);

/// A page in the making.
struct Piece<'a> {
    line: usize,
    heading: Option<String>,
    lines: Vec<Numbered<'a>>,
}

/// The pages of a text that [`decode`](super::decode) gave, and what cannot be taken in. A page with a fault does not come; the others do.
///
/// Words that stand under no heading are called `name`, which may be empty; `months` are the names of the twelve, for dates.
pub fn cut(text: &str, form: TextForm, at: Cut, name: &str, months: &[&str; 12]) -> (Vec<Incoming>, Vec<ImportFault>) {
    let (mut pages, mut faults) = (Vec::new(), Vec::new());
    for piece in pieces(text, form, at) {
        let controls: Vec<ImportFault> = piece.controls().collect();
        let page = piece.page(form, name, months);
        if page.is_blank() {
            continue;
        }
        if !controls.is_empty() {
            faults.extend(controls);
        } else if page.is_too_long() {
            faults.push(ImportFault::at(page.line, ImportFaultKind::TooLong));
        } else {
            pages.push(page);
        }
    }
    if pages.is_empty() && faults.is_empty() {
        faults.push(ImportFault::whole(ImportFaultKind::Empty));
    }
    (pages, faults)
}

fn pieces(text: &str, form: TextForm, at: Cut) -> Vec<Piece<'_>> {
    let mut pieces = vec![Piece { line: 1, heading: None, lines: Vec::new() }];
    let mut fence = None;
    let mut has_words = false;
    for (number, line) in text.split('\n').enumerate().map(|(at, line)| (at + 1, line)) {
        let was_fenced = fence.is_some();
        if form == TextForm::Markdown {
            follow(&mut fence, line);
        }
        let is_first = !has_words;
        has_words |= !line.trim().is_empty();
        // Of a file that stays whole, only a heading at its very beginning is its title.
        let may_be = form == TextForm::Markdown && !was_fenced && (at == Cut::AtHeadings || is_first);
        match may_be.then(|| heading(line)).flatten() {
            Some(heading) => pieces.push(Piece { line: number, heading: Some(heading), lines: Vec::new() }),
            None => {
                if let Some(last) = pieces.last_mut() {
                    last.lines.push((number, line));
                }
            }
        }
    }
    pieces
}

/// Follows fences: between two of them nothing is a heading, and a backslash is one.
fn follow(fence: &mut Option<(char, usize)>, line: &str) {
    let text = line.trim_start_matches(' ');
    if line.len() - text.len() > 3 {
        return;
    }
    let Some(sign) = text.chars().next().filter(|sign| matches!(sign, '`' | '~')) else { return };
    let length = text.chars().take_while(|other| *other == sign).count();
    let rest = &text[length..];
    match *fence {
        None if length >= 3 && !(sign == '`' && rest.contains('`')) => *fence = Some((sign, length)),
        Some((open, least)) if sign == open && length >= least && rest.trim().is_empty() => *fence = None,
        _ => {}
    }
}

/// The words of a heading of the first or the second level; they may be none.
fn heading(line: &str) -> Option<String> {
    let text = line.trim_start_matches(' ');
    if line.len() - text.len() > 3 {
        return None;
    }
    let words = text.strip_prefix("##").or_else(|| text.strip_prefix('#'))?;
    if !(words.is_empty() || words.starts_with([' ', '\t'])) {
        return None;
    }
    let words = words.trim();
    // Signs at its end belong to it if they stand apart.
    let without = words.trim_end_matches('#');
    let words = if without.is_empty() || without.ends_with([' ', '\t']) { without.trim_end() } else { words };
    Some(unescape::within(words).trim().to_owned())
}

impl Piece<'_> {
    fn controls(&self) -> impl Iterator<Item = ImportFault> {
        let first = |text: &str| text.chars().find(|sign| sign.is_control() && *sign != '\t');
        let heading = self.heading.iter().filter_map(move |text| Some((self.line, first(text)?)));
        let lines = self.lines.iter().filter_map(move |(line, text)| Some((*line, first(text)?)));
        heading.chain(lines).map(|(line, sign)| ImportFault::at(line, ImportFaultKind::Control(u32::from(sign))))
    }

    fn page(&self, form: TextForm, name: &str, months: &[&str; 12]) -> Incoming {
        let (date, mut lines) = self.dated(months);
        while let [(_, first), rest @ ..] = lines
            && first.trim().is_empty()
        {
            lines = rest;
        }
        while let [rest @ .., (_, last)] = lines
            && last.trim().is_empty()
        {
            lines = rest;
        }
        let line = if self.heading.is_some() { self.line } else { lines.first().map_or(self.line, |(line, _)| *line) };
        let body = body(lines, form);
        let own = self.heading.as_deref();
        // A heading that is nothing but a date is one, unless a date stands beneath it.
        let (title, date) = match own.and_then(|heading| date_of(heading, months)).filter(|_| date.is_none()) {
            Some(date) => ("", Some(date)),
            None => (own.unwrap_or(if body.is_empty() { "" } else { name }), date),
        };
        Incoming { line, title: title.to_owned(), date, body }
    }

    /// The date directly below the heading, or at the beginning of words without one; and the lines after it.
    fn dated(&self, months: &[&str; 12]) -> (Option<RoughDate>, &[Numbered<'_>]) {
        let lines = &self.lines[..];
        let skipped = match self.heading {
            Some(_) => 0,
            None => lines.iter().take_while(|(_, line)| line.trim().is_empty()).count(),
        };
        match lines.get(skipped).and_then(|(_, line)| date_of(line, months)) {
            Some(date) => (Some(date), &lines[skipped + 1..]),
            None => (None, lines),
        }
    }
}

fn body(lines: &[Numbered<'_>], form: TextForm) -> String {
    let mut out: Vec<String> = Vec::with_capacity(lines.len());
    let mut fence = None;
    for (at, (_, text)) in lines.iter().enumerate() {
        let was_fenced = fence.is_some();
        if form == TextForm::Markdown {
            follow(&mut fence, text);
        }
        if form == TextForm::Plain || was_fenced || fence.is_some() {
            out.push((*text).to_owned());
            continue;
        }
        let is_followed = lines.get(at + 1).is_some_and(|(_, next)| !next.trim().is_empty());
        let text = match is_followed && unescape::keeps_its_end(text) {
            true => &text[..text.len() - 1],
            false => text,
        };
        out.push(unescape::line(text));
    }
    out.join("\n")
}
