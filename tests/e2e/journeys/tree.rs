//! What a screen reader is told: the browser's accessibility tree, not the markup.

use daybook_e2e::{Person, Screen};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

/// What the person can do something with.
const CONTROLS: [&str; 11] = [
    "button",
    "link",
    "textbox",
    "searchbox",
    "checkbox",
    "radio",
    "switch",
    "slider",
    "combobox",
    "spinbutton",
    "DisclosureTriangle",
];

/// One node of the tree.
#[derive(Debug)]
struct Node {
    role: String,
    name: String,
    /// What follows its name: the answer of a scale, the state of a box.
    value: String,
    about: String,
    properties: Vec<(String, String)>,
}

impl Node {
    fn is(&self, role: &str, name: &str) -> bool {
        self.role == role && self.name == name
    }

    fn property(&self, wanted: &str) -> &str {
        self.properties.iter().find(|(name, _)| name == wanted).map_or("", |(_, value)| value)
    }
}

fn said(value: &Value) -> String {
    match &value["value"] {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// The tree as it is now, without what screen readers pass over.
async fn tree(person: &Person) -> Vec<Node> {
    let tree = person.browser.tell("Accessibility.getFullAXTree", json!({})).await;
    let nodes = tree["nodes"].as_array().unwrap().iter().filter(|node| node["ignored"] != true);
    let node = |node: &Value| Node {
        role: said(&node["role"]),
        name: said(&node["name"]),
        value: said(&node["value"]),
        about: said(&node["description"]),
        properties: node["properties"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|property| (property["name"].as_str().unwrap_or_default().to_owned(), said(&property["value"])))
            .collect(),
    };
    nodes.map(node).collect()
}

/// Waits until the tree holds a node like this.
async fn hears(person: &Person, what: &str, is: impl Fn(&Node) -> bool) {
    person.until(what, async || tree(person).await.iter().any(&is)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_every_screen_all_controls_have_names_and_the_page_has_one_title_in_one_main_part() {
    let person = Person::new().await;
    let mut faults = Vec::new();
    let mut check = async |screen: Screen| {
        person.reach(screen).await;
        let nodes = tree(&person).await;
        for node in nodes.iter().filter(|node| CONTROLS.contains(&node.role.as_str()) && node.name.trim().is_empty()) {
            faults.push(format!("{screen:?}: a {} without a name", node.role));
        }
        // A question that is asked stands in the place of the page and its title.
        let is_title =
            |node: &&Node| node.role == "dialog" || (node.role == "heading" && node.property("level") == "1");
        for (what, count) in [
            ("title", nodes.iter().filter(is_title).count()),
            ("main part", nodes.iter().filter(|node| node.role == "main").count()),
        ] {
            if count != 1 {
                faults.push(format!("{screen:?}: {count} times a {what}"));
            }
        }
        let leave = if matches!(screen, Screen::Lists | Screen::ListsEdited) { "Close" } else { "Leave" };
        for wanted in [("link", leave), ("link", "Skip to the page")] {
            if !nodes.iter().any(|node| node.is(wanted.0, wanted.1)) {
                faults.push(format!("{screen:?}: no {wanted:?}"));
            }
        }
        // Two controls of one kind and one name are told apart by nothing.
        let named = |node: &&Node| ["button", "textbox", "slider", "switch"].contains(&node.role.as_str());
        let mut names: Vec<_> = nodes.iter().filter(named).map(|node| (&node.role, &node.name)).collect();
        names.sort();
        for pair in names.windows(2).filter(|pair| pair[0] == pair[1]) {
            faults.push(format!("{screen:?}: twice {:?}", pair[0]));
        }
    };
    for &screen in Screen::BEFORE {
        check(screen).await;
    }
    person.make_notebook().await;
    for &screen in Screen::AFTER {
        check(screen).await;
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_scale_tells_its_number_with_its_words_and_what_was_chosen_is_told_as_chosen() {
    let person = Person::new().await;
    person.make_notebook().await;
    hears(&person, "the scale", |node| node.is("slider", "How steady do you feel?")).await;
    // The protocol tells the bare number of a slider, not the words that a screen reader says in its place.
    let said = "return document.getElementById('steadiness').getAttribute('aria-valuetext')";
    assert_eq!(person.ask::<String>(said, vec![]).await, "No answer yet. None is needed.");
    person.find("steadiness").await.send_keys(Key::Left + "").await.unwrap();
    person
        .until("the number and its words", async || {
            person.ask::<String>(said, vec![]).await == "4 of 10. Wobbly, but here"
        })
        .await;
    hears(&person, "its number", |node| node.is("slider", "How steady do you feel?") && node.value == "4").await;
    hears(&person, "the question above the feelings", |node| node.is("group", "Any of these?")).await;
    person.choose("feeling-tired").await;
    hears(&person, "Tired, chosen", |node| node.is("checkbox", "Tired") && node.property("checked") == "true").await;
    hears(&person, "Angry, not chosen", |node| node.is("checkbox", "Angry") && node.property("checked") == "false")
        .await;
    hears(&person, "a field and why it is there", |node| {
        node.is("textbox", "A few words, if you like") && node.about == "Only for you."
    })
    .await;

    person.press("place-you").await;
    hears(&person, "a switch with what it does", |node| {
        node.is("switch", "Days without contact")
            && node.property("checked") == "false"
            && node.about.starts_with("Today shows how many")
    })
    .await;
    hears(&person, "one of three", |node| node.is("radio", "Dark") && node.property("checked") == "false").await;
    hears(&person, "how full it is", |node| node.is("meter", "Room") && node.about.contains("Almost all free.")).await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_happens_by_itself_is_announced() {
    let person = Person::new().await;
    person.make_notebook().await;
    person.write_page("The bus home", "A jacket like theirs.").await;
    // In a status, so that a screen reader says it without being moved there.
    let announced = "return [...document.querySelectorAll('[role=status], [aria-live=polite]')].map(it => it.textContent).join('\\n')";
    let announces = async |words: &str| {
        person
            .until(&format!("“{words}” announced"), async || {
                person.ask::<String>(announced, vec![]).await.contains(words)
            })
            .await;
    };
    announces("Kept").await;
    person.press("delete").await;
    hears(&person, "the question, with what it means", |node| {
        node.is("dialog", "Delete “The bus home”?") && node.about.contains("14 days")
    })
    .await;
    person.press("keep-page").await;
    person.press("done").await;
    person.type_into("search", "jacket").await;
    announces("One page found.").await;
    person.press("search-clear").await;
    let month: String = person.ask("return document.getElementById('month-title').textContent", vec![]).await;
    hears(&person, "the month by its name", |node| node.is("grid", &month)).await;
    hears(&person, "a day with how many pages it has", |node| {
        node.role == "button" && node.name.ends_with(", 1 page") && node.property("pressed") == "false"
    })
    .await;
    person.press("month-before").await;
    person
        .until("another month", async || {
            !person
                .ask::<String>("return document.getElementById('month-title').textContent", vec![])
                .await
                .contains(&month)
        })
        .await;
    let title = "return document.getElementById('month-title').getAttribute('aria-live')";
    assert_eq!(person.ask::<String>(title, vec![]).await, "polite");
    person.take_up("The bus home").await;
    person.press("delete").await;
    person.press("delete-page").await;
    announces("Deleted. It can be brought back for 14 days.").await;
    person.browser.close().await;
}
