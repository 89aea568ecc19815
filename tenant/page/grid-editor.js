// A row of a list with its fields open: Enter saves, Esc leaves it as it was.

import { el } from "/page/dom.js";
import { t } from "/page/speech.js";

const FIELDS = { text, choice, number, boolean };

/** {row, focus()}; save(changed fields) may fail and then the row stays open with what was typed. */
export function editor(columns, item, { save, cancel }) {
  const fields = columns.map((column) => field(column, item.fields[column.name]));
  const keep = el("button.solid.small", { type: "button", "data-verb": "save", onclick: () => store() }, t("row-save"));
  const leave = el("button.quiet.small", { type: "button", "data-verb": "cancel", onclick: cancel }, t("row-cancel"));
  const cells = fields.map(({ input }) => el("td", {}, input));
  const row = el("tr.is-open", { "data-row": item.id, onkeydown: key }, el("td.row-actions", {}, keep, leave), el("td"), cells);

  async function store() {
    if (keep.disabled) return;
    keep.disabled = true;
    await save(Object.fromEntries(fields.filter(({ changed }) => changed()).map(({ name, value }) => [name, value()])));
    keep.disabled = false;
  }

  function key(event) {
    if (event.key === "Escape") cancel();
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.target.tagName === "BUTTON") return;
    event.preventDefault();
    store();
  }

  return { row, focus: () => row.querySelector("input, textarea, select")?.focus() };
}

/** Times and people are written by the forum; here they can be read only. */
function field(column, before) {
  const make = FIELDS[column.kind];
  if (!make) return { name: column.name, input: String(before ?? ""), changed: () => false };
  const { input, value } = make(column, before);
  input.setAttribute("aria-label", column.displayName);
  input.dataset.column = column.name;
  const changed = () => (value() ?? null) !== (before ?? null);
  return { name: column.name, input, value, changed };
}

function text({ lines }, before) {
  const input = el(lines ? "textarea.cell" : "input.cell", lines ? { rows: "2" } : { type: "text" });
  input.value = before ?? "";
  return { input, value: () => (input.value === "" ? null : input.value) };
}

function choice({ choices }, before) {
  const options = ["", ...choices].map((one) => el("option", { value: one, selected: one === (before ?? "") }, one));
  const input = el("select.cell", {}, options);
  return { input, value: () => input.value || null };
}

function number(_column, before) {
  const input = el("input.cell", { type: "number", step: "any", value: before ?? "" });
  return { input, value: () => (input.value === "" ? null : Number(input.value)) };
}

function boolean(_column, before) {
  const input = el("input", { type: "checkbox", checked: before === true });
  return { input, value: () => (input.checked || before !== undefined ? input.checked : null) };
}
