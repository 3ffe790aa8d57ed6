//! Chromium's stores: tables of blocks that may be in Snappy, and logs whose records are cut in pieces.

const MAGIC: [u8; 8] = 0xdb47_7524_8b80_fb57_u64.to_le_bytes();
const FOOTER: usize = 48;
/// A log is cut in pieces of this size, so that a torn one can be read on.
const LOG_BLOCK: usize = 32 * 1024;
const LOG_HEADING: usize = 7;

/// The blocks of a table.
pub(super) fn table(bytes: &[u8]) -> Option<Vec<Vec<u8>>> {
    if !bytes.ends_with(&MAGIC) {
        return None;
    }
    let mut footer = bytes.get(bytes.len().checked_sub(FOOTER)?..)?;
    let (_, _) = (number(&mut footer)?, number(&mut footer)?);
    let index = block(bytes, &mut footer)?;
    // Entries, then where some of them begin, then how many of these there are.
    let restarts = u32::from_le_bytes(*index.last_chunk()?);
    let end = index.len().checked_sub(4 + 4 * usize::try_from(restarts).ok()?)?;
    let mut entries = &index[..end];
    let mut blocks = Vec::new();
    while !entries.is_empty() {
        let (_, rest_of_key, value) = (number(&mut entries)?, number(&mut entries)?, number(&mut entries)?);
        let mut handle = entries.get(rest_of_key..rest_of_key.checked_add(value)?)?;
        entries = &entries[rest_of_key + value..];
        // One that does not read is a broken one: the others still count.
        blocks.extend(block(bytes, &mut handle));
    }
    Some(blocks)
}

/// The block that a handle (offset and size) points to.
fn block(bytes: &[u8], handle: &mut &[u8]) -> Option<Vec<u8>> {
    let (offset, size) = (number(handle)?, number(handle)?);
    let held = bytes.get(offset..offset.checked_add(size)?)?;
    match bytes.get(offset + size)? {
        0 => Some(held.to_vec()),
        1 => snap::raw::Decoder::new().decompress_vec(held).ok(),
        _ => None,
    }
}

/// The records of a log.
pub(super) fn log(bytes: &[u8]) -> Vec<Vec<u8>> {
    let (mut records, mut record) = (Vec::new(), Vec::new());
    for mut left in bytes.chunks(LOG_BLOCK) {
        while left.len() > LOG_HEADING {
            let length = usize::from(u16::from_le_bytes([left[4], left[5]]));
            let Some(piece) = left.get(LOG_HEADING..LOG_HEADING + length) else { break };
            record.extend(piece);
            // Whole, or the last piece.
            if matches!(left[6], 1 | 4) {
                records.push(std::mem::take(&mut record));
            }
            left = &left[LOG_HEADING + length..];
        }
    }
    records.push(record);
    records
}

/// A number in as many bytes as it needs, seven bits in each.
fn number(bytes: &mut &[u8]) -> Option<usize> {
    let mut value = 0_usize;
    for shift in (0..63).step_by(7) {
        let (first, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= usize::from(first & 0x7f) << shift;
        if first & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_cut_in_pieces_is_joined() {
        let piece = |kind: u8, text: &[u8]| {
            let mut all = vec![0, 0, 0, 0, u8::try_from(text.len()).unwrap(), 0, kind];
            all.extend(text);
            all
        };
        let mut bytes = piece(1, b"whole");
        bytes.extend(piece(2, b"cop"));
        bytes.resize(LOG_BLOCK, 0);
        bytes.extend(piece(4, b"per"));
        let records = log(&bytes);
        assert!(records.contains(&b"whole".to_vec()) && records.contains(&b"copper".to_vec()), "{records:?}");
    }

    #[test]
    fn broken_tables_and_logs_end() {
        for length in [0, 7, 8, 47, 48, 200] {
            let mut bytes = vec![0xff; length];
            log(&bytes);
            bytes.extend(MAGIC);
            assert_eq!(table(&bytes), None);
        }
    }
}
