//! The main ways in the browsers that the other journeys do not all go: a first page, the lock, and Leave by each way out; and an evening.

mod evening;
mod leaving;

use daybook_e2e::{Engine, Exit, PASSPHRASE, Person, Plan, WATCH_LEAVING};
use serde_json::{Value, json};

const TITLE: &str = "The blue plate";
const WORDS: &str = "I wanted a blue one. It is raining now.";

/// The app's page, or its first paint, with the styles that say where everything is.
const STANDS: &str =
    "return location.pathname === '/' && document.readyState !== 'loading' && document.styleSheets.length > 0
    && !!document.querySelector('.strip a.leave')";

/// Where one can be when one leaves.
#[derive(Clone, Copy, Debug)]
enum From {
    Caret,
    Question,
    Lock,
}

/// Somewhere before, so that there is something for Back to lead to.
async fn at_the_page_before(engine: Engine, plan: Plan) -> Person {
    // WebKit runs nothing before a page's own scripts: there it is run when the page stands.
    let before_load = if engine == Engine::WebKit { vec![] } else { vec![WATCH_LEAVING] };
    let person = Person::using(engine, Plan { before_load, ..plan }).await;
    person.go_to_the_page_before().await;
    person
}

/// From here on it is seen how the page is left, also where nothing runs before its own scripts.
async fn watch(person: &Person) {
    if person.browser.engine() == Engine::WebKit {
        person.browser.driver.execute(WATCH_LEAVING, vec![]).await.unwrap();
    }
}

/// Leaves, and is elsewhere.
async fn leave(person: &Person, exit: Exit) {
    watch(person).await;
    person.take_with_a_frame(exit).await;
    person.is_elsewhere().await;
}

/// Back leads past what was left.
async fn go_back(person: &Person) {
    _ = person.browser.driver.back().await;
    person.is_at_the_page_before().await;
}

/// Comes again, and looks at what was seen of leaving.
async fn look(person: &Person, exit: Exit, from: &str) {
    let engine = person.browser.engine();
    // What the tab's store was told since is surely known to a page that is loaded anew, and not to one from memory.
    person.go().await;
    person.until("a page of the site", async || person.ask::<Option<bool>>(STANDS, vec![]).await == Some(true)).await;
    let seen = person.leaving().await;
    let at = format!("{engine:?}, {from}, {exit:?}");
    // It may draw none as long as another page is asked for.
    assert!(seen.frame.is_some() || engine == Engine::WebKit, "{at}: a first frame");
    let going = seen.going.unwrap_or_else(|| panic!("{at}: it did not leave"));
    assert!(going.in_task, "{at}: something was waited for");
    for look in [Some(going), seen.frame].into_iter().flatten() {
        assert_eq!((look.words.as_str(), look.held, look.title.as_str()), ("", 0, "Daybook"), "{at}");
    }
}

async fn the_main_ways(engine: Engine) {
    let person = at_the_page_before(engine, Plan::default()).await;
    person.make_notebook().await;
    person.press("new-page").await;
    person.type_into("title", TITLE).await;
    person.type_into("body", WORDS).await;
    person.kept().await;
    person.lock().await;
    person.does_not_see("blue").await;
    person.open(PASSPHRASE).await;
    for (from, exit) in
        [From::Caret, From::Question, From::Lock].into_iter().flat_map(|from| Exit::ALL.map(|exit| (from, exit)))
    {
        go_to(&person, from).await;
        leave(&person, exit).await;
        go_back(&person).await;
        look(&person, exit, &format!("{from:?}")).await;
        // Whoever comes again meets the lock.
        person.find("passphrase").await;
        person.does_not_see("blue").await;
        person.open(PASSPHRASE).await;
    }
    person.take_up(TITLE).await;
    assert_eq!(person.value("body").await, WORDS);
    assert_eq!(person.ask::<Value>("return [location.pathname, history.state]", vec![]).await, json!(["/", null]));
    person.browser.close().await;
}

async fn go_to(person: &Person, from: From) {
    match from {
        From::Lock => return person.lock().await,
        From::Caret | From::Question => person.take_up(TITLE).await,
    }
    match from {
        From::Question => {
            person.press("delete").await;
            person.find("keep-page").await;
        }
        From::Caret | From::Lock => person.find("body").await.click().await.unwrap(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_main_ways_in_firefox() {
    the_main_ways(Engine::Firefox).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_main_ways_in_webkit() {
    the_main_ways(Engine::WebKit).await;
}
