// One list as a table whose rows a person edits in place, as in SharePoint; who changed a row last stands beside it.

import * as api from "/page/api.js";
import { binPart } from "/page/bin.js";
import { el } from "/page/dom.js";
import { editor } from "/page/grid-editor.js";
import { toast } from "/page/notices.js";
import { clockText, t } from "/page/speech.js";

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:[\d.]+)?Z$/;
const NEW = "new";

/** A view {element, update(list)}; `scene` is {as, member, look()}. A row that is being edited is left alone. */
export function grid(first, scene) {
  const parts = skeleton(first, scene, () => start(NEW));
  let list = first;
  let open = null;

  function draw() {
    const { items } = list;
    parts.count.textContent = items.length === 1 ? t("row") : t("rows", { count: items.length });
    parts.empty.hidden = items.length > 0 || open?.id === NEW;
    parts.wide.hidden = !parts.empty.hidden;
    parts.add.hidden = !scene.member || open?.id === NEW;
    parts.head.replaceChildren(...heading(list, scene));
    const rows = items.map((item) => (open?.id === item.id ? open.row : rowView(item)));
    parts.body.replaceChildren(...rows, ...(open?.id === NEW ? [open.row] : []));
    parts.bin.replaceChildren(...binPart(list, scene));
  }

  function rowView(item) {
    const edit = scene.member && action("edit", item, () => start(item.id));
    const remove = scene.member && action("delete", item, () => drop(item));
    const buttons = scene.member ? [el("td.row-actions", {}, edit, remove)] : [];
    const cells = list.columns.map(({ name }) => el("td", {}, cell(item.fields[name])));
    return el("tr", { "data-row": item.id }, buttons, el("td.by", {}, lastBy(item)), cells);
  }

  function start(id) {
    const item = list.items.find((one) => one.id === id) ?? { id, fields: {} };
    open = { id, row: null };
    const made = editor(list.columns, item, { save: (fields) => save(item, fields), cancel: close });
    open.row = made.row;
    draw();
    made.focus();
  }

  async function save(item, fields) {
    try {
      if (item.id === NEW) await api.addRow(scene.as, list.id, fields);
      else await api.editRow(scene.as, list.id, item.id, fields, item.etag);
    } catch (fault) {
      return refused(item, fault);
    }
    await scene.look();
    return close();
  }

  /** Whoever saves over somebody else's change is told first; the next try knows of it. */
  async function refused(item, fault) {
    toast(fault.status === 412 ? t("row-changed") : fault.message);
    await scene.look();
    item.etag = list.items.find(({ id }) => id === item.id)?.etag ?? item.etag;
  }

  function close() {
    const { id } = open;
    open = null;
    draw();
    (parts.body.querySelector(`[data-row="${id}"] button`) ?? parts.add).focus();
  }

  async function drop(item) {
    await api.deleteRow(scene.as, list.id, item.id).then(() => toast(t("row-binned")), (fault) => toast(fault.message));
    await scene.look();
    parts.add.focus();
  }

  function update(next) {
    if (JSON.stringify(next) === JSON.stringify(list)) return;
    list = next;
    const inside = document.activeElement?.closest("tr")?.dataset.row;
    const verb = document.activeElement?.dataset.verb;
    draw();
    if (inside && verb) parts.body.querySelector(`[data-row="${inside}"] [data-verb="${verb}"]`)?.focus();
  }

  draw();
  return { element: parts.element, update };
}

function skeleton({ id, name }, scene, onAdd) {
  const count = el("span.count");
  const head = el("tr");
  const body = el("tbody");
  const table = el(
    "table", { "data-testid": "list-table", "data-list-name": name, "aria-labelledby": `list-${id}` },
    el("thead", {}, head), body,
  );
  const wide = el("div.wide", { tabindex: "0", role: "region", "aria-label": name }, table);
  const empty = el("p.empty", {}, t("no-rows"));
  const add = el("button.quiet.is-framed", { type: "button", "data-testid": "row-add", onclick: onAdd }, t("row-add"));
  const bin = el("div.bin");
  const title = el("h4", { id: `list-${id}` }, name, " ", count);
  return { element: el("section.list", {}, title, empty, wide, add, bin), count, head, body, wide, empty, add, bin };
}

function heading({ columns }, { member }) {
  const actions = member ? [el("th.row-actions", { scope: "col" }, el("span.unseen", {}, t("row-actions")))] : [];
  const names = columns.map(({ displayName }) => el("th", { scope: "col" }, displayName));
  return [...actions, el("th", { scope: "col" }, t("changed-by")), ...names];
}

function action(verb, item, onclick) {
  const name = t("row-named", { verb: t(`row-${verb}`), row: item.fields.Title || item.id });
  return el("button.quiet.small", { type: "button", "data-verb": verb, "aria-label": name, onclick }, t(`row-${verb}`));
}

const lastBy = ({ editor: name, fields }) => [
  el("span.by-name", {}, name ?? t("bot")), el("br"), el("span.count", {}, clockText(new Date(fields.Modified))),
];

function cell(value) {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (MOMENT.test(value)) return clockText(new Date(value));
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
