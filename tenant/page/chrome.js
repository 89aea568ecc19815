// The top bar: language, theme, width and which of the two views is open.

import { el } from "/page/dom.js";
import { change, state } from "/page/state.js";
import { t } from "/page/speech.js";

const LANGUAGES = ["da", "en", "de"];

function languageButton(lang, current) {
  return el(
    "button.switch",
    {
      type: "button", "data-testid": `lang-${lang}`, "aria-pressed": String(lang === current), lang,
      onclick: () => change({ lang }),
    },
    lang,
  );
}

function flip(testid, word, isOn, patch) {
  return el(
    "button.switch",
    {
      type: "button", "data-testid": testid, "aria-pressed": String(isOn),
      "aria-label": t(word), title: t(word), onclick: () => change(patch),
    },
    el("span.sign", { "aria-hidden": "true", "data-sign": testid }),
  );
}

/** `count` is shown on the view that has something to tell even while it is closed. */
function viewButton(view, current, count = 0) {
  return el(
    "button.switch.is-view",
    {
      type: "button", "data-testid": `view-${view}`, "aria-pressed": String(view === current),
      onclick: () => change({ view }, { step: true }),
    },
    el("span.sign", { "aria-hidden": "true", "data-sign": view }),
    el("span.view-name", {}, t(`view-${view}`)),
    count ? el("span.alarm", { "data-testid": "alarm" }, String(count), el("span.unseen", {}, ` ${t("alarm")}`)) : null,
  );
}

/** Draws the switches from what is on; focus stays on the one that was tapped. */
export function drawSwitches(box, { lang, theme, width, view }, alarms = 0) {
  const focused = box.contains(document.activeElement) ? document.activeElement.dataset.testid : null;
  const group = (word, ...buttons) => el("div.group", { role: "group", "aria-label": t(word) }, buttons);
  box.replaceChildren(
    group("views", viewButton("teams", view), viewButton("lists", view), viewButton("trouble", view, alarms)),
    group("language", ...LANGUAGES.map((one) => languageButton(one, lang))),
    el(
      "div.group", {},
      flip("theme", "theme", theme === "dark", { theme: theme === "dark" ? "light" : "dark" }),
      flip("width", "width", width === "phone", { width: width === "phone" ? "wide" : "phone" }),
    ),
  );
  if (focused) box.querySelector(`[data-testid="${focused}"]`)?.focus();
}

/** What is on, with what the machine and the person prefer where the address says nothing. */
export function settled(person) {
  const asked = state();
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  return {
    lang: LANGUAGES.includes(asked.lang) ? asked.lang : spoken(person),
    theme: asked.theme ?? (dark ? "dark" : "light"),
    width: asked.width ?? "wide",
    view: asked.view ?? "teams",
  };
}

function spoken(person) {
  const lang = (person?.locale ?? "da").slice(0, 2);
  return LANGUAGES.includes(lang) ? lang : "da";
}
