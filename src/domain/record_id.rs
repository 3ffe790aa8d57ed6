//! The name of one kept record. Random, so it says nothing of when or in what order things were written.

use core::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::text_form::read_text;

/// Sixteen random bytes. Written as 32 lower-case hexadecimal digits, one form for each id.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId([u8; 16]);

impl RecordId {
    /// An id of bytes that the caller drew at random.
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// Stands where a record has not been given its name yet: its name is kept outside of it.
    pub(crate) const fn none() -> Self {
        Self([0; 16])
    }

    /// The sixteen bytes.
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }

    /// Reads the written form.
    pub fn parse(text: &str) -> Option<Self> {
        let digits: &[u8; 32] = text.as_bytes().try_into().ok()?;
        let mut bytes = [0; 16];
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = hex_value(pair[0])? << 4 | hex_value(pair[1])?;
        }
        Some(Self(bytes))
    }
}

fn hex_value(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}

impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// Where one record names another.
impl Serialize for RecordId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for RecordId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_text(deserializer, "a record's id", Self::parse)
    }
}

impl fmt::Debug for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_written_as_hexadecimal_and_read_back_the_same() {
        let id = RecordId::from_bytes(core::array::from_fn(|i| i as u8 * 17));
        assert_eq!(id.to_string(), "00112233445566778899aabbccddeeff");
        assert_eq!(RecordId::parse(&id.to_string()), Some(id));
    }

    #[test]
    fn inside_a_record_it_is_the_same_text() {
        let id = RecordId::from_bytes([0xab; 16]);
        assert_eq!(serde_json::to_string(&id).unwrap(), format!("\"{id}\""));
        assert_eq!(serde_json::from_str::<RecordId>(&format!("\"{id}\"")).unwrap(), id);
        assert!(serde_json::from_str::<RecordId>("\"ab\"").is_err());
        assert!(serde_json::from_str::<RecordId>("1").is_err());
    }

    #[test]
    fn any_other_form_is_refused() {
        let good = "00112233445566778899aabbccddeeff";
        assert!(RecordId::parse(good).is_some());
        let too_long = format!("{good}0");
        for bad in ["", &good[1..], &too_long, &good.to_uppercase(), &good.replace('f', "g")] {
            assert_eq!(RecordId::parse(bad), None, "{bad}");
        }
    }
}
