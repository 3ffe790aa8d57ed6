//! How hard an English text is to read.

/// The grade of an English text after Flesch and Kincaid (Kincaid et al. 1975). Syllables are counted as groups of vowels, which is rough
/// and the same for every text.
pub fn grade(text: &str) -> f64 {
    let is_end = |c: char| matches!(c, '.' | '?' | ':' | ';');
    let sentences = text.split(is_end).filter(|sentence| sentence.chars().any(char::is_alphabetic)).count().max(1);
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphabetic() && c != '’')
        .filter(|word| word.chars().any(char::is_alphabetic))
        .collect();
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    0.39 * words.len() as f64 / sentences as f64 + 11.8 * syllables as f64 / words.len().max(1) as f64 - 15.59
}

fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let is_vowel = |c: char| "aeiouy".contains(c);
    let groups =
        word.chars().fold((0, false), |(count, before), c| (count + usize::from(is_vowel(c) && !before), is_vowel(c)));
    let silent = word.ends_with('e') && !word.ends_with("le") && groups.0 > 1;
    (groups.0 - usize::from(silent)).max(1)
}

#[test]
fn a_hard_text_has_a_higher_grade_than_a_plain_one() {
    assert!(grade("You can stop at any line. Take what fits.") < 3.0);
    assert!(
        grade("Psychological deterioration necessitates comprehensive professional intervention immediately.") > 12.0
    );
    assert_eq!(["table", "line", "quiet", "a"].map(syllables), [2, 1, 1, 1]);
}
