//! Stands for the person's words wherever a value is printed for debugging, so that a log,
//! a panic message or a failing test never shows them.

use core::fmt;

/// Prints as the number of bytes it stands for.
pub(crate) struct Hidden<'a>(pub(crate) &'a str);

impl fmt::Debug for Hidden<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{} bytes>", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_length_is_printed() {
        assert_eq!(format!("{:?}", Hidden("secret")), "<6 bytes>");
    }
}
