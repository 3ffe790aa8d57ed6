//! Key types. They are wiped when dropped, cannot be printed, and never leave the vault except as handles.

use crate::entropy::{Entropy, NoEntropy};
use hkdf::Hkdf;
use sha2::Sha256;
use std::fmt;
use zeroize::Zeroizing;

/// What Argon2id made of the passphrase: input key material for both slots.
pub struct Ikm(Zeroizing<[u8; 32]>);

/// The master key of one notebook, random, wrapped in its slot.
#[derive(Clone)]
pub struct Vmk(Zeroizing<[u8; 32]>);

/// The key under which cells (or roots) derive their own.
#[derive(Clone)]
pub(crate) struct SubKey(Zeroizing<[u8; 32]>);

/// A master key and what is derived from it.
#[derive(Clone)]
pub(crate) struct Keys {
    pub(crate) master: Vmk,
    pub(crate) cell: SubKey,
    pub(crate) root: SubKey,
}

macro_rules! blank_debug {
    ($($key:ty),*) => {$(
        impl fmt::Debug for $key {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($key), "(..)"))
            }
        }
    )*};
}
blank_debug!(Ikm, Vmk, SubKey, Keys);

impl Ikm {
    /// Takes over the 32 bytes that the passphrase worker derived.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; 32]) -> Self {
        Self(Zeroizing::new(*bytes))
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl Vmk {
    pub(crate) fn make(entropy: &mut impl Entropy) -> Result<Self, NoEntropy> {
        let mut bytes = Zeroizing::new([0; 32]);
        entropy.fill(bytes.as_mut())?;
        Ok(Self(bytes))
    }

    pub(crate) fn from_bytes(bytes: &[u8; 32]) -> Self {
        Self(Zeroizing::new(*bytes))
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// `K_cell` and `K_root` (`FORMAT.md`, section 5).
    pub(crate) fn derive_keys(&self) -> Keys {
        let cell = SubKey(derive(self.bytes(), &[b"nb1 cell"]));
        let root = SubKey(derive(self.bytes(), &[b"nb1 root"]));
        Keys { master: self.clone(), cell, root }
    }
}

impl SubKey {
    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// HKDF-Expand-SHA-256 (RFC 5869, section 2.3) with a 32-byte pseudorandom key.
pub(crate) fn derive<const N: usize>(key: &[u8; 32], info: &[&[u8]]) -> Zeroizing<[u8; N]> {
    const { assert!(N <= 255 * 32, "RFC 5869 bounds the output") };
    #[cfg(test)]
    crate::trace::note(crate::trace::Call::Derive(info.first().map(|part| part.to_vec()).unwrap_or_default(), N));
    let mut out = Zeroizing::new([0; N]);
    #[expect(clippy::expect_used, reason = "both lengths are fixed at compile time and allowed by RFC 5869")]
    let () = Hkdf::<Sha256>::from_prk(key)
        .ok()
        .and_then(|hkdf| hkdf.expand_multi_info(info, out.as_mut()).ok())
        .expect("a 32-byte key and a short output");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_do_not_print_themselves() {
        let ikm = Ikm::from_bytes(&[0xab; 32]);
        let vmk = Vmk::from_bytes(&[0xab; 32]);
        let printed = format!("{ikm:?} {vmk:?} {:?} {:?}", vmk.derive_keys(), vmk.derive_keys().cell);
        assert_eq!(printed, "Ikm(..) Vmk(..) Keys(..) SubKey(..)");
    }

    #[test]
    fn expand_agrees_with_rfc_5869_case_1() {
        let prk = [
            0x07, 0x77, 0x09, 0x36, 0x2c, 0x2e, 0x32, 0xdf, 0x0d, 0xdc, 0x3f, 0x0d, 0xc4, 0x7b, 0xba, 0x63, 0x90, 0xb6,
            0xc7, 0x3b, 0xb5, 0x0f, 0x9c, 0x31, 0x22, 0xec, 0x84, 0x4a, 0xd7, 0xc2, 0xb3, 0xe5,
        ];
        let info = [0xf0, 0xf1, 0xf2, 0xf3, 0xf4, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9];
        let okm: Zeroizing<[u8; 42]> = derive(&prk, &[&info[..3], &info[3..]]);
        assert_eq!(
            okm[..],
            [
                0x3c, 0xb2, 0x5f, 0x25, 0xfa, 0xac, 0xd5, 0x7a, 0x90, 0x43, 0x4f, 0x64, 0xd0, 0x36, 0x2f, 0x2a, 0x2d,
                0x2d, 0x0a, 0x90, 0xcf, 0x1a, 0x5a, 0x4c, 0x5d, 0xb0, 0x2d, 0x56, 0xec, 0xc4, 0xc5, 0xbf, 0x34, 0x00,
                0x72, 0x08, 0xd5, 0xb8, 0x87, 0x18, 0x58, 0x65,
            ]
        );
    }
}
