// What stands in the box's place where nobody can write: why, and the way to open it again.

import * as api from "/page/api.js";
import { el } from "/page/dom.js";
import { toast } from "/page/notices.js";
import { t } from "/page/speech.js";

const OPENS = {
  blocked: (as) => api.block(as, false),
  removed: (as) => api.app(as, "personal", true),
};

/** Nothing for a place that is open; `why` is blocked, removed or archived. */
export function closedDoor(why, as, onOpened) {
  if (!why) return null;
  const reason = el("p");
  const open = () => OPENS[why](as).then(onOpened, (fault) => toast(fault.message));
  const button = OPENS[why] ? el("button.solid", { type: "button", "data-testid": "door-open", onclick: open }) : null;

  function relabel() {
    reason.textContent = t(`door-${why}`);
    if (button) button.textContent = t(`door-open-${why}`);
  }

  relabel();
  return { element: el("div.door", { "data-testid": "door" }, reason, button), relabel };
}
