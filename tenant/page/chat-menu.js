// What a person can do with the bot from a chat: block it or remove the app in their own, take it out of a meeting's.

import * as api from "/page/api.js";
import { el } from "/page/dom.js";
import { menu } from "/page/menu.js";
import { toast } from "/page/notices.js";
import { t } from "/page/speech.js";

const named = { testid: "chat-menu", label: () => t("chat-menu") };

const entry = (name, does, onDone) => ({
  testid: `chat-${name}`, label: () => t(`chat-${name}`), run: () => does().then(onDone, (fault) => toast(fault.message)),
});

/** {element, relabel()}; once something is done, the chat is drawn anew with the way back in it. */
export const chatMenu = (as, onDone) => menu([
  entry("block", () => api.block(as, true), onDone),
  entry("remove", () => api.app(as, "personal", false), onDone),
], named);

export const meetingMenu = (as, place, onDone) => menu([
  entry("leave", () => api.app(as, "groupChat", false, place), onDone),
], named);

/** A line {element, relabel()} above the box of a meeting's chat that has no bot; `may` is who can add it. */
export function invitation(as, place, may, onDone) {
  const says = el("p");
  const add = entry("invite", () => api.app(as, "groupChat", true, place), onDone);
  const button = may ? el("button.solid", { type: "button", "data-testid": add.testid, onclick: add.run }) : null;

  function relabel() {
    says.textContent = t("chat-without");
    if (button) button.textContent = add.label();
  }

  relabel();
  return { element: el("div.door", { "data-testid": "invitation" }, says, button), relabel };
}
