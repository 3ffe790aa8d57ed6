//! Words that stand nowhere else, one for each way in which a person's words come into the app. No two share three letters
//! in a row: what squeezes a file would fold these together and hide the word.

/// What is typed, and what becomes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Canary {
    /// The passphrase, shown as text while it is chosen.
    Passphrase,
    /// A passphrase that is refused.
    RefusedPassphrase,
    /// The passphrase, mistyped where it is typed once more.
    MistypedPassphrase,
    /// A passphrase that does not open the lock.
    WrongPassphrase,
    /// What a check-in says.
    Note,
    /// A page's title.
    Title,
    /// A page's words.
    Body,
    /// What they were before they were changed.
    EarlierBody,
    /// A page's tag.
    Tag,
    /// When a page belongs, as its record has it.
    Date,
    /// What is looked for.
    Search,
    /// What is looked up in the guides.
    GuideSearch,
    /// A letter's title.
    LetterTitle,
    /// A letter's words.
    LetterBody,
    /// What is noted about a channel.
    ChannelNote,
    /// What is noted about a contact.
    ContactNote,
    /// What a reply is about.
    ReplyNeeded,
    /// A reply.
    ReplyDraft,
    /// What a moment is called.
    EventTitle,
    /// A line about it.
    EventLine,
    /// What a chapter is called.
    ChapterTitle,
    /// How one was told to see it.
    ChapterThen,
    /// How one sees it now.
    ChapterNow,
    /// What one did, even then.
    ChapterDid,
    /// What comes next.
    ChapterNext,
    /// A strength that is named in it.
    Strength,
    /// What they said.
    AccountTold,
    /// What the person saw and knows.
    AccountKnown,
    /// What they think of it.
    AccountThought,
    /// What is looked for in both.
    AccountSearch,
    /// A page that is deleted.
    Deleted,
    /// A page that is deleted for good.
    DeletedForGood,
    /// A line on the proof shelf.
    Win,
    /// One line in an exercise.
    Proof,
    /// A word of one's own beside what can be chosen.
    OwnWord,
    /// A line of a list.
    Value,
    /// Ruled paper in an exercise.
    Story,
    /// The first half of a plan.
    Cue,
    /// The second half.
    Act,
    /// A cell of a table.
    Cell,
    /// A name for the circle.
    PersonNew,
    /// The same, where it is changed.
    PersonName,
    /// A line for someone.
    PersonLine,
    /// What is noted of someone.
    PersonNote,
    /// A line to copy.
    ReadyLine,
    /// A reason, written in the pause.
    Reason,
    /// A look ahead.
    Ahead00,
    /// A look ahead.
    Ahead01,
    /// A look ahead.
    Ahead02,
    /// A look ahead.
    Ahead10,
    /// A look ahead.
    Ahead11,
    /// A look ahead.
    Ahead12,
    /// What is noted at the end of a pause.
    UrgeNote,
    /// The title of a book.
    BookTitle,
    /// The line under it.
    BookLine,
    /// What is to be brought up in a session.
    SessionBefore,
    /// What is to be remembered of it.
    SessionAfter,
    /// A question for a professional.
    Question,
    /// What is to be reached there.
    Goal,
    /// What to get help with.
    SheetAsk,
    /// A name that is left out of the sheet.
    SheetBlank,
    /// What is looked for to put on the sheet.
    SheetSearch,
    /// The word for the other person.
    WordForThem,
    /// The word for oneself.
    WordForMe,
    /// A passphrase that does not open the notebook of which a backup is to be made.
    BackupWrong,
    /// A passphrase that a backup has for itself.
    BackupOwn,
    /// The same, mistyped.
    BackupOwnAgain,
    /// A passphrase that does not open a backup.
    RestoreWrong,
    /// The title of a page that comes out of a backup.
    RestoredTitle,
    /// What it says.
    RestoredBody,
    /// Text that is brought in by a file.
    Imported,
    /// Text that is brought in by a paste.
    ImportPaste,
    /// A passphrase that is not the one to be changed.
    RekeyWrong,
    /// A new passphrase that is refused.
    RekeyRefused,
    /// A new passphrase, mistyped where it is typed once more.
    RekeyMistyped,
    /// Something else than the word that deletes everything.
    EraseTyped,
    /// Share words that do not open a link.
    ReceivedWrong,
    /// Those that do.
    ReceivedWords,
    /// The title of a page that someone passed on, sealed behind the `#` of an address.
    SharedTitle,
    /// What it says.
    SharedBody,
    /// What is looked for to be passed on.
    ShareSearch,
    /// What was typed in the instant before leaving.
    LastInstant,
    /// What stands on the page when the browser ends.
    StillOpen,
}

/// Each with the control that takes it.
const TABLE: [(Canary, &str, &str); 83] = [
    (Canary::Passphrase, "own", "bitukawohyvamu"),
    (Canary::RefusedPassphrase, "own", "nepilunanytota"),
    (Canary::MistypedPassphrase, "again", "tekotetajivafa"),
    (Canary::WrongPassphrase, "passphrase", "mabedifiwilosa"),
    (Canary::Note, "check-in-note", "kykisovycaxazy"),
    (Canary::Title, "title", "nucucabuvoxacy"),
    (Canary::Body, "body", "cymelupupifajo"),
    (Canary::EarlierBody, "body", "ryhewunysuryso"),
    (Canary::Tag, "new-tag", "votizybyfypyfa"),
    (Canary::Date, "date-year", "\"date\":\"1987\""),
    (Canary::Search, "search", "pucozoxesexowi"),
    (Canary::GuideSearch, "guide-search", "yubypovayuxeve"),
    (Canary::LetterTitle, "title", "pyzekuwevinaru"),
    (Canary::LetterBody, "body", "bumopicudinyji"),
    (Canary::ChannelNote, "channel-note-phone", "tuwuhuvyhataxy"),
    (Canary::ContactNote, "contact-note", "curuhekewematu"),
    (Canary::ReplyNeeded, "reply-needed", "dylewibazofybe"),
    (Canary::ReplyDraft, "reply-draft", "jarydulidibeky"),
    (Canary::EventTitle, "event-title", "jeqykevopybalo"),
    (Canary::EventLine, "event-line", "lezisypidefete"),
    (Canary::ChapterTitle, "chapter-title", "kapulenulogivo"),
    (Canary::ChapterThen, "chapter-then", "tucipusohefihy"),
    (Canary::ChapterNow, "chapter-now", "fitohokebojahe"),
    (Canary::ChapterDid, "chapter-did", "wiqexiwylobane"),
    (Canary::ChapterNext, "chapter-next", "devufefymajyxy"),
    (Canary::Strength, "new-strength", "takepanorywoki"),
    (Canary::AccountTold, "account-told", "vonuwotozanipi"),
    (Canary::AccountKnown, "account-known", "gudynokysesawy"),
    (Canary::AccountThought, "account-thought", "lefakitigyguwy"),
    (Canary::AccountSearch, "account-search", "lanubemuseroru"),
    (Canary::Deleted, "body", "ragekijadenolu"),
    (Canary::DeletedForGood, "body", "cylametopazeci"),
    (Canary::Win, "add-win", "nerycufizaweca"),
    (Canary::Proof, "field-act", "sodedusazakyza"),
    (Canary::OwnWord, "field-quality-own", "zurakaxemogufu"),
    (Canary::Value, "field-values", "muhazujifuduce"),
    (Canary::Story, "field-story", "vyxonozimehyka"),
    (Canary::Cue, "field-plan-if", "ziwonymudawigo"),
    (Canary::Act, "field-plan-then", "saduzinivutadi"),
    (Canary::Cell, "field-contacts-0-0", "vydamyzytiribo"),
    (Canary::PersonNew, "new-person", "tutowujewofome"),
    (Canary::PersonName, "person-name", "durohubudekati"),
    (Canary::PersonLine, "person-line", "tujukymobydolo"),
    (Canary::PersonNote, "person-note", "xalikumadaramo"),
    (Canary::ReadyLine, "new-line", "dabavorodujyli"),
    (Canary::Reason, "add-reason", "cowoqoqatyqaja"),
    (Canary::Ahead00, "ahead-0-0", "bajuqelipofato"),
    (Canary::Ahead01, "ahead-0-1", "gyqitemygavyry"),
    (Canary::Ahead02, "ahead-0-2", "paqowabywykola"),
    (Canary::Ahead10, "ahead-1-0", "tyralerikocyny"),
    (Canary::Ahead11, "ahead-1-1", "nitareqaqasaci"),
    (Canary::Ahead12, "ahead-1-2", "mocizirobijoqe"),
    (Canary::UrgeNote, "urge-note", "ryvimyjavahiky"),
    (Canary::BookTitle, "book-title", "dovepewyxezope"),
    (Canary::BookLine, "book-line", "zedoxibukupeti"),
    (Canary::SessionBefore, "session-before", "bokamamihacuwi"),
    (Canary::SessionAfter, "session-after", "dozugofugisumi"),
    (Canary::Question, "add-question", "qabowexymycixa"),
    (Canary::Goal, "add-goal", "posicawuvezyfu"),
    (Canary::SheetAsk, "sheet-ask", "liqybucyrujabi"),
    (Canary::SheetBlank, "sheet-blank", "jufofedaselyty"),
    (Canary::SheetSearch, "sheet-search", "ligihepuriviwu"),
    (Canary::WordForThem, "word-for-them", "dunedykuqovozy"),
    (Canary::WordForMe, "word-for-me", "jajehahonemevy"),
    (Canary::BackupWrong, "backup-passphrase", "koritypasuzera"),
    (Canary::BackupOwn, "backup-own-passphrase", "fanaqicigapigu"),
    (Canary::BackupOwnAgain, "backup-own-again", "vymifeqoxoxyhy"),
    (Canary::RestoreWrong, "restore-passphrase", "widuvubigevazi"),
    (Canary::RestoredTitle, "restore-file", "juhojinuvaroty"),
    (Canary::RestoredBody, "restore-file", "cejepowygezuqy"),
    (Canary::Imported, "import-file", "tinomiqolemira"),
    (Canary::ImportPaste, "import-paste", "lorapyquxokudo"),
    (Canary::RekeyWrong, "rekey-now", "kutecerebuxike"),
    (Canary::RekeyRefused, "rekey-new", "bujodaxuxaqype"),
    (Canary::RekeyMistyped, "rekey-again", "doqiwaqumynapa"),
    (Canary::EraseTyped, "erase-typed", "kygocorewafobe"),
    (Canary::ReceivedWrong, "received-words", "xusylurejygyzo"),
    (Canary::ReceivedWords, "received-words", "faharixuwacodi"),
    (Canary::SharedTitle, "#", "ruzolygixobufy"),
    (Canary::SharedBody, "#", "lalawapokogago"),
    (Canary::ShareSearch, "share-search", "hysyqyhidomaxo"),
    (Canary::LastInstant, "body", "lifyvuxumuvila"),
    (Canary::StillOpen, "body", "repynejasiryro"),
];

/// Controls whose words stand unsealed on purpose (FORMAT.md, sections 14 and 15): the plain lists, and where Leave leads.
const UNSEALED: [&str; 4] = ["add-item", "new-list", "list-name", "leave-address"];
/// The same for each item of a list.
const UNSEALED_ITEM: &str = "word-";

impl Canary {
    /// Whether what this control takes stands unsealed on purpose, so that it has no canary.
    pub fn is_unsealed(control: &str) -> bool {
        UNSEALED.contains(&control) || control.starts_with(UNSEALED_ITEM)
    }

    /// All their words.
    pub fn words() -> Vec<&'static str> {
        TABLE.iter().map(|(_, _, word)| *word).collect()
    }

    /// The controls that they are typed into.
    pub fn controls() -> Vec<&'static str> {
        TABLE.iter().map(|(_, control, _)| *control).collect()
    }

    /// The word.
    pub fn word(self) -> &'static str {
        self.row().2
    }

    /// The control that takes it.
    pub fn control(self) -> &'static str {
        self.row().1
    }

    fn row(self) -> &'static (Self, &'static str, &'static str) {
        TABLE.iter().find(|(canary, _, _)| *canary == self).expect("each canary has its row")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_canaries_share_three_letters() {
        let mut seen = std::collections::BTreeSet::new();
        for word in Canary::words() {
            for three in word.as_bytes().windows(3) {
                assert!(seen.insert(three), "{word}: {three:?}");
            }
        }
    }
}
