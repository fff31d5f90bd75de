// What every page of the desk does: says what htmx could not do, knows its keys, and when its session ends.
import { bindKeys } from "./keys.js";
import { watchSession } from "./session.js";

bindKeys(document);
watchSession(document);

const said = document.getElementById("said");

document.addEventListener("htmx:error", () => {
  said.textContent = document.body.dataset.unreachable ?? "";
});

document.addEventListener("focusin", (event) => {
  if (event.target.matches("[data-select]")) event.target.select();
});
