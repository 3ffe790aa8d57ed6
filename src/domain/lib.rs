//! What the notebook holds and the rules it keeps. Nothing here reads a clock,
//! draws randomness, touches storage or speaks to the person: time and random
//! bytes are passed in, and what comes back is data, never a sentence.
//!
//! - time: [`Timestamp`] (an instant), [`Day`], [`Weekday`], [`Month`] and [`Year`] (the calendar), [`RoughDate`] (as exactly as one
//!   knows), [`Moment`] (a wall clock)
//! - pages: [`Page`] (kept), [`PageDraft`] (being written), [`PageCard`] (in a list), [`Sort`], [`Tag`] and [`Tags`]
//! - how one is: [`CheckIn`], [`Steadiness`], [`Feeling`] and [`Feelings`]; [`StepChosen`]; [`Wishes`] (how the notebook is to be)
//! - doing: [`practice`] (exercises and what was answered), [`circle`] (people), [`urge`] (a wish to get in touch), [`distance`] (channels,
//!   contact, replies), [`OwnLine`] (a line of one's own), [`Rating`]; [`own_words`] (of any record)
//! - telling: [`happened`] (what was said, what was seen), [`story`] (timeline, chapters, a book), [`Phase`] (of an up and down);
//!   [`look_back`] (a week, in words), [`patterns`] (what the records show)
//! - learning: [`learn`] (guides and their marks, words, reading, help lines, self-checks), [`therapy`] (notes, a sheet to take along),
//!   [`Country`] (of help lines)
//! - earlier texts: [`Version`], [`Sitting`] (when one is kept), `deletion` (14 days to bring a page back)
//! - finding: [`search`], [`Filter`], [`Calendar`]
//! - today: [`suggest`] (one [`SmallStep`] and [`Because`] why), [`page_for_today`], [`days_without_contact`]; [`Prompt`] (to begin from)
//! - keeping: [`Record`] (the JSON that is sealed), [`RecordId`], `migrate` (what earlier builds wrote)
//! - carrying: [`export`] (records as texts that any program reads), [`import`] (text that becomes pages)
//! - before a passphrase: [`Settings`] (what stands unsealed), [`Destination`] (of Leave), [`Deadline`] (of the lock), [`ListBook`] (the
//!   lists that can stand before it); [`Visit`] (the last opening)
//! - [`passphrase`]: six words to offer, and a judgement of one's own
//! - [`steady`]: small exercises, and the times of a breath

mod appearance;
mod backup_reminder;
mod because;
mod calendar;
mod check_in;
pub mod circle;
mod content_id;
mod country;
mod day;
mod deadline;
mod deletion;
mod destination;
pub mod distance;
pub mod export;
mod feeling;
mod feelings;
mod filter;
pub mod happened;
mod hard_day;
mod hidden;
#[cfg(test)]
mod hostile;
pub mod import;
mod kind;
pub mod learn;
mod lists;
pub mod look_back;
mod migrate;
mod moment;
mod month;
mod object;
mod opening;
mod own_line;
mod own_words;
mod page;
mod page_card;
mod page_draft;
pub mod passphrase;
pub mod patterns;
mod phase;
pub mod practice;
mod present;
mod prompt;
mod quiet;
mod rating;
mod record;
mod record_id;
pub mod restore;
mod rough_date;
mod script;
pub mod search;
mod settings;
pub mod shared;
mod sitting;
mod small_step;
mod sort;
mod steadiness;
pub mod steady;
mod step_chosen;
pub mod story;
mod suggest;
mod suits;
mod tag;
mod tags;
mod text_form;
pub mod therapy;
mod timestamp;
mod today_part;
pub mod urge;
mod version;
mod visit;
mod weekday;
mod wishes;
mod word;
mod wordless;
mod words;
mod written;
mod year;

pub use appearance::Appearance;
pub use backup_reminder::{BackupFacts, is_fresh, reminds_of_backup};
pub use because::Because;
pub use calendar::{Calendar, CalendarDay};
pub use check_in::CheckIn;
pub use content_id::{
    BehaviourId, ChannelId, CheckId, ExerciseId, FieldId, GuideId, MeditationId, OptionId, PromptId, SourceId, StepId,
    TermId, TriggerId,
};
pub use country::Country;
pub use day::Day;
pub use deadline::Deadline;
pub use destination::{Destination, PlainPage};
pub use feeling::Feeling;
pub use feelings::Feelings;
pub use filter::Filter;
pub use hard_day::page_for_today;
pub use lists::{Item, List, ListBook};
pub use migrate::SCHEMA;
pub use moment::Moment;
pub use month::Month;
pub use own_line::OwnLine;
pub use own_words::own_words;
pub use page::Page;
pub use page_card::PageCard;
pub use page_draft::PageDraft;
pub use phase::{Phase, Swing};
pub use prompt::{Need, Prompt, next_prompt};
pub use quiet::days_without_contact;
pub use rating::Rating;
pub use record::{Record, RecordError};
pub use record_id::RecordId;
pub use rough_date::RoughDate;
pub use settings::Settings;
pub use sitting::{Sitting, versions_to_drop};
pub use small_step::SmallStep;
pub use sort::Sort;
pub use steadiness::Steadiness;
pub use step_chosen::StepChosen;
pub use suggest::{Recent, Suggestion, Wrote, suggest};
pub use suits::Suits;
pub use tag::Tag;
pub use tags::Tags;
pub use timestamp::Timestamp;
pub use today_part::TodayPart;
pub use version::Version;
pub use visit::Visit;
pub use weekday::Weekday;
pub use wishes::Wishes;
pub use words::count_words;
pub use written::Written;
pub use year::Year;
