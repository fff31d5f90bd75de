// Keys of the worklist: j and k (or the arrows) go from case to case, t takes the one that has the focus, n the next.

const TYPING = "input, textarea, select";

const links = () => [...document.querySelectorAll("a.opens")];

function move(step) {
  const all = links();
  const at = all.indexOf(document.activeElement);
  const to = at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1);
  all[to]?.focus();
}

function take() {
  document.activeElement?.closest("tr")?.querySelector("button.take")?.click();
}

const KEYS = {
  j: () => move(1),
  ArrowDown: () => move(1),
  k: () => move(-1),
  ArrowUp: () => move(-1),
  t: take,
  n: () => links()[0]?.click(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest(TYPING)) return;
  const does = KEYS[event.key];
  if (!does) return;
  event.preventDefault();
  does();
});
