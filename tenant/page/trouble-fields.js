// What can be said of one rule of a switch: its numbers, how often it strikes, and whom.

import { el } from "/page/dom.js";
import { toast } from "/page/notices.js";
import { locale, t } from "/page/speech.js";
import * as troubles from "/page/trouble-state.js";
import { EVERY } from "/page/trouble-table.js";

/** One rule as a group of labelled fields; each change is told at once. */
export function rows(name, fields, rule, at, scene) {
  const caption = t("rule-of", { name: t(`switch-${name}`) });
  const told = (patch) => troubles.set(name, at, patch);
  return el(
    "div.rule", { role: "group", "aria-label": caption },
    [...fields, ...EVERY].map((field) => labelled(field, rule, `${name}-${at}-${field.name}`, told, scene)),
  );
}

const MAKE = { choice, person, text, number, percent };
const WIDE = new Set(["text", "person"]);

/** A value that is refused gives way to the last one that was taken. */
function labelled(field, rule, id, told, scene) {
  const input = MAKE[field.kind](field, rule[field.name], tell, scene);
  let taken = input.value;

  function tell(value) {
    return told({ [field.name]: value }).then(() => (taken = input.value), (fault) => {
      toast(fault.message || t("went-wrong"));
      input.value = taken;
    });
  }

  input.id = id;
  input.dataset.field = field.name;
  const kind = WIDE.has(field.kind) ? "div.field.is-long" : "div.field";
  return el(kind, {}, el("label", { for: id }, t(`field-${field.name}`)), input);
}

function number({ min, usual, word }, value, tell) {
  const shown = { type: "number", min, step: "1", value: value ?? "", placeholder: usual ?? t(word) };
  const input = el("input", { ...shown, onchange: () => tell(input.value === "" ? null : Number(input.value)) });
  return input;
}

function percent({ usual }, value, tell) {
  const shown = value === undefined ? "" : Math.round(value * 1000) / 10;
  const input = el("input", {
    type: "number", min: "0", max: "100", step: "any", value: shown, placeholder: usual,
    onchange: () => tell(input.value === "" ? null : Number(input.value) / 100),
  });
  return input;
}

function text({ name }, value, tell) {
  const hint = name === "match" ? "* *" : t("any");
  const input = el("input", {
    type: "text", value: value ?? "", placeholder: hint, autocomplete: "off", spellcheck: "false",
    onchange: () => tell(input.value.trim() || null),
  });
  return input;
}

/** The values that are offered, and the one that stands, should it be another. */
function choice({ usual, values, name }, value, tell) {
  const offered = values.includes(value) || value === undefined ? values : [...values, value];
  const blank = usual === "" ? [el("option", { value: "" }, t("mixed"))] : [];
  const select = el(
    "select", { onchange: () => tell(select.value === "" ? null : JSON.parse(select.value)) }, blank,
    offered.map((one) => el("option", { value: JSON.stringify(one), selected: one === (value ?? usual) }, spoken(name, one))),
  );
  return select;
}

function spoken(name, value) {
  if (name !== "retry_after") return String(value);
  return value === "" ? t("no-header") : t("seconds", { count: Number(value).toLocaleString(locale()) });
}

function person(_field, value, tell, { people }) {
  const select = el(
    "select", { onchange: () => tell(select.value || null) }, el("option", { value: "" }, t("everybody")),
    people.map((one) => el("option", { value: one.id, selected: value?.endsWith(one.id) }, one.name)),
  );
  return select;
}
