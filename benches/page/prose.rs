//! Entries of 500 different words each, in sentences.

const PAGE: &str = include_str!("../../tests/e2e/prose/page.txt");
const LIST: &str = include_str!("../../public/words.txt");

/// The words of an entry.
pub const WORDS: usize = 500;

/// `count` entries, no two alike. Sentences of a real page with two words of five replaced by others, so that 16 KiB deflate to 42 % and one
/// entry alone to 52 %, which is what English prose does; sentences that only repeat would deflate better than a person writes.
#[must_use]
pub fn entries(count: usize) -> Vec<String> {
    let others: Vec<&str> = LIST.lines().collect();
    let sentences: Vec<&str> = PAGE.split_inclusive(['.', '?', '\n']).collect();
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let mut next = move || {
        let (mut text, mut words) = (String::new(), 0);
        while words < WORDS {
            for word in sentences[dice.roll(sentences.len())].split_inclusive(' ').take(WORDS - words) {
                if word.ends_with(' ') && dice.roll(5) < 2 {
                    text.push_str(others[dice.roll(others.len())]);
                    text.push(' ');
                } else {
                    text.push_str(word);
                }
                words += 1;
            }
        }
        text
    };
    (0..count).map(|_| next()).collect()
}

/// The same throws each time (xorshift64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }
}
