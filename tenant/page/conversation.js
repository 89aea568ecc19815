// The middle of the window: one place's threads and the box to write in.

import * as api from "/page/api.js";
import { isOffline } from "/page/actions.js";
import { composer } from "/page/composer.js";
import { el, keep } from "/page/dom.js";
import { follower } from "/page/follow.js";
import { isMine } from "/page/message.js";
import { announce, toast } from "/page/notices.js";
import { locale, t } from "/page/speech.js";
import { threads, threadView } from "/page/thread.js";

const drafts = new Map();

/**
 * A view {element, load(), relabel(), fill(words), leave()} of a place {id, name, isChat, isGroup} as one person sees it;
 * `closed` stands in for the box, `above` over it.
 */
export function conversation({ as, owner, place, now, onBack, closed, above, menu }) {
  const isShared = !place.isChat || Boolean(place.isGroup);
  const scene = { as, owner, place: place.id, isChat: place.isChat, isShared, now };
  const parts = skeleton(place, onBack);
  const box = composer({
    label: () => t(place.isChat ? "write-chat" : "write-channel"),
    inChannel: isShared, draft: drafts.get(`${as} ${place.id}`), send: say,
  });
  const views = new Map();
  const known = new Set();
  let round = 0;

  async function say(words) {
    const taken = await tell(as, place.id, words);
    if (taken) await load({ toEnd: !words.thread });
    return taken;
  }

  /** Asked twice at once, only the later answer is drawn. */
  async function load({ toEnd = false } = {}) {
    const asked = (round += 1);
    const messages = await api.messages(place.id, as);
    if (asked !== round) return;
    const atEnd = toEnd || known.size === 0 || parts.follow.follows();
    const isNew = tellNew(messages, known, as);
    keep(parts.list, views, threads(messages), (one) => one.id, (one) => threadView(one, scene, say));
    parts.empty.hidden = messages.length > 0;
    if (atEnd) parts.follow.toLast();
    else parts.follow.told(isNew);
  }

  function relabel() {
    parts.relabel();
    box.relabel();
    closed?.relabel();
    above?.relabel();
    menu?.relabel();
    for (const view of views.values()) view.relabel();
  }

  if (above && !closed) parts.element.append(above.element);
  parts.element.append(closed?.element ?? box.element);
  if (menu && !closed) parts.element.querySelector(".stage-head").append(menu.element);
  relabel();
  const leave = () => drafts.set(`${as} ${place.id}`, box.draft());
  return { element: parts.element, load, relabel, fill: box.fill, leave };
}

/** True when the words stand in the conversation, whether or not the bot had an answer to them. */
async function tell(as, place, words) {
  const told = await api.say({ as, place, ...words, locale: locale() });
  if (told.fault) toast(isOffline(told) ? t("offline") : told.fault);
  else if (told.status >= 400 || told.status === 0) toast(t("bot-silent", { status: told.status }));
  return !told.fault;
}

function skeleton(place, onBack) {
  const back = el("button.quiet.back", { type: "button", "data-testid": "back", onclick: onBack }, "‹");
  const heading = el("h2.stage-title", { tabindex: "-1" }, place.isChat ? place.name : `# ${place.name}`);
  const list = el("ol.threads");
  const empty = el("p.empty", { hidden: true });
  const scroller = el("div.scroller", { tabindex: "0", role: "region" }, list, empty);
  const follow = follower(scroller, list);
  const reading = el("div.reading", {}, scroller, follow.element);
  const element = el("section.conversation", {}, el("div.stage-head", {}, back, heading), reading);

  function relabel() {
    back.setAttribute("aria-label", t("back"));
    scroller.setAttribute("aria-label", t("messages", { place: place.name }));
    empty.textContent = t(place.isGroup ? "empty-group" : place.isChat ? "empty-chat" : "empty-channel");
    follow.relabel();
  }

  return { element, list, empty, follow, relabel };
}

/** The first look announces nothing; later ones name who wrote. True when somebody else did. */
function tellNew(messages, known, as) {
  const fresh = messages.filter((message) => !known.has(message.id));
  const last = fresh.filter((message) => !isMine(message, as)).at(-1);
  if (known.size > 0 && last) announce(t("new-message", { name: last.from.name }));
  for (const message of fresh) known.add(message.id);
  return Boolean(last);
}
