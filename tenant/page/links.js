// Opens what a card or a message links to. A file on this small drive has a SharePoint address that no browser can
// reach, so its download is opened instead; a link into Teams' chat with the bot is followed in this window.

import * as api from "/page/api.js";
import { change } from "/page/state.js";

const SAFE_LINK = /^(https?|mailto|tel|msteams):/i;
const DRIVE = /\.sharepoint\.example$/;
const CHAT = "/l/chat/0/0";
const INSIDE = ["as", "place", "text", "lang", "view"];

/** What the address asks of this window, or nothing: {place, text, …} as the window's own address says it. */
export function inside(url) {
  if (!URL.canParse(url ?? "")) return null;
  const { origin, hostname, pathname, searchParams } = new URL(url);
  if (origin === location.origin && pathname === "/") {
    return Object.fromEntries(INSIDE.filter((key) => searchParams.has(key)).map((key) => [key, searchParams.get(key)]));
  }
  const isBots = hostname === "teams.microsoft.com" && pathname === CHAT && /^28:/.test(searchParams.get("users") ?? "");
  return isBots ? { place: "chat", text: searchParams.get("message") } : null;
}

export async function openLink(url) {
  const patch = inside(url);
  if (patch) return change({ view: null, ...patch }, { step: true });
  if (!SAFE_LINK.test(url ?? "") || !URL.canParse(url)) return undefined;
  const file = await onDrive(new URL(url));
  return window.open(file?.url ?? url, "_blank", "noopener,noreferrer");
}

/** Links in messages open in a window of their own unless they lead into this one. */
export function followLinks(root) {
  root.addEventListener("click", (event) => {
    const { href } = event.target.closest?.(".said a[href]") ?? {};
    if (!href || !inside(href)) return;
    event.preventDefault();
    openLink(href);
  });
}

async function onDrive({ hostname, pathname }) {
  if (!DRIVE.test(hostname)) return null;
  const path = decodeURIComponent(pathname);
  const { files } = await api.files().catch(() => ({ files: [] }));
  return files.find((one) => path.endsWith(`/${one.path}`));
}
