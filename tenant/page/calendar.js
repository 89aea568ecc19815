// What stands in mailboxes' calendars: what, when, where; the words under it on a tap.

import { el } from "/page/dom.js";
import { clockText, t } from "/page/speech.js";

export function calendarPart(events) {
  if (!events.length) return el("p.empty", {}, t("no-calendar"));
  return el("ul.files", { "data-testid": "calendar" }, events.map(event));
}

/** A wall time without an offset; the forum writes UTC. */
const moment = ({ dateTime, timeZone }) => (timeZone === "UTC" ? clockText(new Date(`${dateTime}Z`)) : `${dateTime} ${timeZone}`);

function event({ subject, start, end, location, body }) {
  const when = `${moment(start)} – ${moment(end)}`;
  const told = [when, location.displayName].filter(Boolean).join(" · ");
  return el(
    "li.file", {},
    el("details", {}, el("summary", {}, subject, " ", el("span.count", {}, told)), el("p.lines", {}, body.content)),
  );
}
