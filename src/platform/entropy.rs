//! Random bytes from the browser's own generator (Web Cryptography, `getRandomValues`).

use vault::{Entropy, NoEntropy};

/// The most bytes that one call may ask for.
const AT_ONCE: usize = 65_536;

/// The browser's generator.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserEntropy;

impl Entropy for BrowserEntropy {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), NoEntropy> {
        let crypto = web_sys::window().ok_or(NoEntropy)?.crypto().map_err(|_| NoEntropy)?;
        for part in bytes.chunks_mut(AT_ONCE) {
            crypto.get_random_values_with_u8_array(part).map_err(|_| NoEntropy)?;
        }
        Ok(())
    }
}
