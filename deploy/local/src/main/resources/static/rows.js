import { clock, element, pretty, row } from "./dom.js";

/** What records that have a name are called, for those that only point to them. */
const names = new Map();
const POINTERS = ["person", "member", "post", "organization", "event", "agreement", "subject"];

export function eventRow(event) {
  const [, , service, aggregate, change] = event.type.split(".");
  const what = element("span", { class: "what" }, element("b", {}, `${aggregate} ${spaced(change)}`), " ");
  what.append(element("i", {}, nameOf(event)));
  return row(element("span", { class: "from" }, service ?? ""), what, clock(event.time), () => [
    element("pre", {}, `${event.subject} @ ${Number(event.sequence)}\n${event.topic} [${event.partition}] ${event.offset}\n${event.type}`),
    element("pre", {}, pretty(event.data)),
  ]);
}

export function mailRow(mail) {
  const what = element("span", { class: "what" }, element("b", {}, mail.subject));
  return row(element("span", { class: "from" }, mail.to.join(", ")), what, clock(mail.sent), () => {
    const shown = [element("pre", {}, `From: ${mail.from}\nTo: ${mail.to.join(", ")}\n\n${mail.text ?? ""}`)];
    if (mail.html) {
      shown.push(sandboxed(mail.html));
    }
    if (mail.attachments.length > 0) {
      shown.push(element("p", { class: "hint" }, "Attached: " + mail.attachments.join(", ")));
    }
    return shown;
  });
}

export function webhookRow(webhook) {
  const seal = webhook.verified
    ? element("span", { class: "from verified" }, "signed")
    : element("span", { class: "from refused" }, "not verified");
  const what = element("span", { class: "what" }, element("b", {}, webhook.name + " "), element("i", {}, typeOf(webhook.body)));
  return row(seal, what, clock(webhook.at), () => [
    element("pre", {}, "webhook-id: " + webhook.id),
    element("pre", {}, pretty(webhook.body)),
  ]);
}

/** Foreign HTML without scripts, forms, origin or the way out. */
function sandboxed(html) {
  const frame = element("iframe", { sandbox: "", referrerpolicy: "no-referrer", title: "HTML part" });
  frame.srcdoc = html;
  return frame;
}

function spaced(change) {
  return (change ?? "").replaceAll("-", " ");
}

function nameOf({ subject, data }) {
  const state = parsed(data).state ?? {};
  const own = state.name ?? Object.values(state.title ?? {})[0];
  if (typeof own === "string") {
    names.set(subject, own);
    return own;
  }
  const others = POINTERS.map((field) => names.get(state[field])).filter(Boolean);
  return [state.channel, ...others].filter(Boolean).join(" · ");
}

function typeOf(body) {
  const { type } = parsed(body);
  return typeof type === "string" ? type : "";
}

function parsed(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}
