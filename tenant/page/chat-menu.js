// What a person can do with the bot from their own chat: block it, or remove the app.

import * as api from "/page/api.js";
import { el } from "/page/dom.js";
import { toast } from "/page/notices.js";
import { t } from "/page/speech.js";

const DEEDS = { block: (as) => api.block(as, true), remove: (as) => api.app(as, "personal", false) };

/** {element, relabel()}; once something is done, the chat is drawn anew with the way back in it. */
export function chatMenu(as, onDone) {
  const title = el("summary.quiet", { "data-testid": "chat-menu" }, "⋯");
  const buttons = Object.entries(DEEDS).map(([name, does]) => {
    const onclick = () => does(as).then(onDone, (fault) => toast(fault.message));
    return [name, el("button.quiet", { type: "button", "data-testid": `chat-${name}`, onclick })];
  });
  const element = el("details.menu", {}, title, el("div.menu-list", {}, buttons.map(([, button]) => button)));
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !element.open) return;
    element.open = false;
    title.focus();
  });

  function relabel() {
    title.setAttribute("aria-label", t("chat-menu"));
    for (const [name, button] of buttons) button.textContent = t(`chat-${name}`);
  }

  relabel();
  return { element, relabel };
}
