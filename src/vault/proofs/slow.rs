//! A memory twin that waits where it is told to, counts how often it is read, and need not answer.

use crate::storage::{Commit, CommitFault, Expected, Faces, Fault, Kept, Put, Storage};
use crate::{MemoryStorage, Name, Store};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

/// What can be made to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Call {
    Read(Store),
    Mend(Store),
}

/// See the file.
#[derive(Default)]
pub(super) struct Slow {
    pub(super) inner: MemoryStorage,
    waits: Cell<Option<Call>>,
    /// So many reads of the durable store are not answered.
    pub(super) unanswered: Cell<usize>,
    reads: RefCell<BTreeMap<Store, usize>>,
}

impl Slow {
    pub(super) fn on(inner: MemoryStorage) -> Self {
        Self { inner, ..Self::default() }
    }

    /// This call waits until another is named, or none.
    pub(super) fn wait(&self, call: Option<Call>) {
        self.waits.set(call);
    }

    /// How often a store was read.
    pub(super) fn reads(&self, store: Store) -> usize {
        self.reads.borrow().get(&store).copied().unwrap_or_default()
    }

    async fn pass(&self, call: Call) {
        poll_fn(|_| if self.waits.get() == Some(call) { Poll::Pending } else { Poll::Ready(()) }).await;
    }
}

/// Work that is taken as far as it goes, and further later.
pub(super) struct Work<'w, T>(Pin<Box<dyn Future<Output = T> + 'w>>);

impl<'w, T> Work<'w, T> {
    pub(super) fn on(work: impl Future<Output = T> + 'w) -> Self {
        Self(Box::pin(work))
    }

    /// Its end, if it comes to it without waiting.
    pub(super) fn go_on(&mut self) -> Option<T> {
        match self.0.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(done) => Some(done),
            Poll::Pending => None,
        }
    }
}

impl Storage for Slow {
    async fn load(&self) -> Faces {
        self.inner.load().await
    }

    async fn read(&self, store: Store, names: &[Name]) -> Result<Vec<Option<Vec<u8>>>, Fault> {
        self.pass(Call::Read(store)).await;
        *self.reads.borrow_mut().entry(store).or_default() += 1;
        if store == Store::Indexed && self.unanswered.get() > 0 {
            self.unanswered.set(self.unanswered.get() - 1);
            return Err(Fault::Hanging);
        }
        self.inner.read(store, names).await
    }

    async fn commit(&self, commit: &Commit) -> Result<Kept, CommitFault> {
        self.inner.commit(commit).await
    }

    fn commit_now(&self, commit: &Commit) -> Result<(), CommitFault> {
        self.inner.commit_now(commit)
    }

    async fn mend(&self, store: Store, expected: &Expected, puts: &[Put]) -> Result<(), Fault> {
        self.pass(Call::Mend(store)).await;
        self.inner.mend(store, expected, puts).await
    }
}
