// What stands in mailboxes' calendars: what, when, where; the words under it on a tap.

import { el } from "/page/dom.js";
import { spanText, t } from "/page/speech.js";

export function calendarPart(events) {
  if (!events.length) return el("p.empty", {}, t("no-calendar"));
  return el("ul.files", { "data-testid": "calendar" }, events.map(event));
}

/** A wall time without an offset; the forum writes UTC. */
const said = ({ dateTime, timeZone }) => `${dateTime} ${timeZone}`;

const span = (start, end) => (start.timeZone === "UTC" && end.timeZone === "UTC"
  ? spanText(new Date(`${start.dateTime}Z`), new Date(`${end.dateTime}Z`))
  : `${said(start)} – ${said(end)}`);

function event({ subject, start, end, location, body }) {
  const told = [span(start, end), location.displayName].filter(Boolean).join(" · ");
  const line = [subject, " ", el("span.count", {}, told)];
  if (!body.content) return el("li.file", {}, line);
  return el("li.file", {}, el("details", {}, el("summary", {}, line), el("p.lines", {}, body.content)));
}
