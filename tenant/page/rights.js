// The rights that the two registrations hold in Entra, the team and the site; each can be taken away and given back.

import * as api from "/page/api.js";
import { el } from "/page/dom.js";
import { toast } from "/page/notices.js";
import { t } from "/page/speech.js";

const SITE = ["none", "read", "write", "fullcontrol"];
const known = {};

/** A part {element, load()}; it hides itself where the stand-in keeps no rights. */
export function rightsPart() {
  const body = el("div.rights");
  const element = el("section", { hidden: true }, el("h3", {}, t("rights")), el("p.hint", {}, t("rights-hint")), body);

  async function load() {
    const found = await api.rights();
    element.hidden = !found;
    if (found) body.replaceChildren(...Object.entries(found).map(([name, parts]) => registration(name, parts, load)));
  }

  return { element, load };
}

function registration(name, parts, load) {
  const tell = (changed) => api.setRights({ [name]: changed })
    .catch((fault) => toast(fault.message)).then(load).catch((fault) => toast(fault.message));
  const title = t(`rights-${name}`);
  return el(
    "fieldset.registration", {}, el("legend", {}, title),
    ["roles", "team"].map((part) => given(name, part, parts[part] ?? [], tell)), site(name, parts.site, tell),
  );
}

/** Each right that was ever seen here keeps its line, so that one taken away can be given back. */
function given(name, part, held, tell) {
  const key = `${name} ${part}`;
  known[key] = [...new Set([...(known[key] ?? stored(key)), ...held])].sort();
  localStorage.setItem(`rights ${key}`, JSON.stringify(known[key]));
  if (!known[key].length) return null;
  const lines = known[key].map((right) => el("li", {}, line(right, held, `${name}-${right}`, (now) => tell({ [part]: now }))));
  return el("div", {}, el("p.rights-part", {}, t(`rights-${part}`)), el("ul.rights-list", {}, lines));
}

function stored(key) {
  try {
    return JSON.parse(localStorage.getItem(`rights ${key}`)) ?? [];
  } catch {
    return [];
  }
}

function line(right, held, id, tell) {
  const flip = () => tell(box.checked ? [...held, right] : held.filter((one) => one !== right));
  const box = el("input", { type: "checkbox", id, "data-right": id, checked: held.includes(right), onchange: flip });
  return el("span.right", {}, box, el("label", { for: id }, right));
}

function site(name, role, tell) {
  const id = `${name}-site`;
  const select = el(
    "select", { id, onchange: () => tell({ site: select.value }) },
    SITE.map((one) => el("option", { value: one, selected: one === (role || "none") }, t(`site-${one}`))),
  );
  return el("div.field", {}, el("label", { for: id }, t("rights-site")), select);
}
