// The standard rules of stylelint for `style/` and `public/`, every departure from them with its reason, and a few of our own.

export default {
  extends: ["stylelint-config-standard"],
  reportNeedlessDisables: true,
  rules: {
    // Classes are named block__part--kind, as the components that draw them.
    "selector-class-pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*(__[a-z0-9]+(-[a-z0-9]+)*)?(--[a-z0-9]+(-[a-z0-9]+)*)?$",
    // Sheets are short and dense: what belongs together stands together, and an empty line parts what does not.
    "at-rule-empty-line-before": null,
    "comment-empty-line-before": null,
    "custom-property-empty-line-before": null,
    "declaration-empty-line-before": null,
    "rule-empty-line-before": null,
    // `(width >= 40rem)` came with Safari 16.4; a browser that does not know it drops all that stands inside.
    "media-feature-range-notation": "prefix",
    // Safari knows these two by their old names only: text that keeps its size, and no selection under a held finger.
    "property-no-vendor-prefix": [true, { ignoreProperties: ["-webkit-text-size-adjust", "-webkit-user-select"] }],
    // The colours are tables of numbers in oklch(), as the tools for colours give them.
    "hue-degree-notation": "number",
    // Fonts and sizes of paper are names, and keep their capitals.
    "value-keyword-case": ["lower", { camelCaseSvgKeywords: true, ignoreProperties: [/^--font/], ignoreKeywords: ["A4", "A5"] }],
    // It compares selectors and not what they set: where two of these met, the order of the sheet was the wanted one.
    "no-descending-specificity": null,

    // A language that runs from right to left turns the page around: nothing is left or right, only start and end.
    // The shorthands are allowed as long as both sides are one value, which the next rule sees to; `overflow` has two axes
    // and no sides; the borders are those of drawn ticks and chevrons, which do not turn.
    "property-layout-mappings": ["flow-relative", { ignoreProperties: ["padding", "inset", "overflow", "overflow-x", "border-width"] }],
    "declaration-property-max-values": { padding: 3, margin: 3, inset: 3, "border-color": 3, "border-style": 3 },
    "declaration-property-value-disallowed-list": { "/^(text-align|float|clear|caption-side)$/": ["left", "right"] },
    // Words grow with the person's own size of text. (In drawings, where px are parts of the drawing, `font` is used.)
    "declaration-property-unit-disallowed-list": { "font-size": ["px"] },
    // Nothing is fetched for a sheet, from here or elsewhere.
    "at-rule-disallowed-list": ["import", "font-face"],
    "function-url-scheme-allowed-list": ["data"],
    "no-unknown-animations": true,
    // An id is for labels and for the focus. What a sheet dresses has a class.
    "selector-max-id": 0,
    "declaration-no-important": true,
  },
  overrides: [
    // What has to win over every layer: [hidden], stillness for those who asked for it, and paper.
    { files: ["**/reset.css", "**/base.css", "**/print.css"], rules: { "declaration-no-important": null } },
  ],
};
