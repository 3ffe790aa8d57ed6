//! Firefox's session files: a heading, the length, one block of LZ4.

const HEADING: &[u8] = b"mozLz40\0";
/// No session file is as long; a length above it is not one.
const LONGEST: usize = 1 << 28;

/// What is inside of such a file.
pub(super) fn inside(bytes: &[u8]) -> Option<Vec<u8>> {
    let (length, block) = bytes.strip_prefix(HEADING)?.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_le_bytes(*length)).ok().filter(|length| *length < LONGEST)?;
    lz4_flex::block::decompress(block, length).ok()
}
