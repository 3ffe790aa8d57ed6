//! Leave: from the third Shift until the page is blank and asks for the next one, and until the first frame. From a page
//! with words on it, as a person has it open; at full speed and on a processor slowed four times.

use daybook_e2e::{Exit, Person, Plan, Screen, WATCH_LEAVING, prose};
use serde_json::{Value, json};

use crate::rounds;

/// Times in ms, of each round.
pub(crate) async fn measure() -> Value {
    let person = Person::with(Plan { before_load: vec![WATCH_LEAVING], impatient: true, ..Plan::default() }).await;
    person.make_notebook().await;
    person.write_page("The blue plate", prose::PAGE).await;
    let mut figures = json!({});
    for (name, rate) in [("full", 1), ("quarter", 4)] {
        let (mut blank, mut frame) = (Vec::new(), Vec::new());
        for _ in 0..2 * rounds() + 1 {
            person.reach(Screen::Today).await;
            person.take_up("The blue plate").await;
            person.browser.tell("Emulation.setCPUThrottlingRate", json!({ "rate": rate })).await;
            person.take_with_a_frame(Exit::Shift).await;
            person.is_elsewhere().await;
            person.browser.tell("Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await;
            person.come().await;
            let seen = person.leaving().await;
            blank.push(seen.going.expect("it left").after);
            frame.push(seen.frame.expect("there was a frame").after);
        }
        figures[name] = json!({ "blank": blank, "frame": frame });
        println!("leaving, {name}: {}", figures[name]);
    }
    person.browser.close().await;
    figures
}
