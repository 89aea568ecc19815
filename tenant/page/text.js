// Message text: a person's words stay text; the bot's Markdown is drawn without letting HTML through.

import MarkdownIt from "/page/node_modules/markdown-it/dist/browser/markdown-it.esm.min.mjs";
import { el } from "/page/dom.js";

const markdown = new MarkdownIt({ html: false, linkify: true });
// An address is shown, and copied, as it was written.
markdown.normalizeLinkText = (address) => address;
const renderLink = markdown.renderer.renderToken.bind(markdown.renderer);

markdown.renderer.rules.link_open = (tokens, index, options) => {
  tokens[index].attrSet("target", "_blank");
  tokens[index].attrSet("rel", "noopener noreferrer");
  return renderLink(tokens, index, options);
};

/** For the card renderer: safe HTML of one text block, since HTML in the source is escaped. */
export const toHtml = (source) => markdown.render(source);

/** Mentions count only where an entity vouches for them: anybody can type the tag. */
function mentionsOf(message) {
  const entities = (message.entities ?? []).filter((entity) => entity.type === "mention" && entity.text);
  return new Map(entities.map((entity) => [entity.text, entity.mentioned?.name ?? bare(entity.text)]));
}

const bare = (tag) => tag.replace(/<[^>]*>/g, "");
const OPEN = "\uE000";
const SHUT = "\uE001";

/** Swaps each vouched mention for a private-use mark that survives Markdown, then each mark for a highlight. */
function mark(text, mentions) {
  return [...mentions.keys()].reduce(
    (marked, tag, index) => marked.replaceAll(tag, `${OPEN}${index}${SHUT}`),
    text.replaceAll(OPEN, "").replaceAll(SHUT, ""),
  );
}

function highlight(root, names) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const marked = [];
  while (walker.nextNode()) if (walker.currentNode.data.includes(OPEN)) marked.push(walker.currentNode);
  for (const node of marked) node.replaceWith(...pieces(node.data, names));
}

const pieces = (text, names) => text
  .split(/(\uE000\d+\uE001)/)
  .map((part) => (part.startsWith(OPEN) ? el("span.at", {}, names[Number(part.slice(1, -1))] ?? "") : part));

const ADDRESS = /(https?:\/\/[^\s<>"«»„“”]+[^\s<>"«»„“”.,;:!?)])/;

/** A person's words with their addresses as links; the rest stays text. */
const linked = (source) => source.split(ADDRESS).map((part, index) => (index % 2
  ? el("a", { href: part, target: "_blank", rel: "noopener noreferrer" }, part)
  : part));

export function drawText(message) {
  const mentions = mentionsOf(message);
  const source = mark(message.text ?? "", mentions);
  const formatted = message.from.bot && message.textFormat !== "plain";
  const box = el(formatted ? "div.said.is-markdown" : "div.said");
  if (formatted) box.innerHTML = toHtml(source);
  else box.append(...linked(source));
  highlight(box, [...mentions.values()]);
  return box;
}
