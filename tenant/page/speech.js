// The window's language: sentences, times and sizes as the chosen language writes them.

import { LOCALES, WORDS } from "/page/words.js";

let language = "da";

export function setLanguage(chosen) {
  language = WORDS[chosen] ? chosen : "da";
  document.documentElement.lang = language;
  applyTo(document);
}

/** The BCP 47 tag that goes with an activity, as a Teams client would tell it. */
export const locale = () => LOCALES[language];

export function t(key, values = {}) {
  const sentence = WORDS[language][key] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

/** A key the tables do not know (a role the service invented) is shown as it came. */
export const roleName = (role) => WORDS[language][`role-${role}`] ?? role;

/** Fills each [data-word] with its sentence and each [data-word-label] with its accessible name. */
export function applyTo(root) {
  for (const node of root.querySelectorAll("[data-word]")) node.textContent = t(node.dataset.word);
  for (const node of root.querySelectorAll("[data-word-label]")) {
    node.setAttribute("aria-label", t(node.dataset.wordLabel));
  }
}

const ZONE = "Europe/Copenhagen";
const inZone = (options) => (at) => new Intl.DateTimeFormat(locale(), { timeZone: ZONE, ...options }).format(at);
const hour = inZone({ hour: "2-digit", minute: "2-digit" });
const day = inZone({ weekday: "short", day: "numeric", month: "short" });
const dayAndYear = inZone({ weekday: "short", day: "numeric", month: "short", year: "numeric" });
const sortable = (at) => new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE }).format(at);

/** Time alone for messages of the clock's own day, else day and time. `iso` may be anything Date reads. */
export function whenSaid(iso, now) {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return "";
  return sortable(at) === sortable(now) ? hour(at) : `${day(at)} ${hour(at)}`;
}

export const clockText = (at) => `${dayAndYear(at)} ${hour(at)}`;

/** From–to; the day once where both lie on it. */
export const spanText = (from, to) => (sortable(from) === sortable(to)
  ? `${clockText(from)}–${hour(to)}`
  : `${clockText(from)} – ${clockText(to)}`);

export function sizeText(bytes) {
  const number = new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 });
  return bytes < 1000 ? `${number.format(bytes)} B` : `${number.format(bytes / 1000)} kB`;
}
