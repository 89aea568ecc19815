// Elements made from values, and lists of elements kept in step with lists of values.

/** el("p.note", {hidden: true, onclick: f, "aria-label": "x"}, "text", child): text is always text, never HTML. */
export function el(described, attributes = {}, ...children) {
  const [tag, ...classes] = described.split(".");
  const node = document.createElement(tag);
  if (classes.length) node.className = classes.join(" ");
  for (const [name, value] of Object.entries(attributes)) assign(node, name, value);
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

function assign(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
  else node.setAttribute(name, value === true ? "" : value);
}

/**
 * Keeps `container` showing one view a value, in order, touching only what changed.
 * `views` is a Map key -> {element, update(value)}; `make(value)` builds a view that is missing.
 */
export function keep(container, views, values, key, make) {
  const wanted = new Set(values.map(key));
  for (const [id, view] of views) if (!wanted.has(id)) drop(views, id, view);
  let spot = container.firstElementChild;
  for (const value of values) {
    const view = views.get(key(value));
    if (view) view.update(value);
    else views.set(key(value), make(value));
    const { element } = views.get(key(value));
    if (element === spot) spot = spot.nextElementSibling;
    else container.insertBefore(element, spot);
  }
}

function drop(views, id, view) {
  view.element.remove();
  views.delete(id);
}
