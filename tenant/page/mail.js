// The letters that the app sent: whom to, what about, and the files in them.

import { el } from "/page/dom.js";
import { clockText, sizeText, t } from "/page/speech.js";

/** A letter's words without its markup, which is never run here. */
const plain = ({ content = "" }) => [...new DOMParser().parseFromString(content, "text/html").body.children]
  .map((part) => part.textContent).join(" ");

export function mailPart(mails) {
  if (!mails.length) return el("p.empty", {}, t("no-mail"));
  return el("ul.files", { "data-testid": "mail" }, mails.map(letter));
}

function letter({ to, subject, body, at, files }) {
  const links = files.map(({ name, url, size }) => el("div", {}, el("a", { href: url, download: name }, name), " ", el("span.count", {}, sizeText(size))));
  return el(
    "li.file", {},
    el("details", {}, el("summary", {}, subject, " ", el("span.count", {}, [to.join(", "), clockText(new Date(at))].join(" · "))), el("p", {}, plain(body)), links),
  );
}
