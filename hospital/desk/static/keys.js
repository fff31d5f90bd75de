// Keys: whatever has data-key="x" is pressed, followed or focused by that key, unless somebody is typing. Of several,
// the one nearest to the focus. Escape first leaves the field one types in.

const TYPING = "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]";

function nearest(from, wanted) {
  for (let region = from; region; region = region.parentElement) {
    const found = [...region.querySelectorAll(wanted)].find((each) => each.checkVisibility());
    if (found) return found;
  }
  return null;
}

function use(found) {
  if (found.matches(TYPING)) found.focus();
  else found.click();
  if (found.matches("input[type=radio], summary")) found.focus();
}

export function bindKeys(page) {
  page.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest(TYPING)) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (event.key.startsWith("Arrow") && event.target.matches("input[type=radio]")) return;
    const wanted = `[data-key="${CSS.escape(event.key)}"]:not([disabled])`;
    const found = nearest(event.target, wanted);
    if (!found) return;
    event.preventDefault();
    use(found);
  });
}
