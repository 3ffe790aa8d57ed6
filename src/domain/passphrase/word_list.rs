//! The published list of words that passphrases are drawn from.
//!
//! It is the EFF's large list for dice ("EFF's New Wordlists for Random Passphrases",
//! Joseph Bonneau, 2016, CC BY 3.0 US), unchanged: 7,776 = 6^5 words. The list is a file of
//! its own, fetched only where a passphrase is chosen, so that it does not weigh on the start.

/// The words of the published list.
const LENGTH: usize = 7_776;

/// The words, one a line in the text they are borrowed from. Always all 7,776, each once,
/// of the letters a to z and the hyphen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordList<'a>(Vec<&'a str>);

/// Why a text is not the word list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordListError {
    /// Cut short, or more than the list.
    Length {
        /// How many lines there were.
        found: usize,
    },
    /// A line, counted from 1, is no word or out of order.
    Line(usize),
}

impl<'a> WordList<'a> {
    /// Reads one word a line. Order is asked for because it rules out repeats.
    pub fn parse(text: &'a str) -> Result<Self, WordListError> {
        let words: Vec<&str> = text.lines().collect();
        if words.len() != LENGTH {
            return Err(WordListError::Length { found: words.len() });
        }
        let in_order = |at: usize| at == 0 || words[at - 1] < words[at];
        match (0..LENGTH).find(|&at| !is_word(words[at]) || !in_order(at)) {
            Some(at) => Err(WordListError::Line(at + 1)),
            None => Ok(Self(words)),
        }
    }

    /// All of them, in order.
    pub fn words(&self) -> &[&'a str] {
        &self.0
    }
}

fn is_word(line: &str) -> bool {
    (3..=9).contains(&line.len()) && line.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
}

#[cfg(test)]
pub(super) const PUBLISHED: &str = include_str!("../../../public/words.txt");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_list_is_whole() -> Result<(), WordListError> {
        let list = WordList::parse(PUBLISHED)?;
        assert_eq!((list.words().first(), list.words().last()), (Some(&"abacus"), Some(&"zoom")));
        assert_eq!(list.words().iter().map(|word| word.len()).sum::<usize>(), 54_368);
        Ok(())
    }

    #[test]
    fn no_word_begins_another_so_words_run_together_stay_apart() -> Result<(), WordListError> {
        let list = WordList::parse(PUBLISHED)?;
        for pair in list.words().windows(2) {
            assert!(!pair[1].starts_with(pair[0]), "{pair:?}");
        }
        Ok(())
    }

    #[test]
    fn a_list_cut_short_is_refused() {
        let cut = &PUBLISHED[..PUBLISHED.len() / 2];
        assert!(matches!(WordList::parse(cut), Err(WordListError::Length { .. })));
        assert_eq!(WordList::parse(""), Err(WordListError::Length { found: 0 }));
    }

    #[test]
    fn a_repeated_or_foreign_line_is_refused_by_its_number() {
        let repeated = PUBLISHED.replacen("abdomen\n", "abacus\n", 1);
        assert_eq!(WordList::parse(&repeated), Err(WordListError::Line(2)));
        let foreign = PUBLISHED.replacen("abdomen\n", "<html>\n", 1);
        assert_eq!(WordList::parse(&foreign), Err(WordListError::Line(2)));
    }
}
