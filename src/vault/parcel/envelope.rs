//! One sealed blob under one passphrase: AES-256-GCM with a key, a nonce and a commitment that are derived from a salt nobody used before.

use aes_gcm::aead::AeadInOut;
use aes_gcm::{Aes256Gcm, KeyInit};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::key::{Ikm, derive};

/// The bytes of a commitment.
pub(super) const COMMIT: usize = 32;
/// The bytes of the authentication tag.
pub(super) const TAG: usize = 16;

/// Why a blob did not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Closed {
    /// Another passphrase, or a salt that was changed.
    WrongPassphrase,
    /// The passphrase is right, and what it seals was changed.
    Damaged,
}

/// What one passphrase gives for one head: the key is used for exactly one blob, because the head holds a fresh salt.
pub(super) struct Keys {
    cipher: Aes256Gcm,
    nonce: [u8; 12],
    commit: [u8; COMMIT],
}

impl Keys {
    /// `purpose` and `head`, which holds the salt, are bound into everything that is derived.
    pub(super) fn derive(ikm: &Ikm, purpose: &[u8], head: &[u8]) -> Self {
        let derived: Zeroizing<[u8; 32 + 12 + COMMIT]> = derive(ikm.bytes(), &[purpose, head]);
        let mut key = Zeroizing::new([0; 32]);
        let (mut nonce, mut commit) = ([0; 12], [0; COMMIT]);
        key.copy_from_slice(&derived[..32]);
        nonce.copy_from_slice(&derived[32..44]);
        commit.copy_from_slice(&derived[44..]);
        Self { cipher: Aes256Gcm::new((&*key).into()), nonce, commit }
    }

    /// Tells a wrong passphrase at once.
    pub(super) fn commitment(&self) -> &[u8; COMMIT] {
        &self.commit
    }

    /// Seals what `blob` holds, in place, and adds the tag. Its capacity has to be there, or the plaintext would be left behind in a buffer
    /// that was too small.
    pub(super) fn seal(&self, blob: &mut Vec<u8>, associated: &[u8]) {
        debug_assert!(blob.capacity() - blob.len() >= TAG);
        #[expect(clippy::expect_used, reason = "GCM refuses only texts of 64 GiB, which no memory of a page holds")]
        let tag = self
            .cipher
            .encrypt_inout_detached(&self.nonce.into(), associated, blob.as_mut_slice().into())
            .expect("it is shorter than 64 GiB");
        blob.extend_from_slice(&tag);
    }

    /// Opens what [`seal`](Self::seal) made, if `commitment` is of this passphrase.
    pub(super) fn open(
        &self,
        commitment: &[u8; COMMIT],
        sealed: &[u8],
        associated: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, Closed> {
        if !bool::from(self.commit.ct_eq(commitment)) {
            return Err(Closed::WrongPassphrase);
        }
        let (ciphertext, tag) = sealed.split_last_chunk::<TAG>().ok_or(Closed::Damaged)?;
        let mut plain = Zeroizing::new(ciphertext.to_vec());
        self.cipher
            .decrypt_inout_detached(&self.nonce.into(), associated, plain.as_mut_slice().into(), &(*tag).into())
            .map_err(|_| Closed::Damaged)?;
        Ok(plain)
    }
}
