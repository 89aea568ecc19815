// What happens while one looks: messages as they change, and the forum's clock.

import * as api from "/page/api.js";
import { clockText } from "/page/speech.js";

const CLOCK_EVERY_MS = 10_000;

/** Calls heard({place, message, kind}) for each event of this person, and lost(true|false) as the line goes and comes. */
export function listen(as, heard, lost) {
  const source = api.events(as);
  let broken = false;
  source.onmessage = ({ data }) => heard(JSON.parse(data));
  source.onerror = () => lost((broken = true));
  source.onopen = () => broken && lost((broken = false));
  return () => source.close();
}

/** A clock that ticks between two looks at the tenant's; `now()` is a Date. */
export function forumClock(element) {
  let from = { at: Date.now(), real: performance.now(), speed: 1 };
  const now = () => new Date(from.at + (performance.now() - from.real) * from.speed);

  function draw() {
    element.dateTime = now().toISOString();
    element.textContent = clockText(now());
  }

  async function look() {
    const told = await api.clock().catch(() => null);
    if (told) from = { at: new Date(told.now).getTime(), real: performance.now(), speed: told.speed ?? 1 };
    draw();
  }

  setInterval(look, CLOCK_EVERY_MS);
  setInterval(draw, 1000);
  return { now, look, draw };
}
