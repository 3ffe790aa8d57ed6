//! The steps in their order.

use super::{Fields, v1_to_v2, v2_to_v3, v3_to_v4, v4_to_v5, v5_to_v6};
use crate::{RecordError, RecordId};

/// Takes `data` of one schema to the next, in place. Refuses what is not exactly the documented shape: a step that guesses would lose
/// what it did not know.
type Step = fn(RecordId, kind: &str, &mut Fields) -> Result<(), RecordError>;

/// The step at `n` starts from schema `n + 1`.
const STEPS: [Step; 5] = [v1_to_v2::step, v2_to_v3::step, v3_to_v4::step, v4_to_v5::step, v5_to_v6::step];

/// The schema this build writes, and the newest it reads.
pub const SCHEMA: u64 = STEPS.len() as u64 + 1;

/// `data` of schema `v` in the shape of [`SCHEMA`].
pub(crate) fn migrate(v: u64, id: RecordId, kind: &str, mut data: Fields) -> Result<Fields, RecordError> {
    let done = v.checked_sub(1).and_then(|done| usize::try_from(done).ok()).ok_or(RecordError::Unreadable)?;
    STEPS.iter().skip(done).try_for_each(|step| step(id, kind, &mut data))?;
    Ok(data)
}
