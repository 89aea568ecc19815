// The head of a view in the middle of the window: the way back on a phone, the title, and what else it offers.

import { el } from "/page/dom.js";
import { t } from "/page/speech.js";

export function stageHead(word, onBack, ...more) {
  const way = { type: "button", "data-testid": "back", "aria-label": t("back"), onclick: onBack };
  return el(
    "div.stage-head", {}, el("button.quiet.back", way, "‹"),
    el("h2.stage-title", { tabindex: "-1" }, t(word)), el("span.spring"), ...more,
  );
}
