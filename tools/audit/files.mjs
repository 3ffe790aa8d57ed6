// For the files of the build.

import { markup } from "./markup.mjs";

export default {
  ...markup,
  rules: {
    ...markup.rules,
    // The messages that stand in place of the app are hidden; at most one is ever shown, and each is a page of its own.
    "heading-level": ["error", { allowMultipleH1: true }],
  },
};
