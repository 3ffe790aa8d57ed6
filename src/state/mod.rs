//! What the pages read and the verbs they call. No text and no markup.

mod alone;
mod breathing;
mod care;
mod check_ins;
mod clock;
mod contents;
mod desk;
mod editor;
mod gate;
mod journal;
mod keep_error;
mod navigation;
mod removal;
mod salvage;
mod search;
mod session;
mod sound;
mod start;
mod steps;
mod theme;
mod unlock;
mod wishes;
mod work;

pub use alone::{Claim, Parted};
pub use breathing::{Breathing, make_breathing};
pub use check_ins::{CheckInDraft, CheckIns, provide_check_ins, use_check_ins};
pub use clock::{now, today};
pub use editor::{Editor, Keeping, provide_editor, use_editor};
pub use gate::{CreateError, Gate, Notice, OpenError, SuggestError, Trouble, WhichStore};
pub use journal::{Journal, provide_journal, use_journal};
pub use keep_error::KeepError;
pub use navigation::{Navigation, Place, provide_navigation, use_navigation};
pub use salvage::Findings;
pub use search::{Search, provide_search, use_search};
pub use session::{Session, provide_session, use_session};
pub use sound::Sound;
pub use start::Start;
pub use steps::{Steps, provide_steps, use_steps};
pub use theme::{Theme, use_theme};
pub use wishes::{WishList, provide_wishes, use_wishes};
pub use work::Work;

pub use crate::platform::Appearance;
