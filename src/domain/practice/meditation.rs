//! The silent meditations that come with the app, `src/content/<language>/meditations.json`.

use serde::Deserialize;

use crate::MeditationId;

/// A few lines that are shown one after the other over as long a time as the person likes.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meditation {
    /// Its name.
    pub id: MeditationId,
    /// What it is called.
    pub title: String,
    /// What it is, in a sentence.
    pub about: String,
    /// What is shown, in order. `{sentence}` stands for a sentence of the person's own.
    pub lines: Vec<String>,
}

/// Stands for a sentence of the person's own.
const SENTENCE: &str = "{sentence}";

impl Meditation {
    /// Reads the file of a language.
    ///
    /// # Errors
    /// What is wrong with it: the file comes with the build, so a test has asked before.
    pub fn read_all(json: &str) -> Result<Vec<Self>, serde_json::Error> {
        serde_json::from_str(json)
    }

    /// Its lines with the person's own sentence, or without the lines that would hold one.
    pub fn lines_with(&self, sentence: Option<&str>) -> Vec<String> {
        let put_in = |line: &String| match (line.contains(SENTENCE), sentence) {
            (false, _) => Some(line.clone()),
            (true, Some(sentence)) => Some(line.replace(SENTENCE, sentence)),
            (true, None) => None,
        };
        self.lines.iter().filter_map(put_in).collect()
    }

    /// Which of `count` lines is shown after `passed` of `whole` seconds: each has the same time, the last stays.
    pub fn line_at(count: usize, passed: u32, whole: u32) -> usize {
        let last = count.saturating_sub(1);
        let at = u64::from(passed) * count as u64 / u64::from(whole.max(1));
        usize::try_from(at).unwrap_or(last).min(last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_with_a_sentence_of_ones_own_is_left_out_when_there_is_none() {
        let json = r#"[{"id":"a","title":"A","about":"A.","lines":["One.","{sentence}","Two."]}]"#;
        let all = Meditation::read_all(json).unwrap();
        assert_eq!(all[0].lines_with(None), ["One.", "Two."]);
        assert_eq!(all[0].lines_with(Some("I do enough.")), ["One.", "I do enough.", "Two."]);
    }

    #[test]
    fn each_line_has_the_same_time_and_the_last_stays() {
        let shown: Vec<usize> = (0..=9).map(|passed| Meditation::line_at(3, passed, 9)).collect();
        assert_eq!(shown, [0, 0, 0, 1, 1, 1, 2, 2, 2, 2]);
        assert_eq!(Meditation::line_at(3, 4_000_000_000, 9), 2);
        assert_eq!(Meditation::line_at(0, 5, 0), 0);
    }
}
