//! The lists and what is done with them.

/// The id that is tried first where none was drawn.
pub(super) const FIRST: u32 = 1;

/// One thing on a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Tells it from all others, in every tab and from one visit to the next.
    pub id: u32,
    /// What it says.
    pub text: String,
    /// Ticked.
    pub done: bool,
}

/// One list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// Tells it from all others, as that of an item does.
    pub id: u32,
    /// What it is called.
    pub name: String,
    /// What is on it, in the order it was added.
    pub items: Vec<Item>,
}

/// All lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListBook {
    lists: Vec<List>,
}

impl List {
    /// How many things are not ticked.
    pub fn left(&self) -> usize {
        self.items.iter().filter(|item| !item.done).count()
    }
}

impl ListBook {
    /// Lists of these names with nothing on them: the same ids in every tab.
    pub fn named(names: &[&str]) -> Self {
        let mut book = Self::default();
        for name in names {
            book.begin(name, FIRST);
        }
        book
    }

    /// All of them, in order.
    pub fn lists(&self) -> &[List] {
        &self.lists
    }

    /// The list of this id, or the first one.
    pub fn list(&self, id: Option<u32>) -> Option<&List> {
        self.lists.iter().find(|list| Some(list.id) == id).or(self.lists.first())
    }

    /// One more list, unless the name is blank. Answers which: it gets `id`, drawn at random, or the next one that is free.
    pub fn begin(&mut self, name: &str, id: u32) -> Option<u32> {
        let name = trimmed(name)?;
        let id = self.free_id(id);
        self.lists.push(List { id, name, items: Vec::new() });
        Some(id)
    }

    /// Calls a list something else; a blank name changes nothing.
    pub fn rename(&mut self, list: u32, name: &str) {
        if let (Some(name), Some(list)) = (trimmed(name), self.find(list)) {
            list.name = name;
        }
    }

    /// Takes a list away with all that is on it.
    pub fn remove(&mut self, list: u32) {
        self.lists.retain(|each| each.id != list);
    }

    /// One more thing on a list, unless it is blank; it gets its id as a list does. Answers whether there is such a list.
    pub fn add(&mut self, list: u32, text: &str, id: u32) -> bool {
        let Some(text) = trimmed(text) else { return true };
        let id = self.free_id(id);
        let Some(list) = self.find(list) else { return false };
        list.items.push(Item { id, text, done: false });
        true
    }

    /// Ticks a thing, or takes the tick away.
    pub fn tick(&mut self, item: u32, done: bool) {
        if let Some(item) = self.find_item(item) {
            item.done = done;
        }
    }

    /// Has a thing say something else; blank changes nothing.
    pub fn reword(&mut self, item: u32, text: &str) {
        if let (Some(text), Some(item)) = (trimmed(text), self.find_item(item)) {
            item.text = text;
        }
    }

    /// Takes a thing off its list.
    pub fn take_off(&mut self, item: u32) {
        self.lists.iter_mut().for_each(|list| list.items.retain(|each| each.id != item));
    }

    /// Takes everything that is ticked off a list.
    pub fn clear_done(&mut self, list: u32) {
        if let Some(list) = self.find(list) {
            list.items.retain(|item| !item.done);
        }
    }

    /// A list with what is on it, as it was kept. An id that was there before gives way.
    pub(super) fn restore(&mut self, id: u32, name: String, items: impl IntoIterator<Item = (u32, String, bool)>) {
        let list = self.free_id(id);
        self.lists.push(List { id: list, name, items: Vec::new() });
        for (id, text, done) in items {
            let id = self.free_id(id);
            if let Some(list) = self.find(list) {
                list.items.push(Item { id, text, done });
            }
        }
    }

    /// `id`, or the next one that neither a list nor an item has.
    fn free_id(&self, id: u32) -> u32 {
        let is_taken = |id: u32| self.lists.iter().any(|list| list.id == id || list.items.iter().any(|it| it.id == id));
        // Far fewer are taken than there are.
        (0..=u32::MAX).map(|step| id.wrapping_add(step)).find(|id| !is_taken(*id)).unwrap_or(id)
    }

    fn find(&mut self, id: u32) -> Option<&mut List> {
        self.lists.iter_mut().find(|list| list.id == id)
    }

    fn find_item(&mut self, id: u32) -> Option<&mut Item> {
        self.lists.iter_mut().flat_map(|list| &mut list.items).find(|item| item.id == id)
    }
}

fn trimmed(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(list: &List) -> Vec<(&str, bool)> {
        list.items.iter().map(|item| (item.text.as_str(), item.done)).collect()
    }

    fn shopping() -> (ListBook, u32) {
        let mut book = ListBook::named(&["Shopping", "To do"]);
        let id = book.lists()[0].id;
        book.add(id, " Oat milk ", 700);
        book.add(id, "Lemons", 700);
        (book, id)
    }

    #[test]
    fn things_are_added_ticked_reworded_and_taken_off() {
        let (mut book, id) = shopping();
        let (milk, lemons) = (book.lists()[0].items[0].id, book.lists()[0].items[1].id);
        book.tick(milk, true);
        book.reword(lemons, "Limes");
        assert_eq!(texts(&book.lists()[0]), [("Oat milk", true), ("Limes", false)]);
        assert_eq!(book.lists()[0].left(), 1);
        book.take_off(lemons);
        assert_eq!(texts(&book.lists()[0]), [("Oat milk", true)]);
        book.clear_done(id);
        assert_eq!(texts(&book.lists()[0]), []);
    }

    #[test]
    fn every_list_and_item_has_an_id_of_its_own_whatever_was_drawn() {
        let (book, id) = shopping();
        let ids: Vec<u32> = book.lists()[0].items.iter().map(|item| item.id).collect();
        assert_eq!((id, book.lists()[1].id, ids.as_slice()), (1, 2, [700, 701].as_slice()));
    }

    #[test]
    fn nothing_is_added_to_a_list_that_is_gone() {
        let (mut book, id) = shopping();
        book.remove(id);
        assert!(!book.add(id, "Tea", 5));
        assert!(book.lists().iter().all(|list| list.items.is_empty()));
    }

    #[test]
    fn blank_words_change_nothing() {
        let (mut book, id) = shopping();
        let before = book.clone();
        book.add(id, "  ", 900);
        book.rename(id, "\t");
        book.reword(before.lists()[0].items[0].id, "");
        assert_eq!(book.begin(" ", 900), None);
        assert_eq!(book, before);
    }

    #[test]
    fn lists_come_and_go_and_the_first_one_shows_where_none_is_chosen() {
        let (mut book, id) = shopping();
        let third = book.begin("Books", 900).unwrap();
        book.rename(third, "Books to borrow");
        assert_eq!(book.list(Some(third)).map(|list| list.name.as_str()), Some("Books to borrow"));
        book.remove(third);
        assert_eq!(book.list(Some(third)).map(|list| list.id), Some(id));
        assert_eq!(ListBook::default().list(None), None);
    }
}
