//! A segment: records packed together, deflated, length-prefixed (`FORMAT.md`, section 7).

use crate::Id;
use crate::header::array_at;
use crate::notebook::RecordBytes;
use miniz_oxide::deflate::core::{
    CompressorOxide, TDEFLFlush, TDEFLStatus, compress, create_comp_flags_from_zip_params,
};
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress, inflate_flags};
use std::collections::BTreeSet;
use std::rc::Rc;
use zeroize::Zeroizing;

/// The most bytes that the records of one segment may have together.
pub(crate) const MOST_RAW: usize = 8 * 1024 * 1024;
const HEAD: usize = 5;
const STORED: u8 = 0;
const DEFLATED: u8 = 1;
/// miniz's default: the next steps cost twice the time for one per cent.
const LEVEL: u8 = 6;

/// A record and its id.
pub(crate) type Held = (Id, Rc<RecordBytes>);

/// The bytes that `records` have before deflating.
pub(crate) fn raw_length(records: &[Held]) -> usize {
    records.iter().map(|(_, bytes)| 16 + 4 + bytes.len()).sum()
}

/// Packs records; `None` if they are too long for one segment.
pub(crate) fn pack(records: &[Held]) -> Option<Zeroizing<Vec<u8>>> {
    let length = raw_length(records);
    if length > MOST_RAW {
        return None;
    }
    let mut raw = Zeroizing::new(Vec::with_capacity(length));
    for (id, bytes) in records {
        raw.extend_from_slice(id);
        // Below MOST_RAW.
        raw.extend_from_slice(&(bytes.len() as u32).to_le_bytes());
        raw.extend_from_slice(bytes);
    }
    let deflated = deflate(&raw);
    let (method, data) = deflated.as_ref().map_or((STORED, &raw), |deflated| (DEFLATED, deflated));
    let mut content = Zeroizing::new(Vec::with_capacity(HEAD + data.len()));
    content.push(method);
    content.extend_from_slice(&(length as u32).to_le_bytes());
    content.extend_from_slice(data);
    Some(content)
}

/// Unpacks records; `None` if the content breaks the format. Never inflates past the length that the segment states, nor past 8 MiB.
pub(crate) fn unpack(content: &[u8]) -> Option<Vec<Held>> {
    let method = *content.first()?;
    let length = u32::from_le_bytes(array_at(content, 1)?) as usize;
    let data = content.get(HEAD..)?;
    if length > MOST_RAW {
        return None;
    }
    let raw = match method {
        STORED if data.len() == length => Zeroizing::new(data.to_vec()),
        DEFLATED => inflate(data, length)?,
        _ => return None,
    };
    let mut records: Vec<Held> = Vec::new();
    let mut seen = BTreeSet::new();
    let mut at = 0;
    while at < raw.len() {
        let id: Id = array_at(&raw, at)?;
        let size = u32::from_le_bytes(array_at(&raw, at + 16)?) as usize;
        let bytes = raw.get(at + 20..)?.get(..size)?;
        if !seen.insert(id) {
            return None;
        }
        records.push((id, Rc::new(RecordBytes::from(bytes.to_vec()))));
        at += 20 + size;
    }
    Some(records)
}

/// Deflates, if that makes it shorter. The buffer never moves, and the compressor's window, output and tables are overwritten; what it holds of
/// the last block in its own code is freed as it is.
pub(crate) fn deflate(raw: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let mut out = Zeroizing::new(vec![0; raw.len()]);
    let mut compressor = CompressorOxide::new(create_comp_flags_from_zip_params(LEVEL.into(), 0, 0));
    let (mut taken, mut given) = (0, 0);
    let is_done = loop {
        let (status, more_in, more_out) =
            compress(&mut compressor, &raw[taken..], &mut out[given..], TDEFLFlush::Finish);
        taken += more_in;
        given += more_out;
        if status != TDEFLStatus::Okay || given == out.len() {
            break status == TDEFLStatus::Done;
        }
    };
    compressor.reset();
    out.truncate(given);
    (is_done && given < raw.len()).then_some(out)
}

/// Inflates exactly `length` bytes from exactly all of `data`, in one buffer.
pub(crate) fn inflate(data: &[u8], length: usize) -> Option<Zeroizing<Vec<u8>>> {
    let mut raw = Zeroizing::new(vec![0; length]);
    let flags = inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
    let (status, taken, given) = decompress(&mut DecompressorOxide::new(), data, &mut raw, 0, flags);
    (status == TINFLStatus::Done && taken == data.len() && given == length).then_some(raw)
}

#[cfg(test)]
mod tests {
    use super::*;
    use miniz_oxide::deflate::compress_to_vec;
    use proptest::prelude::*;

    fn held(records: &[(Id, Vec<u8>)]) -> Vec<Held> {
        records.iter().map(|(id, bytes)| (*id, Rc::new(RecordBytes::from(bytes.clone())))).collect()
    }

    #[test]
    fn records_come_back_deflated_or_not() {
        for body in [
            b"the same words, the same words, the same words, the same words".to_vec(),
            vec![7],
            vec![],
            vec![0; 70_000],
        ] {
            let records = held(&[([1; 16], body.clone()), ([2; 16], b"x".to_vec())]);
            let back = unpack(&pack(&records).unwrap()).unwrap();
            assert_eq!(back.len(), 2);
            assert_eq!(**back[0].1, *body);
        }
    }

    #[test]
    fn deflating_gives_what_miniz_gives_by_itself_if_that_is_shorter() {
        for length in [1, 20, 400, 100_000, 300_000] {
            let words: Vec<u8> =
                (0..length).map(|at: usize| b"the same words "[at % 15] ^ (at / 4_096) as u8).collect();
            let mut noise = vec![0; length];
            crate::entropy::Entropy::fill(&mut crate::memory::Seeded::new(9), &mut noise).unwrap();
            for raw in [words, noise] {
                let whole = compress_to_vec(&raw, LEVEL);
                assert_eq!(
                    deflate(&raw).map(|out| out.to_vec()),
                    (whole.len() < raw.len()).then_some(whole),
                    "{length}"
                );
            }
        }
    }

    #[test]
    fn a_bomb_is_not_inflated() {
        let mut content = vec![DEFLATED];
        content.extend_from_slice(&100u32.to_le_bytes());
        content.extend_from_slice(&compress_to_vec(&vec![0; 1_000_000], LEVEL));
        assert!(unpack(&content).is_none());
        content[1..5].copy_from_slice(&u32::MAX.to_le_bytes());
        assert!(unpack(&content).is_none());
    }

    #[test]
    fn a_stream_that_ends_before_its_data_or_stops_short_is_refused() {
        let content = pack(&held(&[([1; 16], vec![7; 400])])).unwrap();
        assert!(unpack(&content).is_some());
        assert!(unpack(&[content.as_slice(), &[0]].concat()).is_none());
        assert!(unpack(&content[..content.len() - 1]).is_none());
    }

    #[test]
    fn one_id_twice_is_refused() {
        let content = pack(&held(&[([1; 16], vec![1]), ([1; 16], vec![2])])).unwrap();
        assert!(unpack(&content).is_none());
    }

    #[test]
    fn a_record_past_the_limit_is_not_packed() {
        assert!(pack(&held(&[([1; 16], vec![0; MOST_RAW])])).is_none());
    }

    proptest! {
        #[test]
        fn any_records_come_back(bodies in proptest::collection::btree_map(any::<[u8; 16]>(), proptest::collection::vec(any::<u8>(), 0..200), 0..20)) {
            let records: Vec<_> = bodies.into_iter().collect();
            let back = unpack(&pack(&held(&records)).unwrap()).unwrap();
            let back: Vec<_> = back.into_iter().map(|(id, bytes)| (id, bytes.to_vec())).collect();
            prop_assert_eq!(back, records);
        }
    }
}
