import { element, link } from "./dom.js";

const DOCUMENTS = { "openapi.yaml": "OpenAPI", "asyncapi.yaml": "AsyncAPI" };
let shownParts = "";
let shownCounts = "";

/** Redraws only what has changed, so that nothing moves under the reader's hand. */
export function showParts(list, status) {
  const now = JSON.stringify([status.parts, status.contracts]);
  if (now !== shownParts) {
    shownParts = now;
    list.replaceChildren(...status.parts.map((part) => partItem(part, status.contracts)));
  }
}

export function showCounts(list, counts) {
  const now = JSON.stringify(counts);
  if (now !== shownCounts) {
    shownCounts = now;
    list.replaceChildren(
      ...Object.entries(counts).flatMap(([name, count]) => [
        element("dt", {}, name.replace(".", " · ")),
        element("dd", {}, String(count)),
      ]),
    );
  }
}

function partItem(part, contracts) {
  const dot = element("span", { class: part.up ? "dot up" : "dot", title: part.up ? "answers" : "does not answer" });
  const text = element("div", {}, part.description + " ", element("code", { class: "address" }, part.address));
  const own = contracts.filter((path) => path.startsWith(`/contracts/${part.name}/`));
  if (own.length > 0) {
    text.append(
      element(
        "div",
        { class: "links" },
        link("API page", part.address + "/swagger-ui/index.html"),
        ...own.map((path) => link(DOCUMENTS[path.split("/").pop()] ?? path.split("/").pop(), path)),
        link("health", part.address + "/actuator/health"),
      ),
    );
  }
  return element("li", {}, dot, text);
}
