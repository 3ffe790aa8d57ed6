// html-validate's rules for all markup, every departure from its presets with its reason.

export const markup = {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y", "html-validate:standard"],
  rules: {
    // Written in lower case everywhere else in the world.
    "doctype-style": ["error", { style: "lowercase" }],
    // Nothing is asked from another origin, which the content policy sees to.
    "require-sri": ["error", { target: "crossorigin" }],
    // A program wrote it down, the build or the browser: it leaves lines where comments were, and says hidden="" for hidden.
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "no-trailing-whitespace": "off",
  },
};
