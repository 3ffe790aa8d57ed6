//! That a small step was chosen. Not whether it was done: nobody asks.

use serde::{Deserialize, Serialize};

use crate::{Day, RecordId, StepId, Timestamp};

/// One choice of a small step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepChosen {
    /// Its name.
    pub id: RecordId,
    /// When it was chosen.
    pub at: Timestamp,
    /// The day it was where the person was.
    pub day: Day,
    /// Which step.
    pub step: StepId,
}

/// What is kept of it beside its name.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StepData<Name> {
    at: Timestamp,
    day: Day,
    step: Name,
}

impl StepData<StepId> {
    pub(crate) fn named(self, id: RecordId) -> StepChosen {
        let Self { at, day, step } = self;
        StepChosen { id, at, day, step }
    }
}

impl<'a> From<&'a StepChosen> for StepData<&'a StepId> {
    fn from(chosen: &'a StepChosen) -> Self {
        let StepChosen { id: _, at, day, ref step } = *chosen;
        Self { at, day, step }
    }
}
