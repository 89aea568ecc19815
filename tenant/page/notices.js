// Small notices that come and go, and words for those who listen instead of looking.

import { el } from "/page/dom.js";
import { t } from "/page/speech.js";

const STAYS_MS = 7000;

export function toast(text) {
  const gone = () => note.remove();
  const close = el("button.toast-close", { type: "button", "aria-label": t("close"), onclick: gone }, "×");
  const note = el("div.toast", { "data-testid": "toast" }, el("p", {}, text), close);
  document.getElementById("toasts").append(note);
  setTimeout(gone, STAYS_MS);
}

export function announce(text) {
  document.getElementById("announcer").textContent = text;
}
