// Joins the parts: what the address says is what is shown.

import * as api from "/page/api.js";
import { chatMenu, invitation, meetingMenu } from "/page/chat-menu.js";
import { drawSwitches, settled } from "/page/chrome.js";
import { conversation } from "/page/conversation.js";
import { closedDoor } from "/page/door.js";
import { followLinks } from "/page/links.js";
import { shelf } from "/page/lists.js";
import { forumClock, listen } from "/page/live.js";
import { toast } from "/page/notices.js";
import { drawPlaces, placesOf } from "/page/places.js";
import { setLanguage, t } from "/page/speech.js";
import { change, onChange, state, takeText } from "/page/state.js";
import { el } from "/page/dom.js";
import { troubleView } from "/page/trouble.js";
import * as troubles from "/page/trouble-state.js";

const node = (id) => document.getElementById(id);
const clock = forumClock(node("clock"));
const seen = { people: [], as: null, team: null, found: {}, unread: new Set(), open: null, silence: () => {} };

const here = () => seen.people.find((one) => one.id === seen.as);
const places = () => placesOf(seen.found);
const fallback = () => (seen.people.find((one) => one.village && !one.guest) ?? seen.people[0])?.id;
/** place=chat is one's own 1:1 chat, whoever one is; that comes first in the list anyway. */
const current = () => places().find((one) => one.id === state().place) ?? places()[0];
/** Who changes person stays where they are: in the channel, or in the chat, which is then another one. */
const samePlace = () => (state().place && current()?.isChat && !current().isGroup ? "chat" : state().place);

function dress() {
  const on = settled(here());
  setLanguage(on.lang);
  document.documentElement.dataset.theme = on.theme;
  document.documentElement.dataset.width = on.width;
  const { place, view } = state();
  node("panes").dataset.open = place || (view && view !== "teams") ? "stage" : "list";
  drawSwitches(node("switches"), on, troubles.names().length);
  clock.draw();
  return on;
}

function drawNav() {
  const place = settled(here()).view === "teams" ? current()?.id : null;
  drawPlaces(node("places"), {
    people: seen.people, as: seen.as, team: seen.found.team?.name, places: places(), place, unread: seen.unread,
    onPerson: (as) => change({ as, place: samePlace() }),
    onPlace: (id) => change({ place: id, view: null }, { step: true }),
  });
}

const onBack = () => change({ place: null, view: null });

/** Beside the conversations: what a view is made of, and what it has to be built anew for. */
const VIEWS = {
  lists: () => shelf({ as: seen.as, member: Boolean(seen.found.team), onBack }),
  trouble: () => troubleView({ as: seen.as, people: seen.people, onBack, onApp: found }),
};

/** The open view is built anew only when person, place or view changed; a language or theme leaves it standing. */
function stage({ view, lang }) {
  const place = current();
  const other = VIEWS[view];
  const key = other ? `${view} ${seen.as} ${lang}` : `${seen.as} ${place?.id} ${place?.app} ${shut(place)}`;
  if (seen.open?.key === key) return seen.open.relabel?.();
  seen.open?.leave?.();
  const made = other ? other() : talk(place);
  seen.open = { key, place: other ? null : place?.id, ...made };
  node("stage").replaceChildren(made.element);
  if (place && !other) seen.unread.delete(place.id);
  return made.load?.().catch(failed);
}

/** Why nobody can write here now: the word of a sentence, or nothing. */
function shut(place) {
  const { app, archived } = seen.found;
  if (place?.isGroup) return "";
  if (place?.isChat) return app?.blocked ? "blocked" : app?.personal === "removed" ? "removed" : "";
  return archived || place?.archived ? "archived" : "";
}

const talk = (place) => (place
  ? conversation({
    as: seen.as, owner: seen.found.owner, place, now: clock.now, onBack,
    closed: closedDoor(shut(place), seen.as, refound), ...doings(place),
  })
  : { element: el("p.empty", {}, t("no-places")) });

/** What can be done with the bot in a chat: {menu, above}; guests and other organisations' people add no apps. */
function doings({ id, app, isChat, isGroup }) {
  if (!isGroup) return isChat ? { menu: chatMenu(seen.as, refound) } : {};
  const may = !here()?.guest && here()?.role !== "external";
  if (!app) return { above: invitation(seen.as, id, may, refound) };
  return may ? { menu: meetingMenu(seen.as, id, refound) } : {};
}

async function refound() {
  await found();
  await show();
}

function failed(fault) {
  toast(fault.message || t("went-wrong"));
}

async function enter(as) {
  seen.as = as;
  seen.unread.clear();
  seen.found = await api.places(as).catch(() => ({}));
  seen.silence();
  seen.silence = listen(as, heard, lost);
}

let pending = null;

/** Several events in a row cost one look at the place. */
function heard({ place, kind }) {
  if (kind === "places") return refound().then(() => seen.open?.load?.()).catch(failed);
  if (seen.open?.place === place || !seen.open?.place) soon();
  if (seen.open?.place === place || kind !== "created") return;
  if (!places().some((one) => one.id === place)) return found();
  seen.unread.add(place);
  drawNav();
}

function soon() {
  clearTimeout(pending);
  pending = setTimeout(() => seen.open?.load?.().catch(failed), 60);
}

/** A channel made while one looks shows up with its first message. */
async function found() {
  seen.found = await api.places(seen.as).catch(() => seen.found);
  drawNav();
}

function lost(isLost) {
  if (isLost) toast(t("no-connection"));
  else found().then(soon);
}

async function show() {
  const as = seen.people.some((one) => one.id === state().as) ? state().as : fallback();
  if (as && as !== seen.as) await enter(as);
  const on = dress();
  const staged = stage(on);
  drawNav();
  await staged;
  const words = takeText();
  if (words) seen.open.fill?.(words);
}

async function start() {
  dress();
  seen.people = await api.people();
  await clock.look();
  troubles.onTrouble(() => {
    drawSwitches(node("switches"), settled(here()), troubles.names().length);
    seen.open?.draw?.();
  });
  troubles.watch();
  followLinks(node("frame"));
  onChange((after, before) => show().then(() => focusAfter(after, before)).catch(failed));
  await show();
}

/** On a phone the pane that one came from is gone, so the focus follows to the one that opened. */
function focusAfter(after, before) {
  if (after.place === before.place && after.view === before.view) return;
  if (node("panes").contains(document.activeElement) && document.activeElement.checkVisibility()) return;
  const [pane, first] = after.place || after.view ? ["stage", ".stage-title"] : ["places", "[aria-current], .place"];
  node(pane).querySelector(first)?.focus();
}

start().catch(failed);
