//! Bombs, well sealed: what would inflate without end, or is cut into pieces without end, is refused, and little is done before.

use super::sample::{framed, held, open_backup, open_link, sealed_backup, sealed_link};
use crate::parcel::backup::{BackupError, LEAST, MOST_RECORDS, padded};
use crate::parcel::link::{BLOCK, LinkError, Lock, MOST};
use crate::segment::{MOST_RAW, pack};
use miniz_oxide::deflate::compress_to_vec;

fn step(stated: usize, raw: &[u8]) -> Vec<u8> {
    [&[1][..], &(stated as u32).to_le_bytes(), &compress_to_vec(raw, 6)].concat()
}

fn link_plain(stated: u32, stored: u32, data: &[u8]) -> Vec<u8> {
    let mut plain = [&stated.to_le_bytes()[..], &stored.to_le_bytes(), data].concat();
    plain.resize(plain.len().div_ceil(BLOCK) * BLOCK, 0);
    plain
}

#[test]
fn a_step_that_inflates_past_what_it_states_or_past_a_segment_is_refused() {
    let bomb = vec![0; 3 * MOST_RAW];
    for stated in [0, 1, 1_000, MOST_RAW, MOST_RAW + 1, bomb.len(), u32::MAX as usize] {
        let file = sealed_backup(1, &framed(&[step(stated, &bomb)]));
        assert_eq!(open_backup(&file), Err(BackupError::Damaged), "{stated}");
    }
}

#[test]
fn many_steps_are_counted_together_before_they_inflate() {
    let mut id = 0_u8;
    let steps: Vec<Vec<u8>> = std::iter::repeat_with(|| {
        id += 1;
        pack(&[held(id, vec![0; MOST_RAW - 20])]).unwrap().to_vec()
    })
    .take(9)
    .collect();
    assert!(steps.iter().map(Vec::len).sum::<usize>() < 100_000, "it is a bomb");
    assert_eq!(open_backup(&sealed_backup(1, &framed(&steps))), Err(BackupError::TooLong));
    assert_eq!(open_backup(&sealed_backup(1, &framed(&steps[..8]))).unwrap().len(), 8);
}

#[test]
fn more_records_than_a_notebook_can_hold_are_refused() {
    let all: Vec<Vec<u8>> = (0..=MOST_RECORDS as u128).map(|n| [&n.to_le_bytes()[..], &[0; 4]].concat()).collect();
    let steps: Vec<Vec<u8>> = all.chunks(100_000).map(|some| step(some.len() * 20, &some.concat())).collect();
    assert_eq!(open_backup(&sealed_backup(1, &framed(&steps))), Err(BackupError::TooLong));
}

#[test]
fn steps_without_records_do_not_keep_it_busy() {
    let empty = vec![0; 5];
    let file = sealed_backup(1, &framed(&vec![empty; 1_000_000]));
    assert_eq!(open_backup(&file), Err(BackupError::Damaged));
}

#[test]
fn a_frame_that_does_not_fit_is_damaged() {
    let good = framed(&[pack(&[held(1, b"A line.")]).unwrap().to_vec()]);
    assert_eq!(open_backup(&sealed_backup(1, &good)).unwrap().len(), 1);
    let length = u32::from_le_bytes(good[..4].try_into().unwrap());
    for stated in [0, length - 1, length + 1, LEAST as u32 - 4, LEAST as u32 - 3, 1 << 31, u32::MAX] {
        let mut plain = good.clone();
        plain[..4].copy_from_slice(&stated.to_le_bytes());
        assert_eq!(open_backup(&sealed_backup(1, &plain)), Err(BackupError::Damaged), "{stated}");
    }
    for at in [4 + length as usize, LEAST - 1] {
        let mut plain = good.clone();
        plain[at] = 1;
        assert_eq!(open_backup(&sealed_backup(1, &plain)), Err(BackupError::Damaged), "padding at {at}");
    }
    let mut longer = good.clone();
    longer.resize(padded(LEAST + 1), 0);
    assert_eq!(open_backup(&sealed_backup(1, &longer)), Err(BackupError::Damaged), "padded further");
    for length in [0, 1, LEAST - 1, LEAST + 1] {
        let mut plain = good.clone();
        plain.resize(length, 0);
        assert_eq!(open_backup(&sealed_backup(1, &plain)), Err(BackupError::Damaged), "{length} inside");
    }
    let twice = vec![pack(&[held(1, b"A line.")]).unwrap().to_vec(); 2];
    assert_eq!(open_backup(&sealed_backup(1, &framed(&twice))), Err(BackupError::Damaged), "one id twice");
}

#[test]
fn a_link_never_inflates_past_what_it_states_nor_past_the_most() {
    let data = compress_to_vec(&vec![0; 4 * MOST], 6);
    let deflated = 1 << 31;
    for stated in [0, 1, 1_000, MOST as u32] {
        let plain = link_plain(stated | deflated, data.len() as u32, &data);
        assert_eq!(open_link(&sealed_link(Lock::Words, 1, &plain)), Err(LinkError::Damaged), "{stated}");
    }
    for stated in [MOST as u32 + 1, 4 * MOST as u32, u32::MAX >> 1] {
        for flag in [0, deflated] {
            let plain = link_plain(stated | flag, data.len() as u32, &data);
            assert_eq!(open_link(&sealed_link(Lock::Words, 1, &plain)), Err(LinkError::TooLong), "{stated}");
        }
    }
}

#[test]
fn a_link_whose_inside_does_not_fit_is_damaged() {
    for lock in [Lock::Words, Lock::None] {
        let good = link_plain(6, 6, b"Words.");
        assert_eq!(open_link(&sealed_link(lock, 1, &good)).unwrap(), b"Words.");
        for (stated, stored) in [(5, 6), (7, 6), (6, 5), (6, 7), (6, 56), (6, 57), (57, 57), (6, u32::MAX)] {
            let plain = link_plain(stated, stored, b"Words.");
            let wanted = Err(LinkError::Damaged);
            assert_eq!(open_link(&sealed_link(lock, 1, &plain)), wanted, "{stated} {stored}");
        }
        let mut padded = good.clone();
        *padded.last_mut().unwrap() = 1;
        assert_eq!(open_link(&sealed_link(lock, 1, &padded)), Err(LinkError::Damaged), "padding");
        let further = [&good[..], &[0; BLOCK]].concat();
        assert_eq!(open_link(&sealed_link(lock, 1, &further)), Err(LinkError::Damaged), "padded further");
        assert_eq!(open_link(&sealed_link(lock, 1, &[])), Err(LinkError::Damaged), "no block");
    }
}
