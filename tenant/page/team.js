// How the team and this person stand to the app: added or removed, archived, blocked.

import * as api from "/page/api.js";
import { el } from "/page/dom.js";
import { toast } from "/page/notices.js";
import { t } from "/page/speech.js";

/** A part {element, load()}; `scene` is {as, onApp}. What only an owner may do is shown to the others, but shut. */
export function teamPart({ as, onApp }) {
  const list = el("ul.troubles");
  const owners = el("p.hint", {}, t("owners-only"));
  const rows = [
    row("app-team", ({ app }) => app.team, (on) => api.app(as, "team", on), true),
    row("archived", ({ archived }) => archived, (on) => api.archive(as, on), true),
    row("member", ({ team }) => Boolean(team), (on) => api.team(as, on), false),
    row("app-personal", ({ app }) => app.personal === "added", (on) => api.app(as, "personal", on), false),
    row("blocked", ({ app }) => app.blocked, (on) => api.block(as, on), false),
  ];

  function row(name, reads, tells, ownersOnly) {
    const box = el("input.flip", {
      type: "checkbox", role: "switch", id: `team-${name}`, "data-testid": `team-${name}`,
      "aria-describedby": `team-hint-${name}`, onchange: () => tell(tells(box.checked)),
    });
    const head = el("div.trouble-head", {}, box, el("label.trouble-name", { for: box.id }, t(`team-${name}`)));
    list.append(el("li.trouble", {}, head, el("p.hint", { id: `team-hint-${name}` }, t(`team-hint-${name}`))));
    return { box, reads, ownersOnly };
  }

  function draw(state) {
    for (const { box, reads, ownersOnly } of rows) {
      box.checked = reads(state);
      box.disabled = ownersOnly && !state.owner;
    }
    owners.hidden = state.owner;
  }

  const load = async () => draw(await api.places(as));

  /** What was refused shows as it was before. */
  async function tell(work) {
    await work.catch((fault) => toast(fault.message));
    await load().then(onApp).catch((fault) => toast(fault.message));
  }

  return { element: el("section", {}, el("h3", {}, t("team")), owners, list), load };
}
