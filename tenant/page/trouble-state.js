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

export async function look() {
  take(await api.troubles());
}

export async function turn(changed) {
  take(await api.setTroubles(wanted(changed)));
}

/** Sets one rule of a switch; a setting that is null is taken out. */
export function set(name, index, patch) {
  const changed = rules(name).map(told);
  changed[index] = Object.fromEntries(
    Object.entries({ ...changed[index], ...patch }).filter(([, value]) => value !== null),
  );
  return turn({ [name]: changed });
}

export const all = async (number) => take(await api.setTroubles({ all: true, seed: number }));

export const none = async () => take(await api.setTroubles({ seed: shown.seed }));

export function watch() {
  const quietly = () => look().catch(() => {});
  quietly();
  setInterval(quietly, LOOK_EVERY_MS);
}
