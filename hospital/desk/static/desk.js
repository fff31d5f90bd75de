// What every page of the desk does: says what htmx could not do, and knows its keys.
import { bindKeys } from "./keys.js";

bindKeys(document);

const said = document.getElementById("said");

document.addEventListener("htmx:error", () => {
  said.textContent = document.body.dataset.unreachable ?? "";
});
