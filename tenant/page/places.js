// The left column: who one is, and where one can go.

import { el } from "/page/dom.js";
import { roleName, t } from "/page/speech.js";

/** What one person can open, the chats first: [{id, name, isChat, isGroup}]; a meeting's chat is a group. */
export function placesOf({ chat, channels, meetings }) {
  const own = chat?.id ? [{ id: chat.id, name: t("bot"), isChat: true }] : [];
  const groups = (meetings ?? []).map(({ id, name, app }) => ({ id, name, app, isChat: true, isGroup: true }));
  return [...own, ...groups, ...(channels ?? []).map(({ id, name, archived }) => ({ id, name, archived, isChat: false }))];
}

/** Fills the column; `shown` is {people, as, team, places, place, unread, onPerson, onPlace}. */
export function drawPlaces(nav, shown) {
  const focused = document.activeElement?.dataset?.testid;
  const inside = nav.contains(document.activeElement);
  nav.replaceChildren(person(shown), ...groups(shown));
  if (inside && focused) nav.querySelector(`[data-testid="${CSS.escape(focused)}"]`)?.focus();
}

function person({ people, as, onPerson }) {
  const select = el(
    "select", { id: "person", "data-testid": "person-select", onchange: () => onPerson(select.value) },
    people.map((one) => el("option", { value: one.id, selected: one.id === as }, personLine(one))),
  );
  return el("div.person", {}, el("label", { for: "person" }, t("person")), select);
}

function personLine({ name, role, village, guest }) {
  const tags = [
    roleName(role),
    village && name.includes(village) ? null : village,
    guest && role !== "guest" ? roleName("guest") : null,
  ];
  return [name, ...tags.filter(Boolean)].join(" · ");
}

function groups(shown) {
  const chats = shown.places.filter((place) => place.isChat);
  const channels = shown.places.filter((place) => !place.isChat);
  if (!shown.places.length) return [el("p.empty", {}, t("no-places"))];
  return [group(t("chats"), chats, shown), group(t("channels", { team: shown.team ?? "" }), channels, shown)];
}

function group(title, places, shown) {
  if (!places.length) return el("span");
  return el(
    "section.place-group", {}, el("h2.place-heading", {}, title),
    el("ul.place-list", {}, places.map((place) => el("li", {}, placeButton(place, shown)))),
  );
}

function placeButton(place, { place: current, unread, onPlace }) {
  const isNew = unread.has(place.id);
  return el(
    isNew ? "button.place.is-unread" : "button.place",
    {
      type: "button", "data-testid": `place-${place.id}`, "data-place-name": place.name,
      "data-place": place.id, "aria-current": place.id === current ? "page" : null,
      onclick: () => onPlace(place.id),
    },
    el("span.place-sign", { "aria-hidden": "true" }, place.isGroup ? "▣" : place.isChat ? "●" : "#"),
    el("span.place-name", {}, place.name),
    isNew ? el("span.unread", {}, t("unread")) : null,
  );
}
