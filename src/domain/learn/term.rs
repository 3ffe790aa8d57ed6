//! Words that people use, and what they mean: `src/content/<language>/glossary.json`; and where such a word stands in a text.

use serde::Deserialize;

use crate::{GuideId, TermId};

/// How many letters a word may have more than the term and still be it: an ending.
const ENDING: usize = 3;

/// One word.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Its name.
    pub id: TermId,
    /// The word.
    pub term: String,
    /// What it means.
    pub says: String,
    /// Whether it is a popular word that nobody has tested; then its meaning says so.
    pub popular: bool,
    /// The guides that tell more.
    pub see: Vec<GuideId>,
}

/// A piece of a text: plain words, or a term as it is written there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Plain words.
    Plain(&'a str),
    /// A term.
    Term(&'a Term, &'a str),
}

impl Term {
    /// Reads the file of all words.
    ///
    /// # Errors
    /// What is wrong with it: the file comes with the build, so a test has asked before.
    pub fn read_all(json: &str) -> Result<Vec<Self>, serde_json::Error> {
        serde_json::from_str(json)
    }

    /// Where it stands first in a text: as a word or several, in any case, and with an ending.
    fn find(&self, text: &str) -> Option<core::ops::Range<usize>> {
        text.char_indices().find_map(|(start, _)| {
            let before = text[..start].chars().next_back();
            if before.is_some_and(char::is_alphabetic) {
                return None;
            }
            let end = start + length_of(&text[start..], &self.term)?;
            let rest = &text[end..];
            let ending: usize = rest.chars().take_while(|letter| letter.is_alphabetic()).map(char::len_utf8).sum();
            (ending <= ENDING).then_some(start..end + ending)
        })
    }
}

/// How many bytes of the text are the word, if it begins with it.
fn length_of(text: &str, word: &str) -> Option<usize> {
    let mut rest = text.chars();
    let same = |(a, b): (char, char)| a.to_lowercase().eq(b.to_lowercase());
    word.chars()
        .all(|letter| rest.next().is_some_and(|own| same((own, letter))))
        .then(|| text.len() - rest.as_str().len())
}

/// A text in pieces: each of the `wanted` terms once, where it stands first. Those that were found are taken off `wanted`, so that the next
/// text does not mark them again.
pub fn pieces<'a>(text: &'a str, wanted: &mut Vec<&'a Term>) -> Vec<Piece<'a>> {
    let mut found: Vec<(core::ops::Range<usize>, &Term)> = Vec::new();
    wanted.retain(|term| {
        let place = term.find(text);
        let free = |place: &core::ops::Range<usize>| {
            found.iter().all(|(other, _)| place.end <= other.start || other.end <= place.start)
        };
        match place.filter(free) {
            Some(place) => {
                found.push((place, *term));
                false
            }
            None => true,
        }
    });
    found.sort_by_key(|(place, _)| place.start);
    let mut pieces = Vec::new();
    let mut at = 0;
    for (place, term) in found {
        if at < place.start {
            pieces.push(Piece::Plain(&text[at..place.start]));
        }
        at = place.end;
        pieces.push(Piece::Term(term, &text[place]));
    }
    if at < text.len() {
        pieces.push(Piece::Plain(&text[at..]));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(word: &str) -> Term {
        Term {
            id: TermId::parse("a").unwrap(),
            term: word.into(),
            says: String::new(),
            popular: false,
            see: Vec::new(),
        }
    }

    fn marked(text: &str, words: &[&str]) -> String {
        let terms: Vec<Term> = words.iter().map(|word| term(word)).collect();
        let mut wanted: Vec<&Term> = terms.iter().collect();
        let written = |piece: &Piece| match piece {
            Piece::Plain(words) => (*words).to_owned(),
            Piece::Term(_, words) => format!("[{words}]"),
        };
        pieces(text, &mut wanted).iter().map(written).collect()
    }

    #[test]
    fn a_term_is_found_in_any_case_with_an_ending_and_once() {
        assert_eq!(
            marked("Some say trauma bonding. A trauma bond.", &["Trauma bond"]),
            "Some say [trauma bonding]. A trauma bond."
        );
        assert_eq!(marked("DARVO, and advocates", &["Advocate", "DARVO"]), "[DARVO], and [advocates]");
        assert_eq!(marked("“Panic”", &["Panic"]), "“[Panic]”");
    }

    #[test]
    fn a_part_of_another_word_is_no_term() {
        assert_eq!(marked("Urgently resurge", &["Urge"]), "Urgently resurge");
        assert_eq!(marked("", &["Urge"]), "");
        assert_eq!(marked("Größe", &["Größ"]), "[Größe]");
    }

    #[test]
    fn what_was_marked_is_not_marked_in_the_next_text() {
        let term = term("Urge");
        let mut wanted = vec![&term];
        assert_eq!(pieces("An urge.", &mut wanted).len(), 3);
        assert_eq!(pieces("An urge.", &mut wanted), [Piece::Plain("An urge.")]);
    }

    #[test]
    fn two_terms_never_lie_over_each_other() {
        assert_eq!(marked("urge surfing", &["Urge surfing", "Urge"]), "[urge surfing]");
        assert_eq!(marked("", &[]), "");
    }
}
