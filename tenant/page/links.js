// Opens what a card links to. A file on this small drive has a SharePoint address that no browser can reach, so its
// download is opened instead.

import * as api from "/page/api.js";

const SAFE_LINK = /^(https?|mailto|tel|msteams):/i;
const DRIVE = /\.sharepoint\.example$/;

export async function openLink(url) {
  if (!SAFE_LINK.test(url ?? "") || !URL.canParse(url)) return;
  const file = await onDrive(new URL(url));
  window.open(file?.url ?? url, "_blank", "noopener,noreferrer");
}

async function onDrive({ hostname, pathname }) {
  if (!DRIVE.test(hostname)) return null;
  const path = decodeURIComponent(pathname);
  const files = await api.files().catch(() => []);
  return files.find((one) => path.endsWith(`/${one.path}`));
}
