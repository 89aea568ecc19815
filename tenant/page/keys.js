// The keys that Microsoft signs with: changed on demand, as happens on any day without notice.

import * as api from "/page/api.js";
import { el } from "/page/dom.js";
import { toast } from "/page/notices.js";
import { t } from "/page/speech.js";

export function keysPart() {
  const told = el("p.hint", { role: "status", "data-testid": "keys-told" });

  async function rotate() {
    const { keys } = await api.rotateKeys();
    told.textContent = t("keys-rotated", { key: keys.at(-1).slice(0, 8) });
  }

  const button = el(
    "button.quiet.is-framed",
    { type: "button", "data-testid": "keys-rotate", onclick: () => rotate().catch((fault) => toast(fault.message)) },
    t("keys-rotate"),
  );
  return el("section", {}, el("h3", {}, t("keys")), el("p.hint", {}, t("keys-hint")), button, told);
}
