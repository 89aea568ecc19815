// The second view: what stands in the team's lists and on its drive, what was sent by e-mail, and mailboxes' calendars.

import * as api from "/page/api.js";
import { calendarPart } from "/page/calendar.js";
import { el, keep } from "/page/dom.js";
import { grid } from "/page/grid.js";
import { mailPart } from "/page/mail.js";
import { toast } from "/page/notices.js";
import { sizeText, t } from "/page/speech.js";
import { stageHead } from "/page/stage.js";
import { uploadPart } from "/page/upload.js";

const LOOK_EVERY_MS = 4000;

/** A view {element, load(), leave()}; it looks again by itself, because no event tells of a list's new row. */
export function shelf({ as, member, onBack }) {
  const none = el("p.empty", { hidden: true }, t("no-lists"));
  const tables = el("div");
  const files = el("div");
  const mail = el("div");
  const calendar = el("div");
  const upload = member ? uploadPart({ as, look: () => scene.look() }) : null;
  const again = el("button.quiet", { type: "button", "data-testid": "refresh", onclick: () => scene.look() }, t("refresh"));
  const sent = [el("h3", {}, t("mail")), mail, el("h3", {}, t("calendar")), calendar];
  const body = el("div.shelf-body", {}, el("h3", {}, t("lists")), none, tables, el("h3", {}, t("files")), upload?.element, files, sent);
  const scroller = el("div.scroller", { tabindex: "0", role: "region", "aria-label": t("view-lists") }, body);
  const scene = { as, member, look: () => load().catch((fault) => toast(fault.message)) };
  const views = new Map();
  let drawn = "";
  let letters = "";
  let planned = "";

  /** Draws only what changed, so that nobody's place in a wide table is lost for nothing. */
  async function load() {
    const [lists, found, mails, events] = await Promise.all([api.lists(), api.files(), api.mail(), api.calendar()]);
    none.hidden = lists.length > 0;
    keep(tables, views, lists, ({ id }) => id, (list) => grid(list, scene));
    upload?.update(found.folders);
    if (JSON.stringify(found) !== drawn) files.replaceChildren(filesPart(found.files));
    drawn = JSON.stringify(found);
    if (JSON.stringify(mails) !== letters) mail.replaceChildren(mailPart(mails));
    letters = JSON.stringify(mails);
    if (JSON.stringify(events) !== planned) calendar.replaceChildren(calendarPart(events));
    planned = JSON.stringify(events);
  }

  const looking = setInterval(() => load().catch(() => {}), LOOK_EVERY_MS);
  const element = el("section.conversation", {}, stageHead("view-lists", onBack, again), scroller);
  return { element, load, leave: () => clearInterval(looking) };
}

function filesPart(files) {
  if (!files.length) return el("p.empty", {}, t("no-files"));
  const rows = files.map(({ path, size, url, editor }) => el(
    "li.file", {},
    el("a", { href: url, download: path.split("/").at(-1) }, path), " ", el("span.count", {}, [sizeText(size), editor ?? t("bot")].join(" · ")),
  ));
  return el("ul.files", { "data-testid": "files" }, rows);
}
