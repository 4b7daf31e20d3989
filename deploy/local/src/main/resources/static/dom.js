/** Makes an element; strings become text, never markup. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** A link that leaves the page in a tab of its own; anything but http leads nowhere. */
export function link(text, url) {
  return /^(https?:\/\/|\/)/.test(url)
    ? element("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, text)
    : element("span", {}, text);
}

/** A row that opens. `content` is called when it is opened for the first time. */
export function row(from, what, when, content) {
  const summary = element("summary", {}, from, what, when);
  const details = element("details", {}, summary);
  details.addEventListener("toggle", () => details.append(...content()), { once: true });
  return element("li", {}, details);
}

export function clock(instant) {
  const date = new Date(instant);
  const text = Number.isNaN(date.getTime()) ? instant : date.toLocaleTimeString();
  return element("time", { datetime: instant }, text);
}

/** JSON with indentation; the text as it is if it is not JSON. */
export function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** Puts the newest first and forgets the oldest. */
export function prepend(list, item, kept) {
  list.prepend(item);
  while (list.children.length > kept) {
    list.lastElementChild.remove();
  }
}
