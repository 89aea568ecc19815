// The recycle bin of a list: what was deleted, and the way back.

import * as api from "/page/api.js";
import { el } from "/page/dom.js";
import { toast } from "/page/notices.js";
import { clockText, t } from "/page/speech.js";

const opened = new Set();

/** Nothing while the bin is empty. */
export function binPart({ id, bin }, scene) {
  if (!bin.length) return [];
  const summary = el("summary", {}, t("bin", { count: bin.length }));
  const box = el(
    "details", { open: opened.has(id), "data-testid": "bin", ontoggle: () => opened[box.open ? "add" : "delete"](id) },
    summary, el("ul.files", {}, bin.map((item) => line(id, item, scene))),
  );
  return [box];
}

function line(list, item, scene) {
  const name = item.fields.Title || Object.values(item.fields).find((value) => typeof value === "string") || item.id;
  const back = el(
    "button.quiet.small",
    { type: "button", "data-verb": "restore", "aria-label": t("row-named", { verb: t("row-restore"), row: name }), onclick: restore },
    t("row-restore"),
  );

  async function restore() {
    await api.restoreRow(scene.as, list, item.id).catch((fault) => toast(fault.message));
    await scene.look();
  }

  return el("li", {}, String(name), " ", el("span.count", {}, clockText(new Date(item.deleted))), scene.member ? back : null);
}
