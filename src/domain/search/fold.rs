//! Text made plain for searching: what people take for the same word becomes the same bytes.
//!
//! - Case goes; so do the marks of Latin, Greek, Cyrillic, Hebrew and Arabic letters, whether they stand in one code point with their
//!   letter or after it. Marks that are vowels of their script (Devanagari, Thai) stay.
//! - Arabic: the forms of alef are one, so are those of yeh, of kaf, and teh marbuta is heh; tatweel goes.
//! - Korean syllables and voiced kana are taken apart, so that half a syllable finds the whole, as one types.
//! - Letters of another shape are the letters: full-width, half-width, in circles, of mathematics, and several in one.
//! - Full-width forms, typographic quotes and dashes, and the digits of Arabic become plain ASCII.
//! - White space becomes single spaces; what is not seen (joiners, direction, controls) goes.

use super::letters::base;
use super::styled::{halfwidth, ligature, styled};
use crate::script::is_bidi_scope;

/// The text, made plain. White space at both ends goes.
pub fn fold(text: &str) -> String {
    let mut folder = Folder::default();
    folder.text(text);
    folder.out
}

/// Folds one character after the other, so that a place in the plain text can be found again in the first.
#[derive(Default)]
pub(super) struct Folder {
    out: String,
    /// Where the present part begins; no white space stands there.
    part: usize,
    gap: bool,
}

impl Folder {
    /// Room for about so many bytes.
    pub(super) fn with_capacity(bytes: usize) -> Self {
        Self { out: String::with_capacity(bytes), ..Self::default() }
    }

    /// What there is so far.
    pub(super) fn out(&self) -> &str {
        &self.out
    }

    /// All of it.
    pub(super) fn into_string(self) -> String {
        self.out
    }

    /// Ends a part: a line feed, which stands nowhere else, so that nothing is found across.
    pub(super) fn end_part(&mut self) {
        self.out.push('\n');
        (self.part, self.gap) = (self.out.len(), false);
    }

    /// A whole text.
    pub(super) fn text(&mut self, text: &str) {
        let mut rest = text;
        loop {
            let run = rest.bytes().take_while(u8::is_ascii_graphic).count();
            self.plain(&rest[..run]);
            let mut after = rest[run..].chars();
            let Some(c) = after.next() else { break };
            self.push(c);
            rest = after.as_str();
        }
    }

    /// Several visible ASCII characters at once: most text by far.
    fn plain(&mut self, run: &str) {
        let mut bytes = run.chars();
        if let Some(first) = bytes.next() {
            self.put(first.to_ascii_lowercase());
            let begun = self.out.len();
            self.out.push_str(bytes.as_str());
            self.out[begun..].make_ascii_lowercase();
        }
    }

    /// The next character.
    pub(super) fn push(&mut self, c: char) {
        match c {
            '!'..='~' => self.put(c.to_ascii_lowercase()),
            _ if c.is_whitespace() => self.gap = true,
            _ if c.is_control() || is_dropped(c) => {}
            _ => self.push_letter(c),
        }
    }

    fn push_letter(&mut self, c: char) {
        if let Some(base) = base(c).or_else(|| styled(c)).or_else(|| halfwidth(c)) {
            return self.put(base);
        }
        if let Some(letters) = ligature(c) {
            return self.all(letters);
        }
        match c {
            'ß' | 'ẞ' => self.all("ss"),
            'æ' | 'Æ' | 'ǽ' | 'Ǽ' | 'ǣ' | 'Ǣ' => self.all("ae"),
            'œ' | 'Œ' => self.all("oe"),
            'þ' | 'Þ' => self.all("th"),
            'ǯ' | 'Ǯ' => self.put('ʒ'),
            '\u{374}' => self.put('\u{2b9}'),
            'ϓ' | 'ϔ' => self.put('ϒ'),
            '…' => self.all("..."),
            '\u{ac00}'..='\u{d7a3}' => self.hangul(c),
            '\u{304c}'..='\u{30fe}' => self.kana(c),
            _ => self.simple(c),
        }
    }

    fn simple(&mut self, c: char) {
        let plain = match c {
            // Quotes, dashes, full-width forms.
            '\u{2018}'..='\u{201b}' | '\u{2032}' | '\u{2bc}' | '\u{b4}' => '\'',
            '\u{201c}'..='\u{201f}' | '\u{2033}' | '«' | '»' => '"',
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            '\u{ff01}'..='\u{ff5e}' => from_first(c, '\u{ff01}', '!').to_ascii_lowercase(),
            // Arabic letters and digits.
            'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
            'ى' | 'ی' | 'ئ' => 'ي',
            'ؤ' => 'و',
            'ة' | 'ۀ' => 'ه',
            'ۂ' => 'ہ',
            'ۓ' => 'ے',
            'ک' => 'ك',
            '\u{660}'..='\u{669}' => from_first(c, '\u{660}', '0'),
            '\u{6f0}'..='\u{6f9}' => from_first(c, '\u{6f0}', '0'),
            _ => return c.to_lowercase().for_each(|c| self.put(c)),
        };
        self.put(plain);
    }

    /// A syllable block as its two or three letters.
    fn hangul(&mut self, c: char) {
        let at = u32::from(c) - 0xac00;
        let letters = [(0x1100, at / 588), (0x1161, at % 588 / 28), (0x11a7, at % 28)];
        let is_there = |&&(first, at): &&(u32, u32)| (first, at) != (0x11a7, 0);
        letters.iter().filter(is_there).filter_map(|(first, at)| char::from_u32(first + at)).for_each(|c| self.put(c));
    }

    /// A voiced kana as the plain one and its mark.
    fn kana(&mut self, c: char) {
        // Katakana stand 0x60 after hiragana.
        let like = u32::from(c) - if c >= '\u{30a0}' { 0x60 } else { 0 };
        let (back, mark) = match (c, like) {
            (_, 0x304c..=0x3062) if like.is_multiple_of(2) => (1, '\u{3099}'),
            (_, 0x3065 | 0x3067 | 0x3069) | (_, 0x309e) => (1, '\u{3099}'),
            (_, 0x3070..=0x307d) if like % 3 == 1 => (1, '\u{3099}'),
            (_, 0x3070..=0x307d) if like % 3 == 2 => (2, '\u{309a}'),
            (_, 0x3094) => (0x4e, '\u{3099}'),
            ('\u{30f7}'..='\u{30fa}', _) => (8, '\u{3099}'),
            _ => return self.put(c),
        };
        let plain = char::from_u32(u32::from(c) - back).unwrap_or(c);
        self.put(plain);
        self.put(mark);
    }

    fn all(&mut self, letters: &str) {
        letters.chars().for_each(|c| self.put(c));
    }

    fn put(&mut self, c: char) {
        if self.gap && self.out.len() > self.part {
            self.out.push(' ');
        }
        self.gap = false;
        self.out.push(c);
    }
}

/// The character as far from `to` as `c` is from `first`.
fn from_first(c: char, first: char, to: char) -> char {
    char::from_u32(u32::from(c) - u32::from(first) + u32::from(to)).unwrap_or(c)
}

/// Marks that only adorn a letter, and what is not seen at all.
fn is_dropped(c: char) -> bool {
    is_bidi_scope(c)
        || matches!(c,
            // Latin, Greek, Cyrillic
            '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
            | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}'
            // Hebrew
            | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}'
            // Arabic, with tatweel
            | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}'
            | '\u{6df}'..='\u{6e8}' | '\u{6ea}'..='\u{6ed}'
            // Soft hyphen, joiners, direction, variation
            | '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

#[cfg(test)]
mod tests;
