import { element, prepend } from "./dom.js";
import { eventRow, mailRow, webhookRow } from "./rows.js";
import { showCounts, showParts } from "./status.js";

const KEPT = 200;
const CLIENTS = ["secretariat", "ame", "mercociudades", "cuenca", "reader"];
const by = (id) => document.getElementById(id);

function showTokens() {
  for (const client of CLIENTS) {
    const button = element("button", { type: "button" }, client);
    button.addEventListener("click", async () => {
      const token = await (await fetch("/tokens/" + client)).text();
      await navigator.clipboard.writeText(token);
      button.textContent = "copied";
      setTimeout(() => (button.textContent = client), 1200);
    });
    by("tokens").append(element("li", {}, button));
  }
}

function showStatus(status) {
  by("progress").textContent = status.progress;
  showParts(by("parts"), status);
  showCounts(by("counts"), status.counts);
}

function live() {
  const stream = new EventSource("/live");
  const on = (name, use) => stream.addEventListener(name, (message) => use(JSON.parse(message.data)));
  stream.addEventListener("open", () => {
    for (const list of ["events", "mails", "webhooks"]) {
      by(list).replaceChildren();
    }
  });
  stream.addEventListener("error", () => (by("progress").textContent = "not running"));
  on("status", showStatus);
  on("domain-event", (event) => {
    by("events-count").textContent = event.number;
    prepend(by("events"), eventRow(event), KEPT);
  });
  on("mail", (mail) => prepend(by("mails"), mailRow(mail), KEPT));
  on("webhook", (webhook) => prepend(by("webhooks"), webhookRow(webhook), KEPT));
}

showTokens();
live();
