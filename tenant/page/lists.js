// The second view: what stands in the team's lists and on its drive.

import * as api from "/page/api.js";
import { el } from "/page/dom.js";
import { clockText, sizeText, t } from "/page/speech.js";

const LOOK_EVERY_MS = 4000;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:[\d.]+)?Z$/;

/** A view {element, load(), leave()}; it looks again by itself, because no event tells of a list's new row. */
export function shelf({ onBack }) {
  const body = el("div.shelf-body");
  const way = { type: "button", "data-testid": "back", "aria-label": t("back"), onclick: onBack };
  const back = el("button.quiet.back", way, "‹");
  const again = el("button.quiet", { type: "button", "data-testid": "refresh", onclick: () => load() }, t("refresh"));
  const title = el("h2.stage-title", { tabindex: "-1" }, t("view-lists"));
  const head = el("div.stage-head", {}, back, title, el("span.spring"), again);
  const scroller = el("div.scroller", { tabindex: "0", role: "region", "aria-label": t("view-lists") }, body);
  let drawn = "";

  /** Draws only what changed, so that nobody's place in a wide table is lost for nothing. */
  async function load() {
    const [lists, files] = await Promise.all([api.lists(), api.files()]);
    const found = JSON.stringify([lists, files]);
    if (found !== drawn) body.replaceChildren(...listsPart(lists), ...filesPart(files));
    drawn = found;
  }

  const looking = setInterval(() => load().catch(() => {}), LOOK_EVERY_MS);
  return { element: el("section.conversation", {}, head, scroller), load, leave: () => clearInterval(looking) };
}

function listsPart(lists) {
  const heading = el("h3", {}, t("lists"));
  return lists.length ? [heading, ...lists.map(listPart)] : [heading, el("p.empty", {}, t("no-lists"))];
}

function listPart({ id, name, columns, items }) {
  const count = items.length === 1 ? t("row") : t("rows", { count: items.length });
  const title = el("h4", { id: `list-${id}` }, name, " ", el("span.count", {}, count));
  if (!items.length) return el("section", {}, title, el("p.empty", {}, t("no-rows")));
  const head = el("tr", {}, columns.map((column) => el("th", { scope: "col" }, column.displayName)));
  const rows = items.map(({ fields }) => el("tr", {}, columns.map(({ name: key }) => el("td", {}, cell(fields[key])))));
  const table = el(
    "table", { "data-testid": "list-table", "data-list-name": name, "aria-labelledby": `list-${id}` },
    el("thead", {}, head), el("tbody", {}, rows),
  );
  return el("section", {}, title, el("div.wide", { tabindex: "0", role: "region", "aria-label": name }, table));
}

function cell(value) {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (MOMENT.test(value)) return clockText(new Date(value));
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function filesPart(files) {
  const heading = el("h3", {}, t("files"));
  if (!files.length) return [heading, el("p.empty", {}, t("no-files"))];
  const rows = files.map(({ path, size, url }) => el(
    "li.file", {},
    el("a", { href: url, download: path.split("/").at(-1) }, path), " ", el("span.count", {}, sizeText(size)),
  ));
  return [heading, el("ul.files", { "data-testid": "files" }, rows)];
}
