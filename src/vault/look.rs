//! What stands in the two stores, before any passphrase.

use crate::header::{Header, HeaderError};
use crate::name::{Copy, Name};
use crate::storage::{Face, Faces, Fault, Storage, Store};

/// What stands there.
#[derive(Clone, Debug)]
pub enum Presence {
    /// Both stores were read and are empty: a first visit.
    Nothing,
    /// At least one container.
    Found(Found),
    /// One store is empty and the other cannot be read: nobody can tell whether there is a notebook.
    Unsure(Fault),
    /// Neither store can be read.
    Unreadable,
    /// Something is there, and no header of it is whole.
    Damaged,
    /// Made by a newer version of this program, which this one must not touch.
    Newer,
}

/// Containers that were found, and the faces they were found in.
#[derive(Clone, Debug)]
pub struct Found {
    /// One, unless the two stores hold different ones.
    pub containers: Vec<Container>,
    pub(crate) faces: Faces,
}

/// A container: its valid headers, newest first.
#[derive(Clone, Debug)]
pub struct Container {
    pub(crate) headers: Vec<Header>,
    pub(crate) stores: Vec<Store>,
}

impl Container {
    /// The header that counts; cost and salt are the same in all.
    #[must_use]
    pub fn header(&self) -> Option<&Header> {
        self.headers.first()
    }

    /// Whether `other` is a look at the same container, earlier or later.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        let identity = |container: &Self| container.headers.first().map(|header| header.immutable.clone());
        identity(self) == identity(other)
    }
}

/// Looks what stands in the stores.
pub async fn look<S: Storage>(storage: &S) -> Presence {
    presence(storage.load().await)
}

fn presence(faces: Faces) -> Presence {
    let mut containers: Vec<Container> = Vec::new();
    let (mut present, mut newer, mut faults) = (false, false, Vec::new());
    for store in Store::BOTH {
        match faces.of(store) {
            Face::Empty => {}
            Face::Unreadable(why) => faults.push(*why),
            Face::Present(records) => {
                present = true;
                for copy in Copy::BOTH {
                    match records.get(&Name::Header(copy)).map(|bytes| Header::parse(bytes)) {
                        Some(Ok(header)) => file(&mut containers, store, header),
                        Some(Err(HeaderError::Newer)) => newer = true,
                        Some(Err(HeaderError::Damaged)) | None => {}
                    }
                }
            }
        }
    }
    // A newer header beside an older one: the newer program is the one to ask.
    match (newer, containers.is_empty(), present, faults.as_slice()) {
        (true, ..) => Presence::Newer,
        (_, false, ..) => Presence::Found(Found { containers, faces }),
        (_, _, true, _) => Presence::Damaged,
        (.., []) => Presence::Nothing,
        (.., [fault]) => Presence::Unsure(*fault),
        _ => Presence::Unreadable,
    }
}

fn file(containers: &mut Vec<Container>, store: Store, header: Header) {
    let known = containers
        .iter_mut()
        .find(|container| container.headers.first().is_some_and(|first| first.immutable == header.immutable));
    let Some(container) = known else {
        containers.push(Container { headers: vec![header], stores: vec![store] });
        return;
    };
    if !container.headers.contains(&header) {
        // Newest first.
        let at = container.headers.partition_point(|known| known.sequence >= header.sequence);
        container.headers.insert(at, header);
    }
    if !container.stores.contains(&store) {
        container.stores.push(store);
    }
}
