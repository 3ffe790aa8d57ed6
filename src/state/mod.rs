//! What the pages read and the verbs they call. No text and no markup.

mod alone;
mod breathing;
mod care;
mod clock;
mod desk;
mod editor;
mod gate;
mod journal;
mod keep_error;
mod navigation;
mod salvage;
mod session;
mod sound;
mod start;
mod unlock;
mod work;

pub use alone::{Claim, Parted};
pub use breathing::{Breathing, make_breathing};
pub use clock::{now, today};
pub use editor::{Editor, Keeping, provide_editor, use_editor};
pub use gate::{CreateError, Gate, Notice, OpenError, SuggestError, Trouble, WhichStore};
pub use journal::{Journal, provide_journal, use_journal};
pub use keep_error::KeepError;
pub use navigation::{Navigation, Place, provide_navigation, use_navigation};
pub use salvage::Findings;
pub use session::{Session, provide_session, use_session};
pub use sound::Sound;
pub use start::Start;
pub use work::Work;
