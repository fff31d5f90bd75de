// Writing: Ctrl+Enter sends the form one is in, phrases go where the cursor was, rows of diagnoses grow.

const form = document.getElementById("answer-form");
let field = null; // where a phrase goes

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submitNear(event);
  else if (event.key === "F2") openPhrases(event);
});

function submitNear(event) {
  const near = event.target.closest("form[data-submits]") ?? document.querySelector("form[data-submits]");
  const button = near?.querySelector("button.primary") ?? near?.querySelector("button");
  if (!button) return;
  event.preventDefault();
  button.click();
}

// Phrases

document.addEventListener("focusin", (event) => {
  if (event.target.matches("[data-phrases]")) field = event.target;
});

function openPhrases(event) {
  const list = document.getElementById("phrases");
  if (!list) return;
  event.preventDefault();
  list.open = true;
  (document.getElementById("phrase-words") ?? list.querySelector("summary")).focus();
  list.scrollIntoView({ block: "nearest" });
}

function shownPhrases() {
  return [...document.querySelectorAll("button.phrase")].filter((each) => !each.closest("li").hidden);
}

document.getElementById("phrase-words")?.addEventListener("input", (event) => {
  const words = event.target.value.toLocaleLowerCase().split(/\s+/);
  for (const each of document.querySelectorAll("button.phrase")) {
    const text = (each.textContent + each.dataset.phrase).toLocaleLowerCase();
    each.closest("li").hidden = !words.every((word) => text.includes(word));
  }
});

document.getElementById("phrases")?.addEventListener("keydown", (event) => {
  const shown = shownPhrases();
  const at = shown.indexOf(event.target);
  if (event.key === "Enter" && event.target.id === "phrase-words") {
    event.preventDefault();
    if (shown.length > 0) insert(shown[0].dataset.phrase);
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    const to = at + (event.key === "ArrowDown" ? 1 : -1);
    (shown[to] ?? document.getElementById("phrase-words")).focus();
  } else if (event.key === "Escape") {
    event.preventDefault();
    close();
  }
});

document.addEventListener("click", (event) => {
  const phrase = event.target.closest("button.phrase");
  if (phrase) insert(phrase.dataset.phrase);
});

function insert(text) {
  const into = field ?? document.getElementById("advice");
  const before = into.value.slice(0, into.selectionStart);
  const gap = before === "" || /\s$/.test(before) ? "" : " ";
  close();
  into.setRangeText(gap + text, into.selectionStart, into.selectionEnd, "end");
  into.dispatchEvent(new Event("input", { bubbles: true }));
}

function close() {
  document.getElementById("phrases").open = false;
  (field ?? document.getElementById("advice")).focus();
}

// Diagnoses: an empty row more once the last is written in

form?.addEventListener("input", (event) => {
  if (event.target.name !== "diagnosis") return;
  const rows = form.querySelectorAll(".diagnosis");
  const last = rows[rows.length - 1];
  if (rows.length >= 10 || last.querySelector("input").value === "") return;
  const next = last.cloneNode(true);
  const [input, select] = [next.querySelector("input"), next.querySelector("select")];
  input.value = "";
  select.value = "probable";
  for (const each of [input, select]) {
    each.setAttribute("aria-label", each.getAttribute("aria-label").replace(/\d+/, String(rows.length + 1)));
  }
  last.after(next);
});

// A fold that was opened by hand is for writing

document.addEventListener(
  "toggle",
  (event) => {
    const opened = event.target.matches("details.write[open]") && event.target.contains(document.activeElement);
    if (opened) event.target.querySelector("textarea")?.focus();
  },
  true,
);
