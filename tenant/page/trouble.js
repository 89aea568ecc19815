// The third view: Microsoft 365's bad days, turned on and off by hand.

import { el } from "/page/dom.js";
import { keysPart } from "/page/keys.js";
import { toast } from "/page/notices.js";
import { rightsPart } from "/page/rights.js";
import { t } from "/page/speech.js";
import { teamPart } from "/page/team.js";
import { rows } from "/page/trouble-fields.js";
import * as troubles from "/page/trouble-state.js";
import { first, GROUPS } from "/page/trouble-table.js";
import { stageHead } from "/page/stage.js";

/** A view {element, load(), leave()}; `scene` is {as, people, onBack, onApp}. */
export function troubleView(scene) {
  const bar = summary();
  const parts = GROUPS.map(({ word, switches }) => group(word, switches, scene));
  const team = teamPart(scene);
  const rights = rightsPart();
  const body = el(
    "div.trouble-body", {}, el("p.lead", {}, t("trouble-lead")), bar.element, team.element,
    parts.map((part) => part.element), keysPart(), rights.element,
  );
  const scroller = el("div.scroller", { tabindex: "0", role: "region", "aria-label": t("view-trouble") }, body);
  const element = el("section.conversation", {}, stageHead("view-trouble", scene.onBack), scroller);

  function draw() {
    if (!element.isConnected) return;
    bar.update();
    for (const part of parts) part.update();
  }

  async function load() {
    await Promise.all([troubles.look(), team.load(), rights.load()]);
    draw();
  }

  return { element, load, draw };
}

const quietly = (work) => work.catch((fault) => toast(fault.message || t("went-wrong")));

function summary() {
  const seed = el("input", { type: "number", id: "seed", min: "0", step: "1", "data-testid": "seed" });
  const number = () => Number.parseInt(seed.value, 10) || 0;
  const all = () => quietly(troubles.all(number()));
  const state = el("p.trouble-now", { role: "status", "data-testid": "trouble-now" });
  const chips = el("ul.chips");
  const off = el("button.quiet", { type: "button", "data-testid": "trouble-none", onclick: () => quietly(troubles.none()) });
  const element = el(
    "div.trouble-bar", {}, state,
    el(
      "div.trouble-buttons", {}, el("label", { for: "seed" }, t("seed")), seed,
      el("button.solid", { type: "button", "data-testid": "trouble-all", onclick: all }, t("trouble-all")), off,
    ),
    el("p.hint", {}, t("seed-hint")), chips,
  );
  seed.addEventListener("change", () => quietly(troubles.turn({ seed: number() })));
  off.append(t("trouble-none"));

  function update() {
    const on = troubles.names();
    state.textContent = on.length ? t("trouble-on", { count: on.length }) : t("trouble-off");
    chips.replaceChildren(...on.map((name) => el("li.chip", {}, t(`switch-${name}`))));
    off.disabled = on.length === 0;
    if (document.activeElement !== seed) seed.value = troubles.seed();
  }

  update();
  return { element, update };
}

function group(word, switches, scene) {
  const views = Object.entries(switches).map(([name, fields]) => switchView(name, fields, scene));
  const list = el("ul.troubles", {}, views.map((view) => view.element));
  const element = el("section", {}, el("h3", {}, t(word)), list);
  return { element, update: () => views.forEach((view) => view.update()) };
}

/** A switch, what it means, and its numbers while it is on; the numbers are drawn anew only when they changed. */
function switchView(name, fields, scene) {
  const box = el("input.flip", {
    type: "checkbox", role: "switch", id: `switch-${name}`, "aria-describedby": `hint-${name}`,
    onchange: () => quietly(troubles.turn({ [name]: box.checked ? [first(name, scene.as)] : [] })),
  });
  const label = el("label.trouble-name", { for: `switch-${name}` }, t(`switch-${name}`));
  const left = el("span.count");
  const numbers = el("div.trouble-rules");
  const element = el(
    "li.trouble", { "data-switch": name },
    el("div.trouble-head", {}, box, label, left), el("p.hint", { id: `hint-${name}` }, t(`hint-${name}`)), numbers,
  );
  let drawn = "[]";

  function update() {
    const rules = troubles.rules(name);
    box.checked = rules.length > 0;
    element.classList.toggle("is-on", box.checked);
    left.textContent = remaining(rules);
    const now = JSON.stringify(rules.map(({ left: _, times: __, ...settings }) => settings));
    if (now === drawn || numbers.contains(document.activeElement) && rules.length > 0 && drawn !== "[]") return;
    drawn = now;
    numbers.replaceChildren(...rules.map((rule, at) => rows(name, fields, rule, at, scene)));
  }

  update();
  return { element, update };
}

function remaining(rules) {
  const counted = rules.filter(({ left }) => left !== null && left !== undefined);
  if (!counted.length) return "";
  return t("left", { count: counted.reduce((sum, { left }) => sum + left, 0) });
}
