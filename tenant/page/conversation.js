// The middle of the window: one place's threads and the box to write in.

import * as api from "/page/api.js";
import { composer } from "/page/composer.js";
import { el, keep } from "/page/dom.js";
import { isMine } from "/page/message.js";
import { announce, toast } from "/page/notices.js";
import { locale, t } from "/page/speech.js";
import { threads, threadView } from "/page/thread.js";

const drafts = new Map();
const NEAR_END_PX = 160;

/** A view {element, load(), relabel(), leave()} of a place {id, name, isChat} as one person sees it; `closed` stands in for the box. */
export function conversation({ as, owner, place, now, onBack, closed, menu }) {
  const scene = { as, owner, place: place.id, isChat: place.isChat, now };
  const parts = skeleton(place, onBack);
  const box = composer({
    label: () => t(place.isChat ? "write-chat" : "write-channel"),
    inChannel: !place.isChat, draft: drafts.get(`${as} ${place.id}`), send: say,
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
    const atEnd = toEnd || known.size === 0 || isNearEnd(parts.scroller);
    tellNew(messages, known, as);
    keep(parts.list, views, threads(messages), (one) => one.id, (one) => threadView(one, scene, say));
    parts.empty.hidden = messages.length > 0;
    if (atEnd) toLast(parts);
  }

  function relabel() {
    parts.relabel();
    box.relabel();
    closed?.relabel();
    menu?.relabel();
    for (const view of views.values()) view.relabel();
  }

  parts.element.append(closed?.element ?? box.element);
  if (menu && !closed) parts.element.querySelector(".stage-head").append(menu.element);
  relabel();
  return { element: parts.element, load, relabel, leave: () => drafts.set(`${as} ${place.id}`, box.draft()) };
}

/** True when the words stand in the conversation, whether or not the bot had an answer to them. */
async function tell(as, place, words) {
  const told = await api.say({ as, place, ...words, locale: locale() });
  if (told.fault) toast(told.fault);
  else if (told.status >= 400 || told.status === 0) toast(t("bot-silent", { status: told.status }));
  return !told.fault;
}

function skeleton(place, onBack) {
  const back = el("button.quiet.back", { type: "button", "data-testid": "back", onclick: onBack }, "‹");
  const heading = el("h2.stage-title", { tabindex: "-1" }, place.isChat ? place.name : `# ${place.name}`);
  const list = el("ol.threads");
  const empty = el("p.empty", { hidden: true });
  const scroller = el("div.scroller", { tabindex: "0", role: "region" }, list, empty);
  const element = el("section.conversation", {}, el("div.stage-head", {}, back, heading), scroller);

  function relabel() {
    back.setAttribute("aria-label", t("back"));
    scroller.setAttribute("aria-label", t("messages", { place: place.name }));
    empty.textContent = t(place.isChat ? "empty-chat" : "empty-channel");
  }

  return { element, list, empty, scroller, relabel };
}

/** The last message in view: its end, or its beginning when it is taller than what can be seen. */
function toLast({ scroller, list }) {
  const last = list.lastElementChild?.querySelector(".message:last-child");
  const top = last ? scroller.scrollTop + last.getBoundingClientRect().top - scroller.getBoundingClientRect().top - 8 : 0;
  const end = scroller.scrollHeight - scroller.clientHeight;
  scroller.scrollTop = last && last.offsetHeight > scroller.clientHeight ? top : end;
}

const isNearEnd = (box) => box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END_PX;

/** The first look announces nothing; later ones name who wrote. */
function tellNew(messages, known, as) {
  const fresh = messages.filter((message) => !known.has(message.id));
  const last = fresh.filter((message) => !isMine(message, as)).at(-1);
  if (known.size > 0 && last) announce(t("new-message", { name: last.from.name }));
  for (const message of fresh) known.add(message.id);
}
