//! A pointer to a cell: which one, which write of it, under which key (`FORMAT.md`, section 5).

use crate::header::array_at;
use crate::seal::{SALT, Salt};

/// The bytes of a pointer.
pub(crate) const SIZE: usize = 27;
const NOTHING: u16 = 0xffff;

/// Points to one particular write of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Pointer {
    pub(crate) index: u16,
    pub(crate) key: KeyAge,
    pub(crate) salt: Salt,
}

/// Which master key a cell is sealed under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeyAge {
    Current = 0,
    /// During a passphrase change: the key that the root still carries.
    Old = 1,
}

impl Pointer {
    /// What this pointer means when it stands in a cell that is itself sealed under `key`: what was current then is old now.
    pub(crate) fn seen_from(self, key: KeyAge) -> Self {
        match key {
            KeyAge::Current => self,
            KeyAge::Old => Self { key: KeyAge::Old, ..self },
        }
    }
}

/// Writes a pointer, or the pointer to nothing.
pub(crate) fn to_bytes(pointer: Option<Pointer>) -> [u8; SIZE] {
    let mut bytes = [0; SIZE];
    let Some(Pointer { index, key, salt }) = pointer else {
        bytes[..2].copy_from_slice(&NOTHING.to_le_bytes());
        return bytes;
    };
    bytes[..2].copy_from_slice(&index.to_le_bytes());
    bytes[2] = key as u8;
    bytes[3..].copy_from_slice(&salt);
    bytes
}

/// Reads a pointer at `at`: `Some(None)` is the pointer to nothing, `None` is no pointer at all.
pub(crate) fn parse(bytes: &[u8], at: usize, cells: u16) -> Option<Option<Pointer>> {
    let index = u16::from_le_bytes(array_at(bytes, at)?);
    let key = *bytes.get(at + 2)?;
    let salt: Salt = array_at(bytes, at + SIZE - SALT)?;
    if index == NOTHING {
        return (key == 0 && salt == [0; SALT]).then_some(None);
    }
    let key = match key {
        0 => KeyAge::Current,
        1 => KeyAge::Old,
        _ => return None,
    };
    (index < cells).then_some(Some(Pointer { index, key, salt }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pointers_come_back() {
        for pointer in [None, Some(Pointer { index: 5, key: KeyAge::Old, salt: [7; SALT] })] {
            assert_eq!(parse(&to_bytes(pointer), 0, 128), Some(pointer));
        }
    }

    #[test]
    fn a_pointer_out_of_the_arena_or_of_an_unknown_key_is_refused() {
        let pointer = to_bytes(Some(Pointer { index: 128, key: KeyAge::Current, salt: [0; SALT] }));
        assert_eq!(parse(&pointer, 0, 128), None);
        let mut unknown = to_bytes(Some(Pointer { index: 1, key: KeyAge::Current, salt: [0; SALT] }));
        unknown[2] = 2;
        assert_eq!(parse(&unknown, 0, 128), None);
        let mut nothing = to_bytes(None);
        nothing[9] = 1;
        assert_eq!(parse(&nothing, 0, 128), None);
        assert_eq!(parse(&nothing[..20], 0, 128), None);
    }
}
