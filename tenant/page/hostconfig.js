// How Teams-like cards look: every colour is a CSS variable, so light and dark need no redrawing.

const pair = (name) => ({
  default: `var(--card-${name})`,
  subtle: `var(--card-${name}-subtle)`,
  highlightColors: { default: "var(--mark)", subtle: "var(--mark)" },
});

const foregroundColors = {
  default: pair("text"),
  dark: pair("text"),
  light: pair("light"),
  accent: pair("accent"),
  good: pair("good"),
  warning: pair("warning"),
  attention: pair("attention"),
};

const surface = (name) => ({
  backgroundColor: `var(--surface-${name})`,
  borderColor: `var(--surface-${name}-edge)`,
  foregroundColors,
});

const label = (suffix) => ({ suffix, suffixColor: "attention", size: "default", weight: "bolder", isSubtle: false });

export const HOST_CONFIG = {
  supportsInteractivity: true,
  fontFamily: "var(--font)",
  fontTypes: {
    default: {
      fontFamily: "var(--font)",
      fontSizes: { small: 12, default: 14, medium: 16, large: 19, extraLarge: 24 },
      fontWeights: { lighter: 400, default: 400, bolder: 600 },
    },
    monospace: {
      fontFamily: "var(--mono)",
      fontSizes: { small: 12, default: 13, medium: 14, large: 17, extraLarge: 22 },
      fontWeights: { lighter: 400, default: 400, bolder: 600 },
    },
  },
  spacing: { extraSmall: 2, small: 4, default: 10, medium: 14, large: 16, extraLarge: 24, padding: 14 },
  separator: { lineThickness: 1, lineColor: "var(--edge)" },
  imageSizes: { small: 40, medium: 80, large: 160 },
  containerStyles: {
    default: { ...surface("default"), backgroundColor: "transparent" },
    emphasis: surface("emphasis"),
    accent: surface("accent"),
    good: surface("good"),
    warning: surface("warning"),
    attention: surface("attention"),
  },
  inputs: {
    label: { inputSpacing: "small", requiredInputs: label(" *"), optionalInputs: label("") },
    errorMessage: { color: "attention", size: "small", spacing: "small", weight: "bolder" },
  },
  actions: {
    maxActions: 6,
    spacing: "default",
    buttonSpacing: 8,
    showCard: { actionMode: "inline", inlineTopMargin: 12, style: "emphasis" },
    actionsOrientation: "horizontal",
    actionAlignment: "left",
  },
  adaptiveCard: { allowCustomStyle: false },
  imageSet: { imageSize: "medium", maxImageHeight: 100 },
  factSet: {
    title: { color: "default", size: "default", isSubtle: false, weight: "bolder", wrap: true, maxWidth: 150 },
    value: { color: "default", size: "default", isSubtle: false, weight: "default", wrap: true },
    spacing: 12,
  },
  textBlock: { headingLevel: 3 },
  media: { allowInlinePlayback: false },
};
