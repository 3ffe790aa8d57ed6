//! Content longer than a cell: a chain of cells, each pointing to the next (`FORMAT.md`, section 7).

use crate::alloc::Free;
use crate::entropy::Entropy;
use crate::header::{Immutable, array_at};
use crate::key::Keys;
use crate::name::{Arena, Name};
use crate::notebook::Unplanned;
use crate::pointer::{self, KeyAge, Pointer};
use crate::seal::{self, PLAIN, Place, Purpose, Salt};
use zeroize::Zeroizing;

const HEAD: usize = pointer::SIZE + 2;
/// The content bytes that one cell carries.
pub(crate) const PAYLOAD: usize = PLAIN - HEAD;

/// What it takes to seal and unseal the records of one notebook.
#[derive(Clone, Debug)]
pub(crate) struct Sealer {
    pub(crate) immutable: Immutable,
    pub(crate) arena: Arena,
    pub(crate) keys: Keys,
    /// During a change of the passphrase: the keys under which some cells still are.
    pub(crate) old_keys: Option<Keys>,
}

/// A chain that was sealed and is ready to be put.
pub(crate) struct Sealed {
    pub(crate) head: Pointer,
    pub(crate) cells: Vec<u16>,
    pub(crate) puts: Vec<(Name, Vec<u8>)>,
}

/// The number of cells for content of `length` bytes.
pub(crate) fn cells_for(length: usize) -> usize {
    length.div_ceil(PAYLOAD)
}

impl Sealer {
    /// Seals `content`, which must not be empty, into free cells.
    pub(crate) fn seal(
        &self,
        purpose: Purpose,
        content: &[u8],
        free: &mut Free,
        entropy: &mut impl Entropy,
    ) -> Result<Sealed, Unplanned> {
        let mut pointers = Vec::new();
        for _ in 0..cells_for(content.len()) {
            let salt: Salt = entropy.draw()?;
            pointers.push(Pointer { index: free.take().ok_or(Unplanned::NoRoom)?, key: KeyAge::Current, salt });
        }
        let mut puts = Vec::new();
        for (at, (part, here)) in content.chunks(PAYLOAD).zip(&pointers).enumerate() {
            let mut plain = seal::blank();
            plain[..pointer::SIZE].copy_from_slice(&pointer::to_bytes(pointers.get(at + 1).copied()));
            // At most 2,031.
            plain[pointer::SIZE..HEAD].copy_from_slice(&(part.len() as u16).to_le_bytes());
            plain[HEAD..HEAD + part.len()].copy_from_slice(part);
            let place = Place::cell(purpose, self.arena, here.index);
            let sealed = seal::seal(&self.keys.cell, &self.immutable, place, &here.salt, &plain);
            puts.push((Name::Cell(self.arena, here.index), sealed));
        }
        let head = *pointers.first().ok_or(Unplanned::NoRoom)?;
        Ok(Sealed { head, cells: pointers.iter().map(|pointer| pointer.index).collect(), puts })
    }

    /// Unseals the cell that `pointer` names.
    fn unseal(&self, purpose: Purpose, pointer: Pointer, sealed: &[u8]) -> Option<seal::Plain> {
        if seal::salt_of(sealed)? != pointer.salt {
            return None;
        }
        let keys = match pointer.key {
            KeyAge::Current => &self.keys,
            KeyAge::Old => self.old_keys.as_ref()?,
        };
        seal::unseal(&keys.cell, &self.immutable, Place::cell(purpose, self.arena, pointer.index), sealed)
    }
}

/// What a chain cell carries: a pointer to the next one, and the content bytes; `None` if it breaks the format.
pub(crate) fn parse_cell(plain: &[u8], arena_cells: u16) -> Option<(Option<Pointer>, &[u8])> {
    let next = pointer::parse(plain, 0, arena_cells)?;
    let used = usize::from(u16::from_le_bytes(array_at(plain, pointer::SIZE)?));
    let payload = plain.get(HEAD..HEAD + used)?;
    let padding = plain.get(HEAD + used..)?;
    let sound = used > 0 && (used == PAYLOAD || next.is_none()) && padding.iter().all(|byte| *byte == 0);
    sound.then_some((next, payload))
}

/// Reads a chain step by step: whoever fetches cells asks what is [`Walk::wanted`] and offers what was found.
pub(crate) struct Walk {
    purpose: Purpose,
    wanted: Option<Pointer>,
    length: usize,
    content: Zeroizing<Vec<u8>>,
    cells: Vec<u16>,
    arena_cells: u16,
}

/// A chain that was read to its end.
pub(crate) struct Content {
    pub(crate) bytes: Zeroizing<Vec<u8>>,
    pub(crate) cells: Vec<u16>,
}

impl Walk {
    /// Starts at `head`; the content must turn out to have `length` bytes.
    pub(crate) fn new(purpose: Purpose, head: Option<Pointer>, length: u32, arena_cells: u16) -> Self {
        let length = length as usize;
        // A hostile length allocates no more than an arena can hold.
        let room = length.min(usize::from(arena_cells) * PAYLOAD);
        let content = Zeroizing::new(Vec::with_capacity(room));
        Self { purpose, wanted: head, length, content, cells: Vec::new(), arena_cells }
    }

    /// The cell to fetch next; `None` at the end.
    pub(crate) fn wanted(&self) -> Option<Pointer> {
        self.wanted
    }

    /// Offers the bytes of a store for the wanted cell. `false` if they are not that cell: stale, changed or broken.
    pub(crate) fn offer(&mut self, sealer: &Sealer, sealed: &[u8]) -> bool {
        self.accept(sealer, sealed).is_some()
    }

    fn accept(&mut self, sealer: &Sealer, sealed: &[u8]) -> Option<()> {
        let pointer = self.wanted?;
        let plain = sealer.unseal(self.purpose, pointer, sealed)?;
        let (next, payload) = parse_cell(&plain, self.arena_cells)?;
        let next = next.map(|next| next.seen_from(pointer.key));
        if self.content.len() + payload.len() > self.length || self.cells.contains(&pointer.index) {
            return None;
        }
        self.content.extend_from_slice(payload);
        self.cells.push(pointer.index);
        self.wanted = next;
        Some(())
    }

    /// The content, if the end was reached and the length is right.
    pub(crate) fn finish(self) -> Option<Content> {
        (self.wanted.is_none() && self.content.len() == self.length)
            .then_some(Content { bytes: self.content, cells: self.cells })
    }
}
