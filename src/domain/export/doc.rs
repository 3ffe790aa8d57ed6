//! Writes Markdown: headings, facts, the person's words. What they wrote is written so that no sign of it means anything there.

use crate::story::{inline, line, lines, one_line, paragraphs};

/// A file in the making.
pub(super) struct Doc(Vec<String>);

impl Doc {
    /// A file with this heading over it.
    pub(super) fn titled(title: &str) -> Self {
        let mut doc = Self(Vec::new());
        doc.heading(1, title);
        doc
    }

    /// A heading.
    pub(super) fn heading(&mut self, level: usize, text: &str) {
        self.0.push(format!("{} {}", "#".repeat(level), inline(&one_line(text))));
    }

    /// Facts, one a line: what it is, and how it is. One without words is left out.
    pub(super) fn facts<'a>(&mut self, facts: impl IntoIterator<Item = (&'a str, String)>) {
        let said = facts.into_iter().filter(|(_, value)| !value.is_empty());
        let facts: Vec<String> = said.map(|(label, value)| fact(label, &value)).collect();
        if !facts.is_empty() {
            self.0.push(facts.join("\\\n"));
        }
    }

    /// The person's words, under what they are; nothing where there are none.
    pub(super) fn own(&mut self, level: usize, label: &str, text: &str) {
        self.words(level, label, text, "");
    }

    /// What somebody told them.
    pub(super) fn told(&mut self, level: usize, label: &str, text: &str) {
        self.words(level, label, text, "> ");
    }

    /// Words under no heading of their own.
    pub(super) fn text(&mut self, text: &str) {
        self.0.extend(paragraphs(text).iter().map(|paragraph| lines(paragraph, "")));
    }

    /// Things in a list; nothing where there are none.
    pub(super) fn items<'a>(&mut self, level: usize, label: &str, items: impl IntoIterator<Item = &'a str>) {
        let items = items.into_iter().map(one_line).filter(|item| !item.is_empty());
        let items: Vec<String> = items.map(|item| format!("- {}", line(&item))).collect();
        if !items.is_empty() {
            self.heading(level, label);
            self.0.push(items.join("\n"));
        }
    }

    /// The file.
    pub(super) fn done(self) -> String {
        self.0.join("\n\n") + "\n"
    }

    fn words(&mut self, level: usize, label: &str, text: &str, quote: &str) {
        let paragraphs = paragraphs(text);
        if paragraphs.is_empty() {
            return;
        }
        self.heading(level, label);
        let between = format!("\n{}\n", quote.trim_end());
        let words: Vec<String> = paragraphs.iter().map(|paragraph| lines(paragraph, quote)).collect();
        self.0.push(words.join(&between));
    }
}

fn fact(label: &str, value: &str) -> String {
    let value = one_line(value);
    if label.is_empty() { line(&value) } else { format!("{}: {}", line(label), inline(&value)) }
}
