// What people drew over a picture: an SVG above it, redrawn as it moves, and a list of it in words.
import { shapesOf } from "./shapes.js";

const SVG = "http://www.w3.org/2000/svg";

export class Marks {
  constructor(pane, words) {
    this.pane = pane;
    this.words = words;
    this.all = [];
    this.draft = null;
    this.trouble = "";
    this.svg = document.createElementNS(SVG, "svg");
    this.svg.classList.add("overlay");
    pane.canvas.after(this.svg);
    pane.viewer.addHandler("update-viewport", () => this.draw());
  }

  set(marks) {
    this.all = marks;
    this.draw();
  }

  draw() {
    const nodes = this.pane.viewer.world?.getItemCount() ? this.all.map((mark) => this.node(mark)) : [];
    if (this.draft) nodes.push(this.node(this.draft, "draft"));
    this.svg.replaceChildren(...nodes);
  }

  node(mark, kind = "mark") {
    const group = document.createElementNS(SVG, "g");
    group.classList.add(kind);
    if (mark.said) {
      group.setAttribute("role", "img");
      group.setAttribute("aria-label", mark.said);
    }
    const points = mark.points.map((point) => this.pane.toScreen(point));
    for (const { tag, attributes, text } of shapesOf(mark.kind, points, mark.text)) {
      for (const layer of ["casing", "stroke"]) {
        const shape = document.createElementNS(SVG, tag);
        Object.entries(attributes).forEach(([name, value]) => shape.setAttribute(name, value));
        shape.classList.add(layer);
        if (text) shape.textContent = text;
        group.append(shape);
      }
    }
    return group;
  }

  list(target) {
    target.replaceChildren(...this.all.map((mark) => this.line(mark)));
    if (this.trouble) target.append(item(this.trouble));
  }

  line(mark) {
    const line = item(mark.said);
    if (mark.mine) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = this.words.remove;
      button.ariaLabel = `${this.words.remove}: ${mark.said}`;
      button.addEventListener("click", () => this.send(`/marks/${mark.id}/remove`));
      line.append(" ", button);
    }
    return line;
  }

  keep(mark) {
    return this.send("/marks", mark);
  }

  async send(where, mark = {}) {
    const { picture } = this.pane;
    const answer = await fetch(picture.address + where, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRF-Token": this.words.csrf },
      body: JSON.stringify(mark),
    }).catch(() => null);
    if (this.pane.picture !== picture) return;
    this.trouble = answer?.ok ? "" : this.words.notKept;
    if (answer?.ok) this.set(await answer.json());
    this.pane.changed();
  }
}

function item(text) {
  const line = document.createElement("li");
  line.append(text);
  return line;
}
