//! Two tabs, each with its own view of `localStorage` that is brought up to date now and then, and one IndexedDB: every order in which they
//! open, keep, leave and look again.

use super::super::person::{Person, put, seen};
use super::super::slow::Work;
use super::browser::Browser;
use super::disk::{Disk, Records};
use super::findings::Findings;
use super::judge::{open, take_over};
use super::soak;
use super::story::{FIRST, Scene};
use crate::memory::Seeded;
use crate::{Entropy, KeepError, Kept, Notebook};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

/// What a tab does at its turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Open,
    Keep,
    /// The first step of keeping, up to where it waits for a transaction; and one more step.
    Begin,
    Go,
    Leave,
    Rejoin,
}

/// How a tab's turn goes: it may see what the others wrote before it, and its own writes may be seen after it.
#[derive(Clone, Copy, Debug)]
struct Turn {
    tab: usize,
    sees: bool,
    shows: bool,
}

/// Words, and the keeping of them, as far as it has come.
type Keeping = (Vec<u8>, Work<'static, Result<Kept, KeepError>>);

struct Tab {
    view: Rc<Browser>,
    /// `localStorage` as this tab's writes since it last showed them would make it.
    hidden: Vec<super::disk::Write>,
    notebook: Option<Rc<RefCell<Notebook>>>,
    /// Words that are being kept.
    work: Option<Keeping>,
    person: Person,
    /// The words in its view of `localStorage`, and those among them that the others cannot have in theirs.
    knows: BTreeSet<Vec<u8>>,
    unshown: BTreeSet<Vec<u8>>,
}

impl Tab {
    /// One step of what is being kept. Answers with the words if they are kept, and not on disk.
    fn go_on(&mut self, durable: &mut Vec<Vec<u8>>) -> Option<Vec<u8>> {
        let (body, mut work) = self.work.take()?;
        self.view.set_slow(true);
        let done = work.go_on();
        self.view.set_slow(false);
        match done {
            None => self.work = Some((body, work)),
            Some(Ok(kept)) if kept.durable() => durable.push(body),
            Some(Ok(_)) => return Some(body),
            Some(Err(_)) => {}
        }
        None
    }
}

/// What both share: the disk, and the words that were shown as kept.
struct World {
    disk: Disk,
    tabs: [Tab; 2],
    durable: Vec<Vec<u8>>,
    late: BTreeSet<Vec<u8>>,
    shown: BTreeSet<Vec<u8>>,
    /// Words that only `localStorage` has, and that a tab wrote beside without having them in its view: no program can keep these apart.
    excused: BTreeSet<Vec<u8>>,
}

impl World {
    fn on(disk: Disk) -> Self {
        let tab = |seed| Tab {
            view: Rc::new(Browser::on(disk.clone())),
            hidden: Vec::new(),
            notebook: None,
            work: None,
            person: Person::new(seed),
            knows: BTreeSet::new(),
            unshown: BTreeSet::new(),
        };
        Self {
            tabs: [tab(32), tab(33)],
            disk,
            durable: Vec::new(),
            late: BTreeSet::new(),
            shown: BTreeSet::new(),
            excused: BTreeSet::new(),
        }
    }

    /// Brings the tab's view up to date. Its own writes that are on their way stand on top, as they do in a browser.
    fn see(&mut self, at: usize) {
        let mut local: Records = self.disk.local.clone();
        let tab = &mut self.tabs[at];
        let mut disk = Disk { local: std::mem::take(&mut local), indexed: Records::new() };
        tab.hidden.iter().for_each(|write| write.apply(&mut disk));
        tab.view.meddle(|view| view.local = disk.local);
        tab.knows.extend(self.shown.iter().cloned());
    }

    /// The tab's writes reach the others, and the disk.
    fn show(&mut self, at: usize) {
        let tab = &mut self.tabs[at];
        for write in tab.hidden.drain(..) {
            write.apply(&mut self.disk);
        }
        self.shown.append(&mut tab.unshown);
    }

    fn turn(&mut self, turn: Turn, act: Act, words: u16) {
        if turn.sees {
            self.see(turn.tab);
        }
        let indexed = self.disk.indexed.clone();
        let tab = &mut self.tabs[turn.tab];
        tab.view.meddle(|view| view.indexed = indexed);
        tab.view.take_writes();
        let body = format!("words number {words}").into_bytes();
        let mut left = None;
        match (act, &tab.notebook) {
            (Act::Open, _) => {
                let (notebook, opening) = open(&tab.view, FIRST).unwrap();
                if !opening.conflicts.is_empty() {
                    // The copies are kept, or come again.
                    let copies = opening.conflicts.iter().map(|(_, bytes)| bytes.to_vec()).collect::<Vec<_>>();
                    notebook.borrow_mut().absorb(opening.forks);
                    let changes: Vec<_> =
                        copies.iter().enumerate().map(|(at, body)| put(500 + words + at as u16, body)).collect();
                    if tab.person.keep(&notebook, &*tab.view, &changes).is_err() {
                        notebook.borrow_mut().absorb(Default::default());
                    }
                }
                tab.notebook = Some(Rc::new(notebook));
            }
            (Act::Go, _) => left = tab.go_on(&mut self.durable),
            (_, None) => {}
            (Act::Begin, Some(notebook)) => {
                let (notebook, view) = (Rc::clone(notebook), Rc::clone(&tab.view));
                let (changes, mut entropy) = ([put(words, &body)], Seeded::new(words.into()));
                let keep = async move { Notebook::keep(&notebook, &*view, &changes, 2, &mut entropy).await };
                tab.work = Some((body, Work::on(keep)));
                left = tab.go_on(&mut self.durable);
            }
            (Act::Keep, Some(notebook)) => {
                if let Ok(kept) = tab.person.keep(notebook, &*tab.view, &[put(words, &body)]) {
                    if kept.durable() { self.durable.push(body) } else { left = Some(body) }
                }
            }
            (Act::Leave, Some(notebook)) => {
                let kept = notebook.borrow_mut().keep_now(&*tab.view, &[put(words, &body)], 3, &mut tab.person.entropy);
                left = kept.is_ok().then_some(body);
                tab.notebook = None;
                // With the page goes what waits.
                tab.work = None;
            }
            (Act::Rejoin, Some(notebook)) => {
                let _ = pollster::block_on(Notebook::rejoin(notebook, &*tab.view));
            }
        }
        // Transactions are ordered and shared at once; items are on their way.
        self.disk.indexed = tab.view.disk().indexed;
        let writes = tab.view.take_writes().into_iter().filter(|write| write.local().is_some());
        let before = tab.hidden.len();
        tab.hidden.extend(writes);
        if tab.hidden.len() > before {
            self.excused.extend(self.late.difference(&tab.knows).cloned());
        }
        let unseen = !self.tabs[1 - turn.tab].hidden.is_empty();
        let tab = &mut self.tabs[turn.tab];
        if let Some(body) = left {
            // What the other one has under way may arrive on top of it.
            self.excused.extend(unseen.then(|| body.clone()));
            tab.knows.insert(body.clone());
            tab.unshown.insert(body.clone());
            self.late.insert(body);
        }
        if turn.shows {
            self.show(turn.tab);
        }
    }

    /// Everything arrives, in this order, and the notebook is opened anew.
    fn assert_nothing_is_lost(mut self, first: usize, what: &str) {
        self.show(first);
        self.show(1 - first);
        let browser = Browser::on(self.disk.clone());
        let (notebook, opening) = open(&browser, FIRST).unwrap_or_else(|error| panic!("{what}: {error}"));
        let mut bodies: Vec<Vec<u8>> = seen(&notebook).into_values().collect();
        bodies.extend(opening.conflicts.iter().map(|(_, bytes)| bytes.to_vec()));
        let told = opening.is_older || opening.lost > 0;
        let gone = |words: &&Vec<u8>| !bodies.contains(words);
        let text = |words: &Vec<u8>| String::from_utf8_lossy(words).into_owned();
        let durable: Vec<String> = self.durable.iter().filter(gone).map(text).collect();
        assert!(durable.is_empty(), "{what}: shown as kept, and gone: {durable:?}");
        assert!(bodies.contains(&b"both know this".to_vec()), "{what}: the first page is gone");
        // What only localStorage had may have been written over by the other tab's items; then that is told.
        let late: Vec<String> = self.late.difference(&self.excused).filter(gone).map(text).collect();
        assert!(late.is_empty() || told, "{what}: left, and gone without a word: {late:?}");
        assert_eq!(opening.lost, 0, "{what}: lost");
        take_over(&browser, &notebook, opening);
        let expected = seen(&notebook);
        let (again, opening) = open(&browser, FIRST).unwrap();
        assert_eq!((seen(&again), opening.conflicts.len(), opening.lost), (expected, 0, 0), "{what}, again");
    }
}

/// What both tabs begin with.
fn beginning() -> Disk {
    let mut scene = Scene::empty(31);
    scene.keep(&[put(1, b"both know this")]);
    scene.browser.disk()
}

/// All orders of two schedules.
fn orders(one: usize, two: usize) -> Vec<Vec<usize>> {
    match (one, two) {
        (0, 0) => vec![Vec::new()],
        _ => {
            let mut found = Vec::new();
            for tab in [0, 1].into_iter().filter(|tab| [one, two][*tab] > 0) {
                let rest = if tab == 0 { orders(one - 1, two) } else { orders(one, two - 1) };
                found.extend(rest.into_iter().map(|order| [&[tab], order.as_slice()].concat()));
            }
            found
        }
    }
}

/// Every order, and in each of them every way in which the turns see and show. Both tabs have the notebook open before.
fn run_every_way(schedules: [&[Act]; 2]) {
    let turns = schedules[0].len() + schedules[1].len();
    assert!(turns <= 4, "ways: four times as many for each turn");
    let (disk, mut findings) = (beginning(), Findings::default());
    for order in orders(schedules[0].len(), schedules[1].len()) {
        for bits in 0..1_u32 << (2 * turns + 1) {
            findings.run(|| {
                let mut world = World::on(disk.clone());
                for tab in [0, 1] {
                    world.turn(Turn { tab, sees: true, shows: true }, Act::Open, 0);
                }
                // The highest bit tells whose writes arrive first.
                let bits = bits & !(1 << (2 * turns)) | bits >> (2 * turns) << 31;
                follow(world, schedules, &order, bits);
            });
        }
    }
    findings.close(1_000);
}

fn follow(mut world: World, schedules: [&[Act]; 2], order: &[usize], bits: u32) {
    let mut at = [0, 0];
    let mut told = Vec::new();
    for (turn, tab) in order.iter().enumerate() {
        let act = schedules[*tab][at[*tab]];
        at[*tab] += 1;
        let turn = Turn { tab: *tab, sees: bits >> (2 * turn) & 1 == 1, shows: bits >> (2 * turn + 1) & 1 == 1 };
        told.push(format!(
            "{tab} {act:?}{}{}",
            if turn.sees { " seeing" } else { "" },
            if turn.shows { " showing" } else { "" }
        ));
        world.turn(turn, act, 100 + told.len() as u16 * 10);
    }
    world.assert_nothing_is_lost((bits >> 31) as usize, &told.join(", "));
}

/// Every order, and of the ways in which each turn sees and shows as many as `tries`, by chance if there are more.
fn run(schedules: [&[Act]; 2], tries: usize) {
    let (disk, mut findings) = (beginning(), Findings::default());
    let mut chance = Seeded::new(6);
    for order in orders(schedules[0].len(), schedules[1].len()) {
        for _ in 0..tries * soak() {
            let bits = u32::from_le_bytes(chance.draw().unwrap());
            findings.run(|| follow(World::on(disk.clone()), schedules, &order, bits));
        }
    }
    findings.close(20);
}

#[test]
fn two_tabs_write() {
    use Act::{Keep, Open};
    run([&[Open, Keep, Keep], &[Open, Keep, Keep]], 12);
}

#[test]
fn one_tab_writes_and_the_other_is_left() {
    use Act::{Keep, Leave, Open};
    run([&[Open, Keep, Keep, Leave], &[Open, Keep, Leave]], 8);
}

#[test]
fn both_are_left_and_opened_again() {
    use Act::{Leave, Open};
    run([&[Open, Leave, Open, Leave], &[Open, Leave, Open]], 8);
}

#[test]
fn a_tab_looks_at_the_stores_again() {
    use Act::{Keep, Leave, Open, Rejoin};
    run([&[Open, Keep, Rejoin, Keep], &[Open, Leave, Open]], 8);
}

#[test]
fn another_tab_keeps_or_leaves_inside_a_commit() {
    use Act::{Begin, Go, Keep, Leave, Open};
    run_every_way([&[Begin, Go, Go], &[Keep]]);
    run_every_way([&[Begin, Go, Go], &[Leave]]);
    run_every_way([&[Begin, Go, Go], &[Open]]);
    run_every_way([&[Begin, Leave], &[Keep, Keep]]);
}

#[test]
fn two_commits_run_into_each_other() {
    use Act::{Begin, Go};
    run_every_way([&[Begin, Go], &[Begin, Go]]);
    run([&[Act::Open, Begin, Go, Go, Go], &[Act::Open, Begin, Go, Go, Go]], 2);
}

#[test]
fn the_shortest_schedules_in_every_way() {
    use Act::{Keep, Leave, Open, Rejoin};
    run_every_way([&[Keep, Leave], &[Keep, Leave]]);
    run_every_way([&[Keep, Rejoin], &[Leave, Open]]);
    run_every_way([&[Leave, Open], &[Leave, Open]]);
}
