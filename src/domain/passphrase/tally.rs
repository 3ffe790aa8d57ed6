//! Counts the words of a passphrase, by the rules that `judge` states.

use super::{
    runs::fold_runs,
    signs::{Class, Sign, unspaced_weight},
    well_known::is_common_word,
};

/// Shorter pieces are no words. In Latin letters.
const SHORTEST: usize = 3;
/// From here on a text without spaces counts for more than one word ..
const RUN_TOGETHER: usize = 24;
/// .. this many letters each.
const LETTERS: usize = 6;
/// Digits alone, for one word.
const DIGITS: usize = 8;
/// From here on characters may count as mixed ..
const MIXED: usize = 12;
/// .. this many each.
const MIXED_CHARACTERS: usize = 4;
/// The longest stretch of one kind that is counted whole among mixed characters.
const STRETCH: usize = 5;
/// Weight of characters of scripts without spaces, for one word.
const UNSPACED: usize = 12;

/// What counts, and how much was left out and why.
#[derive(Default)]
pub(super) struct Tally {
    pub(super) words: usize,
    /// Common words and parts of known phrases.
    pub(super) known: usize,
    /// The same again, and runs.
    pub(super) repeated: usize,
    seen: Vec<Vec<char>>,
}

impl Tally {
    pub(super) fn of(signs: &[Sign]) -> Self {
        let mut tally = Self::default();
        for chunk in signs.split(|sign| sign.class == Class::Space) {
            tally.count_chunk(chunk);
        }
        tally.count_unspaced(signs);
        tally
    }

    /// What stands between spaces is read both ways, in words and as mixed characters.
    fn count_chunk(&mut self, chunk: &[Sign]) {
        let before = self.words;
        let whole: Vec<char> = chunk.iter().map(|sign| sign.c).collect();
        let mixed = if self.seen.contains(&whole) { 0 } else { mixed_words(chunk) };
        for piece in chunk.split(|sign| !sign.is_spaced()) {
            self.count_piece(piece);
        }
        self.words = self.words.max(before + mixed);
        if mixed > 0 {
            self.seen.push(whole);
        }
    }

    /// Letters and digits without a break.
    fn count_piece(&mut self, piece: &[Sign]) {
        let own: Vec<Sign> = piece.iter().filter(|sign| !sign.in_phrase).copied().collect();
        let words = words_in(&own);
        let stem = stem(&own);
        if weight(piece) < SHORTEST {
            // Too little to say anything of.
        } else if (weight(&own) < SHORTEST && own.len() < piece.len()) || is_known(&own, &stem) {
            self.known += 1;
        } else if self.seen.contains(&stem) || (words == 0 && folded(&own).len() < own.len()) {
            self.repeated += 1;
        } else {
            self.words += words;
            self.seen.push(stem);
        }
    }

    fn count_unspaced(&mut self, signs: &[Sign]) {
        let unspaced = signs.iter().filter(|sign| sign.class == Class::Unspaced);
        let (known, own): (Vec<Sign>, Vec<Sign>) = unspaced.partition(|sign| sign.in_phrase);
        self.known += weight(&known).div_ceil(UNSPACED);
        let left = folded(&own);
        let met_before = |at: usize| left[..at].iter().filter(|c| **c == left[at]).count();
        let counted = (0..left.len()).filter(|&at| met_before(at) < 2).map(|at| unspaced_weight(left[at]));
        let words = counted.sum::<usize>() / UNSPACED;
        self.words += words;
        self.repeated += (weight(&own) / UNSPACED).saturating_sub(words);
    }
}

/// How many words a piece is, leaving aside whether they are known or repeated.
fn words_in(own: &[Sign]) -> usize {
    let left = folded(own).len();
    if own.iter().all(|sign| sign.class == Class::Digit) {
        return left / DIGITS;
    }
    let letters = own.iter().filter(|sign| sign.class != Class::Digit && !sign.in_word).count();
    match letters.min(left) {
        letters @ RUN_TOGETHER.. => letters / LETTERS,
        _ => usize::from(left >= SHORTEST || (left >= 2 && weight(own) > own.len())),
    }
}

/// A common word, with or without digits around it, or a long text made of such.
fn is_known(own: &[Sign], stem: &[char]) -> bool {
    let compared: Vec<char> = own.iter().map(|sign| sign.compared).collect();
    let beside: Vec<Sign> = own.iter().filter(|sign| sign.is_letter() && !sign.in_word).copied().collect();
    is_common_word(&compared)
        || is_common_word(stem)
        || (own.len() >= MIXED && own.iter().any(|sign| sign.in_word) && weight(&beside) < SHORTEST)
}

/// The piece without the digits before and after it, or all of it if there is nothing else.
fn stem(own: &[Sign]) -> Vec<char> {
    let is_digit = |sign: &Sign| sign.class == Class::Digit;
    let begin = own.iter().position(|sign| !is_digit(sign)).unwrap_or(0);
    let end = own.iter().rposition(|sign| !is_digit(sign)).map_or(own.len(), |last| last + 1);
    own[begin..end].iter().map(|sign| sign.compared).collect()
}

/// How many words a chunk is when read as mixed characters; 0 when it is not mixed.
fn mixed_words(chunk: &[Sign]) -> usize {
    let own: Vec<Sign> = chunk.iter().filter(|sign| !sign.in_phrase && !sign.in_word).copied().collect();
    let text: Vec<Sign> = own.iter().filter(|sign| sign.class != Class::Symbol).copied().collect();
    let stretches = own.chunk_by(|a, b| a.class == b.class || (a.class, b.class) == (Class::Upper, Class::Lower));
    // A long stretch of one kind is a word and not a mixture.
    let beyond: usize = stretches.clone().map(|stretch| stretch.len().saturating_sub(STRETCH)).sum();
    let left = folded(&text).len().saturating_sub(beyond);
    // Symbols help to mix; a row of them alone does not.
    let size = left + (own.len() - text.len()).min(left / 2);
    let letters = text.iter().filter(|sign| sign.is_letter()).count();
    let is_mixed = size >= MIXED && stretches.count() * 4 > size && letters * 6 >= size;
    if is_mixed && !is_address(chunk) { size / MIXED_CHARACTERS } else { 0 }
}

/// Of mail or of a site: public, and no mixture.
fn is_address(chunk: &[Sign]) -> bool {
    let has = |c: char| chunk.iter().any(|sign| sign.c == c);
    let mut symbols = chunk.iter().filter(|sign| sign.class == Class::Symbol);
    has('.') && (has('@') || has(':')) && symbols.all(|sign| "@.:/_-+".contains(sign.c))
}

fn folded(signs: &[Sign]) -> Vec<char> {
    fold_runs(&signs.iter().map(|sign| sign.c).collect::<Vec<_>>())
}

fn weight(signs: &[Sign]) -> usize {
    signs.iter().map(Sign::weight).sum()
}
