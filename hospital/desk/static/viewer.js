// The pictures of a case: a strip of all, one or two large, and what changes how they look, never the files.
// It is set up on the section that templates/_pictures.html makes; without it that section shows overviews.
import { DrawingTool } from "./viewer/drawing.js";
import { Look } from "./viewer/look.js";
import { Pane } from "./viewer/pane.js";
import { moveTogether } from "./viewer/together.js";

const TYPING = "input, textarea, select, [contenteditable]";
const LOCAL = new Set(["1"]); // keys that mean something else where the page has no picture in focus

class Viewer {
  constructor(section) {
    this.section = section;
    this.words = section.dataset;
    this.links = [...section.querySelectorAll("[data-picture]")];
    this.box = section.querySelector(".viewer");
    this.look = new Look(this.words);
    this.panes = [];
    this.active = null;
    this.drawing = new DrawingTool(section, () => this.refresh());
    this.actions = this.listActions();
    this.box.hidden = false;
    this.addPane();
    this.listen();
    this.show(this.links.find((link) => link.ariaCurrent === "true") ?? this.links[0]);
  }

  listActions() {
    const view = (step) => () => step(this.active);
    const look = (step) => () => {
      step(this.look);
      this.refresh();
    };
    return {
      previous: () => this.step(-1),
      next: () => this.step(1),
      closer: view((pane) => pane.zoom(1.5)),
      farther: view((pane) => pane.zoom(1 / 1.5)),
      fit: view((pane) => pane.fit()),
      one: view((pane) => pane.oneToOne()),
      turn: look((state) => state.turn()),
      whole: () => this.fill(!this.box.classList.contains("filling")),
      "contrast-more": look((state) => state.more("contrast")),
      "contrast-less": look((state) => state.less("contrast")),
      brighter: look((state) => state.more("brightness")),
      darker: look((state) => state.less("brightness")),
      grey: look((state) => state.toggle("grey")),
      invert: look((state) => state.toggle("inverted")),
      "as-stored": look((state) => state.reset()),
      compare: () => this.compare(this.panes.length === 1),
      together: () => this.together(!this.isTogether),
      arrow: () => this.drawing.take("arrow", this.active),
      ellipse: () => this.drawing.take("ellipse", this.active),
      line: () => this.drawing.take("line", this.active),
      text: () => this.drawing.take("text", this.active),
      "no-text": () => this.drawing.put(),
      marks: () => this.showMarks(this.box.classList.contains("bare")),
    };
  }

  listen() {
    this.section.addEventListener("click", (event) => {
      const button = event.target.closest("[data-do]");
      const link = event.target.closest("[data-picture]");
      if (button) this.actions[button.dataset.do]();
      else if (link && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        this.show(link);
      }
    });
    document.addEventListener("keydown", (event) => this.press(event), true);
  }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest(TYPING)) return;
    const here = this.section.contains(event.target) || this.box.classList.contains("filling");
    if (this.drawing.press(event) || this.pan(event, here) || this.leave(event)) return stop(event);
    if (event.defaultPrevented || (LOCAL.has(event.key) && !here)) return;
    const button = this.box.querySelector(`[data-press="${CSS.escape(event.key)}"]`);
    if (!button) return;
    button.click();
    stop(event);
  }

  pan(event, here) {
    const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const held = event.shiftKey || (event.target === this.active.canvas && event.key.match(/Up|Down/));
    if (!here || !held || !ways[event.key]) return false;
    this.active.pan(...ways[event.key]);
    return true;
  }

  leave(event) {
    if (event.key !== "Escape" || !this.box.classList.contains("filling")) return false;
    this.fill(false);
    return true;
  }

  addPane() {
    const pane = new Pane(this.box.querySelector(".panes"), this.words, () => this.refresh());
    pane.host.addEventListener("pointerdown", () => this.activate(pane), true);
    pane.host.addEventListener("focusin", () => this.activate(pane));
    this.panes.push(pane);
    this.active = pane;
  }

  activate(pane) {
    if (this.active === pane) return;
    this.active = pane;
    this.refresh();
  }

  show(link) {
    this.drawing.put();
    this.active.show({ address: link.getAttribute("href"), name: link.dataset.name, id: link.dataset.picture });
    this.refresh();
  }

  step(by) {
    const at = this.links.findIndex((link) => link.dataset.picture === this.active.picture.id);
    const to = this.links[at + by];
    if (!to) return;
    this.show(to);
    to.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  compare(two) {
    this.setPressed("compare", two);
    if (two) {
      const at = this.links.findIndex((link) => link.dataset.picture === this.active.picture.id);
      this.addPane();
      this.show(this.links[at + 1] ?? this.links[0]);
      return;
    }
    this.together(false);
    this.panes.filter((pane) => pane !== this.active).forEach((pane) => pane.remove());
    this.panes = [this.active];
    this.refresh();
  }

  together(on) {
    this.isTogether = on && this.panes.length === 2;
    this.setPressed("together", this.isTogether);
    this.apart?.();
    this.apart = this.isTogether ? moveTogether(...this.panes) : null;
  }

  fill(on) {
    if (on === this.box.classList.contains("filling")) return;
    this.box.classList.toggle("filling", on);
    if (on) this.box.popover = "manual"; // above everything else, whatever that is
    this.box.togglePopover(on);
    if (!on) this.box.popover = null;
    this.setPressed("whole", on);
  }

  showMarks(on) {
    this.box.classList.toggle("bare", !on);
    this.setPressed("marks", on);
  }

  setPressed(action, on) {
    this.box.querySelector(`[data-do="${action}"]`).ariaPressed = String(on);
  }

  // Brings everything that is said up to date with what is shown.
  refresh() {
    const shown = this.active.picture?.id;
    this.links.forEach((link) => (link.ariaCurrent = String(link.dataset.picture === shown)));
    this.section.querySelectorAll("[data-facts]").forEach((each) => (each.hidden = each.dataset.facts !== shown));
    this.box.querySelector(".panes").classList.toggle("two", this.panes.length === 2);
    this.panes.forEach((pane) => pane.refresh(this.look, pane === this.active && this.panes.length === 2));
    this.setPressed("grey", this.look.grey);
    this.setPressed("invert", this.look.inverted);
    this.box.querySelector(".look").textContent = this.active.trouble || this.look.said();
    this.active.marks.list(this.box.querySelector(".drawn"));
  }
}

function stop(event) {
  event.preventDefault();
  event.stopPropagation();
}

document.querySelectorAll(".pictures").forEach((section) => {
  if (section.querySelector(".viewer")) new Viewer(section);
});
