// Keeps the newest message in view, unless the reader has gone up to older ones or is writing in a card.

import { el } from "/page/dom.js";
import { t } from "/page/speech.js";

const NEAR_END_PX = 160;
const EDITABLE = "input, textarea, select";

/** {element, follows(), toLast(), told(isNew), relabel()}; the element is a button that leads down to what is new. */
export function follower(scroller, list) {
  const jump = el("button.jump", { type: "button", "data-testid": "jump", hidden: true, onclick: down });
  let resting = -1;

  const last = () => list.lastElementChild?.querySelector(".message:last-child");
  const topOf = (message) => message.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  const isNearEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END_PX;
  /** A card taller than the window is being read from its beginning on. */
  const isAtLast = () => Boolean(last()) && topOf(last()) < scroller.clientHeight / 2;
  const isWriting = () => list.contains(document.activeElement) && document.activeElement.matches(EDITABLE);

  const follows = () => !isWriting() && (isNearEnd() || isAtLast());

  /** The last message in view: its end, or its beginning when it is taller than what can be seen. */
  function toLast() {
    const message = last();
    const end = scroller.scrollHeight - scroller.clientHeight;
    const isTall = message && message.offsetHeight > scroller.clientHeight;
    scroller.scrollTop = isTall ? scroller.scrollTop + topOf(message) - 8 : end;
    resting = scroller.scrollTop;
    jump.hidden = true;
  }

  function down() {
    toLast();
    scroller.focus({ preventScroll: true });
  }

  /** What is new below stays announced until the reader comes to it. */
  function told(isNew) {
    if (isNew) jump.hidden = false;
  }

  scroller.addEventListener("scroll", () => {
    if (!jump.hidden && (isNearEnd() || isAtLast())) jump.hidden = true;
  }, { passive: true });

  // A card that grows after it was drawn, or a window that shrinks, moves nothing for who has not moved since.
  const sizes = new ResizeObserver(() => {
    if (scroller.scrollTop === resting && !list.contains(document.activeElement)) toLast();
  });
  sizes.observe(scroller);
  sizes.observe(list);

  const relabel = () => (jump.textContent = t("jump"));
  return { element: jump, follows, toLast, told, relabel };
}
