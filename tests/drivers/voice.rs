//! What no text that comes with the app may say: promises, orders, blame, scores, a guess at who the other person is or who ended it.

/// Words and signs that are never there.
const NEVER: [&str; 29] = [
    "!",
    "safe",
    "untraceable",
    "protect",
    "streak",
    "score",
    "points",
    "badge",
    "heal",
    "cure",
    "closure",
    "forgive",
    "narc",
    "abuse",
    "toxic",
    "victim",
    "addict",
    "relapse",
    " fail",
    " should ",
    " must ",
    "have to",
    "always",
    "never",
    " he ",
    " she ",
    " his ",
    " her ",
    "broke up",
];

/// What is wrong with a text, if anything.
pub fn faults(text: &str) -> Vec<String> {
    let padded = format!(" {} ", text.to_lowercase().replace(['.', ',', '?', ':'], " "));
    let mut faults: Vec<String> =
        NEVER.iter().filter(|word| padded.contains(**word)).map(|word| format!("{word:?}: {text}")).collect();
    if text.trim() != text || text.chars().any(|c| c.is_control() || c == '"' || c == '\'') {
        faults.push(format!("white space at an end, a control character or a straight quote: {text}"));
    }
    faults
}

/// Words that research is told with, and nothing else is.
const IN_EVIDENCE: [&str; 9] = ["abuse", "safe", "victim", "relapse", "protect", "points", "never", "always", "heal"];

/// The same of what is said about evidence.
pub fn faults_of_evidence(text: &str) -> Vec<String> {
    let is_allowed = |fault: &String| IN_EVIDENCE.iter().any(|word| fault.starts_with(&format!("{word:?}")));
    faults(text).into_iter().filter(|fault| !is_allowed(fault)).collect()
}

#[test]
fn a_text_that_breaks_the_voice_is_seen() {
    assert!(faults("What was there today?").is_empty());
    for wrong in ["You should rest.", "Well done!", "How did he leave?", "You are safe here.", " x", "It's"] {
        assert!(!faults(wrong).is_empty(), "{wrong}");
    }
}
