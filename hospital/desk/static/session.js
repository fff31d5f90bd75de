// A session that ends: said a minute before, and the page covered when it is over, so that nobody reads it who passes by.
// Typing and pointing keep the session; what a page asks by itself does not.

const WARN = 60; // seconds before the end: WCAG 2.2.1 asks for 20 at least
const ASK = 30; // seconds between two questions

export function watchSession(page) {
  const body = page.body;
  if (!body.dataset.session) return;
  let touched = false;
  let timer = 0;
  for (const name of ["keydown", "pointerdown", "wheel", "input"]) {
    page.addEventListener(name, () => { touched = true; }, { capture: true, passive: true });
  }

  async function look() {
    clearTimeout(timer);
    const left = await ask(touched);
    touched = false;
    if (left === 0) return cover(page);
    if (left !== null) show(page, left <= WARN, stay);
    const next = left === null ? 5 : left <= WARN ? Math.min(left + 1, 5) : Math.min(ASK, left - WARN + 1);
    timer = setTimeout(look, next * 1000);
  }

  function stay() {
    touched = true;
    look();
  }

  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  page.addEventListener("visibilitychange", () => { if (!page.hidden) look(); });
  let ends = Date.now() + Number(body.dataset.session) * 1000;

  async function ask(active) {
    try {
      const headers = active ? {} : { "Pli-By-Itself": "true" };
      const answer = await fetch("/me/session", { headers, redirect: "error", cache: "no-store" });
      if (answer.status === 401) return 0;
      const { seconds } = await answer.json();
      ends = Date.now() + seconds * 1000;
      return seconds;
    } catch {
      return Date.now() > ends ? 0 : null; // the server is away: what it last said holds
    }
  }

  look();
}

function show(page, soon, stay) {
  const shown = page.getElementById("ending");
  if (!soon) return shown?.remove();
  if (shown) return undefined;
  const note = page.createElement("div");
  note.id = "ending";
  note.className = "advice ending";
  note.setAttribute("role", "alert");
  const words = page.createElement("span");
  words.textContent = page.body.dataset.ending;
  const button = page.createElement("button");
  button.type = "button";
  button.textContent = page.body.dataset.stay;
  button.addEventListener("click", stay);
  note.append(words, button);
  page.body.append(note);
  return undefined;
}

function cover(page) {
  page.title = "Pli";
  const words = page.createElement("p");
  words.textContent = page.body.dataset.ended;
  const curtain = page.createElement("div");
  curtain.className = "cover";
  curtain.append(words);
  page.body.replaceChildren(curtain);
  const next = encodeURIComponent(location.pathname);
  location.replace(`/sign-in?over=1&next=${next}`);
}
