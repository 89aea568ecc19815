// One message: who, when, the text, and its cards as this person sees them.

import { execute, perform } from "/page/actions.js";
import * as api from "/page/api.js";
import { cardPlace } from "/page/card.js";
import { CARD, refreshFor } from "/page/cardjson.js";
import { openDialog } from "/page/dialog.js";
import { copy, wordsOf } from "/page/clipboard.js";
import { el } from "/page/dom.js";
import { menu } from "/page/menu.js";
import { toast } from "/page/notices.js";
import { t, whenSaid } from "/page/speech.js";
import { drawText } from "/page/text.js";

/** A view {element, update(message), relabel()}; `scene` is {as, owner, place, isChat, isShared, now()}. */
export function messageView(first, scene) {
  const headline = el("span.headline");
  const body = el("div.message-body");
  const more = messageMenu(first, body, scene);
  const mine = isMine(first, scene.as);
  const element = el(
    mine ? "article.message.is-mine" : "article.message",
    { "data-testid": "message", "data-message-id": first.id, "data-from": first.from.name },
    face(first.from), el("div.message-main", {}, el("div.message-head", {}, headline, more.element), body),
  );
  const cards = new Map();
  let shown = "";
  let message = first;

  function relabel() {
    more.relabel();
    headline.replaceChildren(...told(message, scene));
    const time = whenSaid(message.at, scene.now());
    element.setAttribute("aria-label", t("message", { name: message.from.name, time }));
  }

  function update(next) {
    const fingerprint = JSON.stringify(next);
    if (fingerprint === shown) return;
    shown = fingerprint;
    message = next;
    relabel();
    redraw(body, message, cards, scene);
  }

  update(first);
  return { element, update, relabel };
}

/** An author may be told by the directory's id or by Teams' own, which carries a prefix. */
export const isMine = ({ from }, person) => from.id === person || from.id === `29:${person}`;

const initials = (name) => name.split(/\s+/).slice(0, 2).map((word) => word[0] ?? "").join("").toUpperCase();

const face = (from) => el(from.bot ? "span.face.is-bot" : "span.face", { "aria-hidden": "true" }, initials(from.name));

function told({ from, at, edited }, scene) {
  return [
    el("span.message-from", {}, from.name),
    from.bot ? el("span.badge", {}, t("app")) : null,
    el("time.message-at", { datetime: at }, whenSaid(at, scene.now())),
    edited ? el("span.message-at", {}, t("edited")) : null,
  ].filter(Boolean);
}

/** One's own words, and what stands in a channel for an owner of the team. */
const mayDelete = (message, scene) => isMine(message, scene.as) || (scene.owner && !scene.isChat);

function messageMenu({ id, from }, body, scene) {
  const copying = {
    testid: "message-copy", label: () => t("message-copy"),
    run: async () => toast(t((await copy(wordsOf(body))) ? "message-copied" : "message-not-copied")),
  };
  const deleting = {
    testid: "message-delete", label: () => t("message-delete"),
    run: () => api.takeBack(scene.as, scene.place, id).catch((fault) => toast(fault.message)),
  };
  const entries = mayDelete({ from }, scene) ? [copying, deleting] : [copying];
  const label = () => t("message-menu", { name: from.name });
  return menu(entries, { testid: "message-menu", label, classes: ".message-menu" });
}

/** Card places outlive a redraw, so that what is typed in them does too. */
function redraw(body, message, cards, scene) {
  const parts = message.text ? [drawText(message)] : [];
  (message.attachments ?? []).forEach((attachment, index) => {
    if (attachment.contentType !== CARD) return parts.push(otherAttachment(attachment));
    if (!cards.has(index)) cards.set(index, liveCard(message.id, scene));
    return parts.push(cards.get(index).element);
  });
  settle(body, parts);
  (message.attachments ?? []).forEach(({ content }, index) => cards.get(index)?.base(content));
}

/** Replaces children without taking a standing card out of the page, which would cost it the focus. */
function settle(body, parts) {
  for (const node of [...body.children]) if (!parts.includes(node)) node.remove();
  parts.forEach((node, index) => {
    if (body.children[index] !== node) body.insertBefore(node, body.children[index] ?? null);
  });
}

function otherAttachment({ contentType, contentUrl, name }) {
  if (contentType?.startsWith("image/") && contentUrl) return el("img.picture", { src: contentUrl, alt: name ?? "" });
  return el("p.caption", {}, t("unknown-attachment", { type: contentType }));
}

/** A card in a message: base(json) draws everybody's card, then this person's own if the card asks for it. */
function liveCard(messageId, scene) {
  const at = { as: scene.as, place: scene.place, message: messageId };
  const place = cardPlace({ onAction: (tap) => act(tap) });
  let waiting = false;
  let version = 0;
  let isOwn = false;

  async function act(tap) {
    if (waiting) return;
    waiting = true;
    place.complain(null);
    place.busy(tap.button ?? place.element);
    const outcome = await perform(at, tap, scene.isShared);
    waiting = false;
    version += outcome.kind === "card" ? 1 : 0;
    isOwn ||= outcome.kind === "card";
    place.busy(null);
    settleOutcome(outcome, place, at);
  }

  /** A refresh that comes back after a newer card is out of date and is dropped; one that failed leaves the base. */
  async function refresh(action, asked, json) {
    const outcome = await execute(at, action, "automatic");
    if (asked !== version || waiting) return;
    isOwn = outcome.kind === "card";
    place.draw(isOwn ? outcome.card : json);
  }

  /** Who has a card of their own keeps it until the refresh has brought the next, and the field they write in with it. */
  function base(json) {
    version += 1;
    const action = refreshFor(json, scene.as, scene.isChat);
    if (!action || !isOwn) place.draw(json);
    if (waiting) place.busy(place.element);
    if (action) refresh(action, version, json);
  }

  return { element: place.element, base };
}

function settleOutcome(outcome, place, at) {
  if (outcome.kind === "trouble") return place.complain(outcome.text);
  if (outcome.kind === "task") return openDialog(outcome.body, at);
  place.forget();
  if (outcome.kind === "card") {
    place.draw(outcome.card);
    place.element.scrollIntoView({ block: "nearest" });
  }
  if (outcome.kind === "notice") toast(outcome.text);
  return undefined;
}
