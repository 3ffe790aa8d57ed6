// For what the app has drawn, as the browser writes down what it holds.

import { markup } from "./markup.mjs";

export default {
  ...markup,
  rules: {
    ...markup.rules,
    // How the browser writes it down is not ours: hidden="" for hidden, and lines of its own.
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "no-trailing-whitespace": "off",
  },
};
