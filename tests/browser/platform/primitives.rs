//! The vectors of the primitives, under wasm: another compiler's output than the native one, so they are run there too.

use daybook_primitives::{argon2id, gcm, hkdf_sha256};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn aes_256_gcm_agrees_with_wycheproof() {
    gcm::agrees_with_wycheproof();
}

#[wasm_bindgen_test]
fn hkdf_sha_256_agrees_with_wycheproof() {
    hkdf_sha256::agrees_with_wycheproof();
}

#[wasm_bindgen_test]
fn hkdf_sha_256_agrees_with_rfc_5869() {
    hkdf_sha256::agrees_with_rfc_5869();
}

#[wasm_bindgen_test]
fn argon2id_agrees_with_rfc_9106() {
    argon2id::agrees_with_rfc_9106();
}

#[wasm_bindgen_test]
fn the_passphrase_function_agrees_with_the_reference_implementation() {
    argon2id::agrees_with_the_reference_implementation();
}
