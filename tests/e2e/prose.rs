//! Texts of the kinds and sizes that people write.

/// A page of about 500 words.
pub const PAGE: &str = include_str!("prose/page.txt");

/// Sentences in many scripts, one a line.
const MANY_SCRIPTS: &str = include_str!("prose/scripts.txt");

/// The words that passphrases are drawn from: enough different ones that long texts do not repeat themselves.
const WORDS: &str = include_str!("../../public/words.txt");

/// One line.
pub const LINE: &str = "Slept six hours. Ate toast. That is enough for a Tuesday.";

/// Right to left, with marks and digits.
pub const ARABIC: &str = "اليوم مشيتُ إلى السوق وحدي، واشتريتُ ٣ كيلو من البرتقال.\nلم أتصل به. قالت أمي: «خذي وقتك». Café ٢٠٢٦ \u{200f}(نعم)\u{200e}.";

/// Without spaces, with characters beyond the first plane.
pub const CHINESE: &str =
    "今天下雨,我一个人在家。窗外的樟树很安静,𠮷田先生送来一袋橘子。\n我写了三行字,够了。「慢慢来」,她说。";

/// Pictures made of several characters, flags, skin colours, combining marks in both orders, and what no font shows.
pub const EMOJI: &str = "👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 🇺🇦 ❤️‍🩹 🧑🏿‍🦽‍➡️ e\u{301} é a\u{328}\u{301} Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚ \u{200b}\u{feff}\u{00ad}\u{2028}\u{2029}\u{1}\u{7f} \t ﷽ 𝔘𝔫𝔦 क्ष्म \u{f8ff}\u{10ffff}";

/// Prose of at least this many bytes of UTF-8.
pub fn long(bytes: usize) -> String {
    let words: Vec<&str> = WORDS.lines().collect();
    let sentences: Vec<&str> = PAGE.split_inclusive(['.', '?', '\n']).collect();
    let mut dice = Dice(1);
    let mut text = String::new();
    while text.len() < bytes {
        // A sentence of the page, with every fourth word or so another one.
        for word in dice.pick(&sentences).split_inclusive(' ') {
            let replace = dice.roll(4) == 0 && word.ends_with(' ');
            text.push_str(if replace { dice.pick(&words) } else { word });
            if replace {
                text.push(' ');
            }
        }
    }
    text
}

/// The same in many scripts.
pub fn long_in_many_scripts(bytes: usize) -> String {
    let sentences: Vec<&str> = MANY_SCRIPTS.lines().collect();
    let words: Vec<&str> = MANY_SCRIPTS.split_whitespace().collect();
    let mut dice = Dice(2);
    let mut text = String::new();
    while text.len() < bytes {
        text.push_str(dice.pick(&sentences));
        text.push(' ');
        for _ in 0..dice.roll(9) {
            text.push_str(dice.pick(&words));
            text.push(if dice.roll(7) == 0 { '\n' } else { ' ' });
        }
    }
    text
}

/// `count` pages of some lines, no two alike: English, Arabic and Chinese in turn.
pub fn pages(count: usize) -> Vec<String> {
    let sentences: Vec<&str> =
        PAGE.split_inclusive(['.', '?', '\n']).map(str::trim).filter(|it| !it.is_empty()).collect();
    let words: Vec<&str> = WORDS.lines().collect();
    let arabic: Vec<&str> =
        ARABIC.split_whitespace().chain(MANY_SCRIPTS.lines().nth(1).unwrap_or_default().split(' ')).collect();
    let chinese: Vec<char> = CHINESE.chars().filter(|sign| !sign.is_whitespace()).collect();
    let mut dice = Dice(3);
    let page = |n: usize| match n % 3 {
        0 => {
            let lines =
                (0..6).map(|_| format!("{} {}, {}.", dice.pick(&sentences), dice.pick(&words), dice.pick(&words)));
            lines.collect::<Vec<_>>().join("\n")
        }
        1 => (0..80).map(|_| dice.pick(&arabic)).collect::<Vec<_>>().join(" "),
        _ => (0..160).map(|_| chinese[dice.roll(chinese.len())]).collect(),
    };
    (0..count).map(page).collect()
}

/// The same throws each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        // xorshift64
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap_or(0)
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.roll(from.len())]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_texts_are_what_they_say() {
        assert!((450..600).contains(&PAGE.split_whitespace().count()), "{}", PAGE.split_whitespace().count());
        let (prose, mixed) = (long(100_000), long_in_many_scripts(100_000));
        assert!(prose.len() >= 100_000 && mixed.len() >= 100_000);
        assert_eq!(prose, long(100_000));
        let pages = pages(2_000);
        assert_eq!(pages.iter().collect::<std::collections::BTreeSet<_>>().len(), 2_000, "no two are alike");
        // A field of the browser turns these into others.
        assert!(!format!("{PAGE}{prose}{mixed}{ARABIC}{CHINESE}{EMOJI}").contains('\r'));
    }
}
