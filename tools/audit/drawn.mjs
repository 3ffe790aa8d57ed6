// For what the app has drawn, as the browser writes down what it holds.

import { markup } from "./markup.mjs";

export default {
  ...markup,
  rules: {
    ...markup.rules,
    // A table that a sheet lays out as lines is no table any more to some browsers, unless its roles are written.
    "no-redundant-role": "off",
    // Browsers put back what was ticked before a page was loaded anew, or at the start of the next visit, unless the control says that it is not
    // wanted. The standard has no such word for a box, and Firefox heeds it; the journeys ask every control for it.
    "input-attributes": "off",
    "valid-autocomplete": "off",
    // Numbers are selected and copied: a space that looks like one and is another is not taken everywhere. Where there is no room for a number
    // in one line, it may break.
    "tel-non-breaking": "off",
  },
};
