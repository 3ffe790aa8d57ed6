//! Argon2id, and the vault's own passphrase function on top of it.

use crate::hex;
use argon2::{Algorithm, Argon2, AssociatedData, ParamsBuilder, Version};
use vault::kdf::{self, Cost};

/// Section 5.3: four lanes, a secret and associated data, none of which the vault uses.
pub fn agrees_with_rfc_9106() {
    let data = AssociatedData::new(&[4; 12]).unwrap();
    let params = ParamsBuilder::new().m_cost(32).t_cost(3).p_cost(4).data(data).build().unwrap();
    let argon2 = Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, params).unwrap();
    let mut tag = [0; 32];
    argon2.hash_password_into(&[1; 32], &[2; 16], &mut tag).unwrap();
    let expected = hex("0d640df58d78766c08c037a34a8b53c9 d01ef0452d75b65eb52520e96b01e659");
    assert_eq!(tag.to_vec(), expected);
}

/// The costs that the vault begins with, one lane. The values are those of the reference implementation in C, as argon2-cffi 25.1.0 for
/// Python calls it: `argon2.low_level.hash_secret_raw(passphrase, salt, passes, memory, 1, 32, Type.ID, 19).hex()`.
pub fn agrees_with_the_reference_implementation() {
    let cases: [(&str, [u8; 16], Cost, &str); 3] = [
        (
            "copper lantern drifting sideways tuesday",
            std::array::from_fn(|at| at as u8),
            Cost::FLOOR,
            "17fa32455f01d0ab9a1dab7f8693054b73410c43ac3feabd40d1eb9314909702",
        ),
        ("", [0; 16], Cost::SMALL, "7c25565b469df6e4cbd7101479a840400b2807db7860df721a99b16e71e9f230"),
        ("Grüße, 日本", [0xff; 16], Cost::FIRST, "704b36e357772b6c1bfff72bce0a18cf9f03b88695c1083002d8bf256fa5a43d"),
    ];
    for (passphrase, salt, cost, expected) in cases {
        let ikm = kdf::derive(passphrase.as_bytes(), &salt, cost).unwrap();
        assert_eq!(ikm.to_vec(), hex(expected), "{passphrase}");
    }
}
