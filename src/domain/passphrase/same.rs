//! Whether what was typed once more is what was typed before.

/// As when a notebook is opened: the words count, not the space around them and between them.
pub fn is_same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

#[cfg(test)]
mod tests {
    use super::is_same;

    #[test]
    fn the_words_count_and_not_the_space_around_them() {
        assert!(is_same("amber  basket\tcandle", " amber basket candle\n"));
        assert!(!is_same("amber basket", "amberbasket"));
        assert!(!is_same("amber", "Amber"));
    }
}
