//! Where random bytes come from. Passed in, so that tests can repeat a run and the browser can say that it has none.

use std::fmt;

/// A cryptographically secure source of random bytes.
pub trait Entropy {
    /// Fills `bytes`.
    ///
    /// # Errors
    /// [`NoEntropy`] if the source cannot serve; nothing may then be sealed.
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), NoEntropy>;

    /// Draws `N` bytes.
    ///
    /// # Errors
    /// As [`Entropy::fill`].
    fn draw<const N: usize>(&mut self) -> Result<[u8; N], NoEntropy> {
        let mut bytes = [0; N];
        self.fill(&mut bytes)?;
        Ok(bytes)
    }
}

impl<E: Entropy + ?Sized> Entropy for &mut E {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), NoEntropy> {
        (**self).fill(bytes)
    }
}

/// The source of randomness refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoEntropy;

impl fmt::Display for NoEntropy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no source of randomness")
    }
}

impl std::error::Error for NoEntropy {}
