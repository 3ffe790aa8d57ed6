//! The primitives of the vault against published vectors: natively here, under wasm in `tests/browser`.
//!
//! Every function checks all vectors of its kind, and that there were as many as there should be: a list that came out empty is a failure.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a fault here is a failed test, and says where it failed"
)]

pub mod argon2id;
pub mod gcm;
pub mod hkdf_sha256;

/// Bytes from hexadecimal digits; white space between them is ignored.
fn hex(digits: &str) -> Vec<u8> {
    let digits: Vec<u32> = digits.chars().filter_map(|digit| digit.to_digit(16)).collect();
    digits.chunks_exact(2).map(|pair| (pair[0] << 4 | pair[1]) as u8).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aes_256_gcm_agrees_with_wycheproof() {
        gcm::agrees_with_wycheproof();
    }

    #[test]
    fn hkdf_sha_256_agrees_with_wycheproof() {
        hkdf_sha256::agrees_with_wycheproof();
    }

    #[test]
    fn hkdf_sha_256_agrees_with_rfc_5869() {
        hkdf_sha256::agrees_with_rfc_5869();
    }

    #[test]
    fn argon2id_agrees_with_rfc_9106() {
        argon2id::agrees_with_rfc_9106();
    }

    #[test]
    fn the_passphrase_function_agrees_with_the_reference_implementation() {
        argon2id::agrees_with_the_reference_implementation();
    }
}
