//! Whether a passphrase will do. It is judged in words, by rules a person could apply by hand:
//!
//! - **A word counts once**, if it has three characters or more and is not among the common
//!   ones (`well_known`). The same word again, also with other digits after it, does not count.
//! - **Runs and repeats fold up** (`runs`): "1234", "qwerty", "aaaa" are no words, "catcatcat" is one.
//! - **Known phrases do not count**, in any spacing, case or the usual digits for letters.
//! - **Long text without spaces** is one word up to 23 letters, and from 24 on a word for six,
//!   less the common words in it: nobody can tell where its words end.
//! - **Mixed characters**, as password managers make them, count a word for four, from twelve
//!   on, if letters are among them and their kinds alternate at least every fourth (a capital
//!   before small letters is no change). An address of mail or of a site is never mixed.
//!   Twenty such characters nearly always do; of sixteen, one in five needs a few more.
//! - **Digits alone** count a word for eight: most are dates and telephone numbers.
//! - **Chinese, Japanese, Thai, Lao, Khmer and Burmese** have no spaces and are judged by
//!   characters, each at most twice: three ideographs are a word, six kana or letters of the
//!   others. Pictures are judged as ideographs.
//!
//! Four words that count and sixteen letters in all are [`Fair`](Strength::Fair) and are
//! accepted; six are [`Strong`](Strength::Strong), like the six that are drawn. Four is the
//! least that slow key derivation can still carry: four words drawn from the list have 51
//! bits. Words a person thinks up have fewer, and nothing here can say how many; that is why
//! there are no years and no percentages, and why six drawn words are offered first.
//!
//! The answer is one of six categories and never says which word or phrase was recognised,
//! so it gives little to somebody who looks at the screen.

use super::{
    signs::{Sign, signs},
    tally::Tally,
    well_known::mark,
};

/// Words that must count.
const FAIR: usize = 4;
/// Words that count in a strong passphrase.
const STRONG: usize = 6;
/// The least length, in Latin letters.
const LENGTH: usize = 16;
/// Longer text is not looked at: it is far beyond enough or a repeat.
const LOOK: usize = 1_000;

/// What was found, as a category: never which word, so that it may stand beside the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Strength {
    /// Shorter than sixteen letters.
    TooShort,
    /// Not enough words that count.
    TooFew,
    /// There would be enough if they were not the same again, or runs such as "1234".
    Repeats,
    /// There would be enough if they were not among the first that people try.
    WellKnown,
    /// Enough.
    Fair,
    /// As many as are drawn.
    Strong,
}

/// The answer to one passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The category.
    pub strength: Strength,
    /// How many of four stitches are lit: 0 to 4, from 3 on it will do.
    pub steps: u8,
    /// Whether a notebook may be made with it: fair or strong.
    pub acceptable: bool,
}

/// Judges a passphrase by the rules above.
pub fn judge(passphrase: &str) -> Judgement {
    let mut signs = signs(passphrase);
    signs.truncate(LOOK);
    mark(&mut signs);
    let length: usize = signs.iter().map(Sign::weight).sum();
    let tally = Tally::of(&signs);
    let strength = strength(&tally, length);
    let acceptable = matches!(strength, Strength::Fair | Strength::Strong);
    let steps = match (strength, tally.words) {
        (Strength::Strong, _) => 4,
        (Strength::Fair, _) => 3,
        (_, 3..) => 2,
        (_, words) => u8::from(words > 0),
    };
    Judgement { strength, steps, acceptable }
}

fn strength(tally: &Tally, length: usize) -> Strength {
    let &Tally { words, known, repeated, .. } = tally;
    // Said only where it explains the refusal, not while the first words are being typed.
    let explains = |left_out: usize| left_out > 0 && (words + left_out >= FAIR || (words == 0 && length >= LENGTH / 2));
    match words {
        STRONG.. if length >= LENGTH => Strength::Strong,
        FAIR.. if length >= LENGTH => Strength::Fair,
        _ if explains(known) => Strength::WellKnown,
        _ if explains(repeated) => Strength::Repeats,
        _ if length < LENGTH => Strength::TooShort,
        _ => Strength::TooFew,
    }
}

#[cfg(test)]
#[rustfmt::skip] // tables, several entries a line
mod tests {
    use Strength::{Fair, Repeats, Strong, TooFew, TooShort, WellKnown};
    use proptest::prelude::*;

    use super::*;
    use crate::passphrase::{WordList, pick, word_list::PUBLISHED};

    fn check(expected: Strength, passphrases: &[&str]) {
        for passphrase in passphrases {
            let judgement = judge(passphrase);
            assert_eq!(judgement.strength, expected, "{passphrase}: {judgement:?}");
        }
    }

    #[test]
    fn six_uncommon_words_are_strong_in_any_dress() {
        check(
            Strong,
            &[
                "abacus drapery unfasten zoom gristle mower",
                "Abacus-Drapery-Unfasten-Zoom-Gristle-Mower",
                "abacus.drapery_unfasten/zoom,gristle;mower",
                "  abacus \n drapery  unfasten zoom gristle mower",
                "our tiny kettle whistled beside seven muddy bicycles",
                "abacusdraperyunfastenzoomgristlemower",
            ],
        );
    }

    #[test]
    fn four_uncommon_words_are_fair() {
        check(
            Fair,
            &[
                "kettle bicycle lantern orchard", "my grey kitten naps on folded laundry",
                "purplewindowcandlebridges", "قطتي الرمادية تنام فوق الغسيل",
                "мокрый велосипед спит возле сарая", "모래밭 자전거 우산 고양이", "窗外雨声轻敲旧铁皮屋顶响",
                "xK9#mQ2vL7!pR4wT",
            ],
        );
    }

    #[test]
    fn little_text_is_too_short() {
        check(
            TooShort,
            &[
                "", " ", "a", "kettle", "cat pig sun hat", "kettle bicycle", "🙂", "雨声",
            ],
        );
    }

    #[test]
    fn a_few_long_words_are_too_few() {
        check(
            TooFew,
            &[
                "refrigerator thunderstorm", "internationalisation", "kettle bicycle lantern",
                "Rumpelstiltskin1985!", "my kettle is in it so we go on up",
                "07911123456 27051990", "qkzjwvhxnpfgtbdm",
            ],
        );
    }

    #[test]
    fn the_same_again_and_runs_do_not_count() {
        check(
            Repeats,
            &[
                "aaaaaaaaaaaaaaaaaaaaaaaa", "1234567890123456", "qwertyuiopasdfghjkl",
                "1qaz2wsx3edc4rfv5tgb", "kettle kettle kettle kettle kettle",
                "kettle1 kettle2 kettle3 kettle4", "Kettle KETTLE kettle! (kettle)",
                "abcd efgh ijkl mnop qrst", "哈哈哈哈哈哈哈哈哈哈哈哈哈哈",
            ],
        );
    }

    #[test]
    fn what_is_tried_first_does_not_count() {
        check(
            WellKnown,
            &[
                "password", "P@ssw0rd2024!!!!", "iloveyou", "ILoveYou4ever",
                "correct horse battery staple", "CorrectHorseBatteryStaple1",
                "c0rr3cth0rs3b4tt3ryst4pl3", "to be or not to be that is the question",
                "Michael&Jennifer2015!", "michael jennifer amanda jessica",
                "the quick brown fox jumps over the lazy dog", "we will rock you", "我爱你我爱你我爱你",
                "床前明月光疑是地上霜", "я тебя люблю", "بسم الله الرحمن الرحيم",
                "supercalifragilisticexpialidocious",
            ],
        );
    }

    #[test]
    fn well_known_words_do_no_harm_beside_enough_others() {
        check(
            Fair,
            &["Michael left the kettle beside our bicycle lantern"],
        );
    }

    #[test]
    fn dates_addresses_and_words_in_disguise_are_not_mixed_characters() {
        for passphrase in [
            "12/05/1990-03/06/2015", "1-2-3-4-5-6-7-8-9-0", "a-b-c-d-e-f-g-h-i-j",
            "+44 20 7946 0958 0000", "john.smith1985@gmail.com",
            "https://www.facebook.com/john.smith", "Fireball@lacrosse1!", "Lol123@drummer1!",
            "Britney@1q2w3e4r1!", "IWillNeverGoBackHome", "aB3$aB3$aB3$aB3$",
            "Qwerty123456!@#$%^", "lundi mardi mercredi jeudi",
        ] {
            assert!(!judge(passphrase).acceptable, "{passphrase}");
        }
    }

    #[test]
    fn what_a_password_manager_makes_will_do() {
        for passphrase in [
            "gY7#kL0pQz!2mN5x",
            "5f4dcc3b5aa765d61d8327deb882cf99",
            "550e8400-e29b-41d4-a716-446655440000",
        ] {
            assert!(judge(passphrase).acceptable, "{passphrase}");
        }
    }

    #[test]
    fn stitches_are_lit_as_words_are_added_and_never_go_out() {
        let words = [
            "abacus", "drapery", "unfasten", "gristle", "mower", "kettle", "orchard",
        ];
        let steps: Vec<u8> = (0..=7)
            .map(|n| judge(&words[..n].join(" ")).steps)
            .collect();
        assert_eq!(steps, [0, 1, 1, 2, 3, 3, 4, 4]);
    }

    #[test]
    fn a_huge_paste_is_answered_at_once() {
        assert!(!judge(&"a".repeat(1_000_000)).acceptable);
        assert!(judge(&PUBLISHED.replace('\n', " ")).acceptable);
    }

    proptest! {
        #[test]
        fn six_drawn_words_are_always_strong(seed: [u8; 32], more: [u8; 32]) {
            let list = WordList::parse(PUBLISHED).map_err(|e| TestCaseError::fail(format!("{e:?}")))?;
            let random = [seed, more].concat();
            let Some(drawn) = pick(&list, &random) else { return Err(TestCaseError::reject("bytes ran out")) };
            for joint in [" ", "-", "\n"] {
                let passphrase = drawn.join(joint);
                prop_assert_eq!(judge(&passphrase).strength, Strong, "{}", passphrase);
            }
        }

        #[test]
        fn any_text_is_judged_and_the_parts_agree(text in any::<String>()) {
            let judgement = judge(&text);
            prop_assert_eq!(judgement.acceptable, judgement.steps >= 3);
            prop_assert_eq!(judgement.acceptable, matches!(judgement.strength, Fair | Strong));
        }
    }
}
