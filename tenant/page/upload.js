// Putting a file into a channel's folder by hand, as one does in Teams under «Filer».

import * as api from "/page/api.js";
import { el } from "/page/dom.js";
import { toast } from "/page/notices.js";
import { t } from "/page/speech.js";

const USUAL = ["General/Import", "General"];

/** A part {element, update(folders)}; a folder that is not there yet is made. */
export function uploadPart({ as, look }) {
  const known = el("datalist", { id: "folders" });
  const folder = el("input.cell", { id: "upload-folder", list: "folders", "data-testid": "upload-folder" });
  const file = el("input", { type: "file", id: "upload-file", "data-testid": "upload-file", required: true });
  const send = el("button.solid", { type: "submit", "data-testid": "upload-send" }, t("upload-send"));
  const element = el(
    "form.upload", { onsubmit: put },
    field("upload-folder", folder, known), field("upload-file", file), send,
  );

  async function put(event) {
    event.preventDefault();
    const [chosen] = file.files;
    const path = [...folder.value.split("/"), chosen.name].map((step) => step.trim()).filter(Boolean).join("/");
    send.disabled = true;
    await api.upload(as, path, chosen).then(() => {
      file.value = "";
      toast(t("upload-done", { path }));
      return look();
    }).catch((fault) => toast(fault.message));
    send.disabled = false;
  }

  function update(folders) {
    known.replaceChildren(...folders.map((value) => el("option", { value })));
    folder.value ||= USUAL.find((one) => folders.includes(one)) ?? folders[0] ?? "General";
  }

  return { element, update };
}

const field = (word, input, ...more) => el("div.field", {}, el("label", { for: input.id }, t(word)), input, ...more);
