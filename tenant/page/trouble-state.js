// Which difficulties are on: one copy for the page, asked for again now and then, since others turn them too.

import * as api from "/page/api.js";

const LOOK_EVERY_MS = 5000;
const listeners = [];
let shown = { seed: 0 };

export const seed = () => shown.seed;

/** The rules of one switch that still strike; a spent one is off. */
export const rules = (name) => (shown[name] ?? []).filter((rule) => rule.left !== 0);

export const names = () => Object.keys(shown).filter((name) => name !== "seed" && rules(name).length > 0);

export const onTrouble = (listener) => listeners.push(listener);

/** What a rule was told, with what is left of it in place of how often it was to strike. */
function told({ left, ...settings }) {
  return left === null || left === undefined ? settings : { ...settings, times: left };
}

/** Everything that is on, as it would be asked for, with some switches set anew: {name: [rule, …]}. */
function wanted(changed) {
  const kept = Object.fromEntries(names().map((name) => [name, rules(name).map(told)]));
  return { seed: shown.seed, ...kept, ...changed };
}

function take(found) {
  if (JSON.stringify(found) === JSON.stringify(shown)) return;
  shown = found;
  for (const listener of listeners) listener();
}

let line = Promise.resolve();

/** One call after the other, so that no change starts from less, and no late answer brings back what was before. */
function inLine(call) {
  line = line.catch(() => {}).then(call).then(take);
  return line;
}

const say = (wish) => inLine(() => api.setTroubles(wish()));

export const look = () => inLine(api.troubles);

export const turn = (changed) => say(() => wanted(changed));

/** Sets one rule of a switch; a setting that is null is taken out. */
export const set = (name, index, patch) => say(() => {
  const changed = rules(name).map(told);
  const settings = Object.entries({ ...changed[index], ...patch }).filter(([, value]) => value !== null);
  changed[index] = Object.fromEntries(settings);
  return wanted({ [name]: changed });
});

export const all = (number) => say(() => ({ all: true, seed: number }));

export const none = () => say(() => ({ seed: shown.seed }));

export function watch() {
  const quietly = () => look().catch(() => {});
  quietly();
  setInterval(quietly, LOOK_EVERY_MS);
}
