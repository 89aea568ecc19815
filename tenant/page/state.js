// What is looked at (person, place, language, theme, width, view) lives in the address, so that it can be linked to.
// So do words to begin with, `text`, which are put into the box once and never sent.

const KEYS = ["as", "place", "lang", "theme", "width", "view", "text"];
const listeners = [];

export const state = () => Object.fromEntries(
  [...new URLSearchParams(location.search)].filter(([key]) => KEYS.includes(key)),
);

/** Applies a patch (null removes a key); `step` makes it a step that the browser's back button undoes. */
export function change(patch, { step = false } = {}) {
  const before = state();
  const after = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...before, ...patch })) if (value) after.set(key, value);
  history[step ? "pushState" : "replaceState"](null, "", `?${after}`);
  tell(before);
}

/** The words to begin with, or nothing; they leave the address, so that nobody meets them twice. */
export function takeText() {
  const { text, ...rest } = state();
  if (text) history.replaceState(null, "", `?${new URLSearchParams(rest)}`);
  return text;
}

export const onChange = (listener) => listeners.push(listener);

let seen = state();

function tell(before) {
  seen = state();
  for (const listener of listeners) listener(seen, before);
}

addEventListener("popstate", () => tell(seen));
