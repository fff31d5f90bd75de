// Keys: whatever has data-key="x" is pressed, followed or focused by that key, unless somebody is typing.

const TYPING = "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]";

export function bindKeys(page) {
  page.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest(TYPING) && event.key !== "Escape") return;
    const wanted = CSS.escape(event.key);
    const found = page.querySelector(`[data-key="${wanted}"]:not([disabled])`);
    if (!found) return;
    event.preventDefault();
    if (found.matches(TYPING)) found.focus();
    else found.click();
  });
}
