// Runs before a page's own scripts. It does the page's first steps as soon as each can be done, and notes when; in ms since the navigation
// began. Of a step, `there`: the control stands. In the next frame it is typed into, in the one after that the button is pressed, and again every
// tenth of a second until the page does something: `heard`. `done`: what the press leads to stands.
(() => {
  if (!location.protocol.startsWith("http")) return;
  const steps = window.steps;
  const noted = [];
  const AGAIN = 100;
  let now = {};
  let lastPress = -Infinity;

  const seen = (id) => {
    const found = document.getElementById(id);
    return found?.getClientRects().length ? found : null;
  };
  const isBusy = (button) => button.matches(":disabled, [aria-busy='true'], [aria-disabled='true']");

  // Past React's own setter on the element, as a key would.
  const type = (field, words) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, words);
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };

  const look = () => {
    const step = steps[noted.length];
    const time = performance.now();
    if (seen(step.leads_to)) {
      noted.push({ ...now, heard: now.heard ?? time, done: time });
      now = {};
      lastPress = -Infinity;
      return;
    }
    const [field, button] = [seen(step.field), seen(step.press)];
    if (!button || (step.field && !field)) return;
    if (now.there === undefined) now = { there: time, presses: 0 };
    else if (now.heard !== undefined) return;
    else if (now.presses && isBusy(button)) now.heard = time;
    else if (field && field.value !== step.words) type(field, step.words);
    else if (time - lastPress >= AGAIN) {
      lastPress = time;
      now.presses += 1;
      button.click();
    }
  };

  const frame = () => {
    if (noted.length < steps.length) look();
    // The first paint is told of some frames after it.
    const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
    if (noted.length < steps.length || painted === undefined) {
      requestAnimationFrame(frame);
      return;
    }
    const parts = performance.getEntries().filter((entry) => entry.encodedBodySize !== undefined);
    window.measured = {
      steps: noted,
      painted,
      bytes: parts.reduce((sum, part) => sum + part.encodedBodySize, 0),
    };
  };
  requestAnimationFrame(frame);
})();
