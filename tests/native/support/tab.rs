//! One tab of a browser: what the app provides, on a device in memory.

use domain::circle::Person;
use domain::distance::{ChannelPlan, Contact, Reply};
use domain::happened::Account;
use domain::learn::SelfCheck;
use domain::practice::Run;
use domain::story::{Book, Chapter, Event};
use domain::therapy::{Sheet, TherapySession};
use domain::urge::Urge;
use domain::{OwnLine, Sort};
use std::cell::RefCell;
use std::rc::Rc;

use any_spawner::Executor;
use daybook::platform::{Device, DeviceEntropy};
use daybook::state::{
    Chapters, CheckIns, Claim, Editor, Erasing, Gate, Guides, INSIDE, Journal, Keeping, Navigation, People, Player,
    Preferences, Reaching, Receiving, Restoring, Search, Session, Start, Steps, Urges, WishList, keep_what_waits,
    provide_account_search, provide_accounts, provide_chapters, provide_check_ins, provide_draft, provide_editor,
    provide_erasing, provide_exporting, provide_guides, provide_importing, provide_journal, provide_navigation,
    provide_people, provide_player, provide_reaching, provide_receiving, provide_restoring, provide_search,
    provide_self_checks, provide_session, provide_sharing, provide_steps, provide_take_along, provide_therapy_notes,
    provide_timeline, provide_urges, provide_wishes, use_preferences,
};
use leptos::prelude::{GetUntracked, Owner};
use pollster::block_on;
use vault::{Change, Id, Notebook, Presence, RecordBytes, look};

use super::FakeDevice;

/// What the person types.
pub(crate) const PASSPHRASE: &str = "marble tugboat onion sixty velvet harbour";

/// One tab: what the app provides, on a device.
pub(crate) struct Tab {
    _owner: Owner,
    pub(crate) navigation: Navigation,
    pub(crate) session: Session,
    pub(crate) journal: Journal,
    pub(crate) editor: Editor,
    pub(crate) check_ins: CheckIns,
    pub(crate) steps: Steps,
    pub(crate) wishes: WishList,
    pub(crate) search: Search,
    pub(crate) player: Player,
    pub(crate) people: People,
    pub(crate) urges: Urges,
    pub(crate) chapters: Chapters,
    pub(crate) guides: Guides,
    pub(crate) reaching: Reaching,
    pub(crate) receiving: Receiving,
    pub(crate) restoring: Restoring,
    pub(crate) erasing: Erasing,
    preferences: Preferences,
    pub(crate) device: Rc<FakeDevice>,
}

impl Tab {
    pub(crate) fn on(device: &Rc<FakeDevice>) -> Self {
        let tab = Self::before_arrival(device);
        tab.session.arrival().came(Ok(&INSIDE));
        tab
    }

    /// The rest of the app has not said yet that it is here.
    pub(crate) fn before_arrival(device: &Rc<FakeDevice>) -> Self {
        // Fails where it was done before in this process, which is just as well.
        let _ = Executor::init_futures_executor();
        // Of its own: one tab does not end with another.
        let owner = Owner::new_root(None);
        owner.set();
        let start = block_on(Start::look(Rc::clone(device) as Rc<dyn Device>));
        let navigation = provide_navigation();
        let session = provide_session(start);
        let (journal, editor) = (provide_journal(), provide_editor());
        let (check_ins, steps) = (provide_check_ins(), provide_steps());
        let (wishes, search) = (provide_wishes(), provide_search());
        provide_draft::<Run>();
        provide_draft::<Person>();
        provide_draft::<Urge>();
        provide_draft::<OwnLine>();
        provide_draft::<ChannelPlan>();
        provide_draft::<Contact>();
        provide_draft::<Reply>();
        provide_draft::<Account>();
        provide_accounts();
        provide_account_search();
        provide_draft::<Event>();
        provide_timeline();
        provide_draft::<Chapter>();
        provide_draft::<Book>();
        provide_draft::<SelfCheck>();
        provide_draft::<TherapySession>();
        provide_draft::<Sheet>();
        let chapters = provide_chapters();
        let guides = provide_guides();
        let (reaching, receiving) = (provide_reaching(), provide_receiving());
        keep_what_waits();
        let restoring = provide_restoring();
        let erasing = provide_erasing();
        provide_self_checks();
        provide_take_along();
        provide_exporting();
        provide_importing();
        provide_therapy_notes();
        provide_sharing();
        let (people, urges, player) = (provide_people(), provide_urges(), provide_player());
        let (preferences, device) = (use_preferences(), Rc::clone(device));
        Self {
            _owner: owner,
            navigation,
            session,
            journal,
            editor,
            check_ins,
            steps,
            wishes,
            search,
            player,
            people,
            urges,
            chapters,
            guides,
            reaching,
            receiving,
            erasing,
            restoring,
            preferences,
            device,
        }
    }

    /// A tab in which a notebook was just made.
    pub(crate) fn with_notebook() -> Self {
        let tab = Self::on(&FakeDevice::new());
        block_on(tab.session.create(PASSPHRASE.into())).unwrap();
        tab
    }

    /// A new tab on the same device, opened.
    pub(crate) fn opened_again(&self) -> Self {
        let tab = Self::on(&self.device);
        assert_eq!(tab.gate(), Gate::Locked);
        block_on(tab.session.open(PASSPHRASE.into(), Claim::IfFree)).unwrap();
        tab
    }

    pub(crate) fn gate(&self) -> Gate {
        self.session.gate().get_untracked()
    }

    pub(crate) fn preferences(&self) -> Preferences {
        self.preferences
    }

    pub(crate) fn keeping(&self) -> Keeping {
        self.editor.keeping().get_untracked()
    }

    pub(crate) fn bodies(&self) -> Vec<String> {
        let cards = self.journal.cards().get_untracked();
        cards.into_iter().filter_map(|card| Some(self.journal.page(card.id)?.body)).collect()
    }

    pub(crate) fn write(&self, body: &str) {
        self.editor.begin(Sort::Journal);
        self.editor.body_typed(body.into());
        block_on(self.editor.close()).unwrap();
    }

    /// Records that some other version may have kept, beside those of this tab. What is open here does not know of them.
    pub(crate) fn keep_as_they_are(&self, records: &[(Id, &str)]) {
        let put = |(id, json): &(Id, &str)| Change::Put(*id, Rc::new(RecordBytes::from(json.as_bytes().to_vec())));
        let changes: Vec<Change> = records.iter().map(put).collect();
        let storage = self.device.storage();
        let mut entropy = DeviceEntropy(Rc::clone(&self.device) as Rc<dyn Device>);
        block_on(async {
            let Presence::Found(found) = look(storage).await else { panic!("a notebook") };
            let container = &found.containers[0];
            let header = container.header().unwrap();
            let ikm = self.device.derive(PASSPHRASE, &header.salt(), header.cost()).await.unwrap();
            let notebook = RefCell::new(vault::open(storage, &found, container, &ikm).await.unwrap().notebook);
            Notebook::keep(&notebook, storage, &changes, 0, &mut entropy).await.unwrap();
        });
    }

    pub(crate) fn pause(&self) {
        self.device.let_time_pass();
        Executor::poll_local();
    }
}

impl Drop for Tab {
    fn drop(&mut self) {
        self.device.close();
    }
}

/// Runs what waits on the queue until nothing moves any more.
pub(crate) fn settle() {
    for _ in 0..20 {
        Executor::poll_local();
    }
}
