// Drawing a mark with the mouse, a finger, or the keys alone. A tool is taken, makes one mark, and is put away.

const MOST_POINTS = 400;
const LEAST = 4; // pixels of the screen; less is a slip of the hand
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export class DrawingTool {
  constructor(section, changed) {
    this.section = section;
    this.changed = changed;
    this.kind = "";
    this.form = section.querySelector(".write");
    this.how = section.querySelector(".how");
    this.form?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.write();
    });
    this.form?.addEventListener("keydown", (event) => event.key === "Escape" && this.put());
  }

  take(kind, pane) {
    const same = this.kind === kind;
    this.put();
    if (same || !pane.size) return;
    this.kind = kind;
    this.pane = pane;
    this.svg = pane.marks.svg;
    this.points = [];
    this.cursor = [this.svg.clientWidth / 2, this.svg.clientHeight / 2];
    this.svg.classList.add("drawing");
    this.listeners = new AbortController();
    const { signal } = this.listeners;
    this.svg.addEventListener("pointerdown", (event) => this.begin(event), { signal });
    this.svg.addEventListener("pointermove", (event) => this.move(event), { signal });
    this.svg.addEventListener("pointerup", (event) => this.end(event), { signal });
    this.how.textContent = this.section.dataset.place;
    this.how.hidden = false;
    this.pressed(true);
    this.preview();
  }

  put() {
    if (!this.kind) return;
    this.pressed(false);
    this.kind = "";
    this.listeners.abort();
    this.svg.classList.remove("drawing");
    this.form.hidden = this.how.hidden = true;
    this.pane.marks.draft = null;
    this.pane.marks.draw();
    this.changed();
  }

  pressed(on) {
    this.section.querySelector(`[data-do="${this.kind}"]`).ariaPressed = String(on);
  }

  begin(event) {
    this.svg.setPointerCapture(event.pointerId);
    this.points = [place(event)];
    this.held = true;
    event.preventDefault();
    event.stopPropagation();
  }

  move(event) {
    if (!this.held) return;
    const point = place(event);
    if (this.kind === "line") this.points.push(point);
    else if (this.kind !== "text") this.points = [this.points[0], point];
    this.preview();
  }

  end(event) {
    if (!this.held) return;
    this.held = false;
    event.stopPropagation();
    const [from, to] = [this.points[0], this.points.at(-1)];
    const long = Math.hypot(to[0] - from[0], to[1] - from[1]) >= LEAST || this.points.length > LEAST;
    if (this.kind === "text" || long) this.finish();
    else this.points = [];
  }

  // The keys while a tool is taken: true when one was meant for it.
  press(event) {
    if (!this.kind || event.target.closest("button, a")?.matches(":not(.tool)")) return false;
    const way = WAYS[event.key];
    if (event.key === "Escape") this.put();
    else if (way) this.shift(way, event.shiftKey ? 1 : 10);
    else if (event.key === "Enter") this.place();
    else return false;
    return true;
  }

  shift([right, down], by) {
    this.cursor = [this.cursor[0] + right * by, this.cursor[1] + down * by];
    this.preview();
  }

  place() {
    const last = this.points.at(-1);
    const again = last && last[0] === this.cursor[0] && last[1] === this.cursor[1];
    if (!again) this.points.push([...this.cursor]);
    const whole = this.kind === "line" ? again && this.points.length > 1 : this.points.length === 2;
    if (whole || this.kind === "text") this.finish();
    else this.preview();
  }

  preview() {
    const shown = this.held ? this.points : [...this.points, this.cursor];
    const kind = shown.length > 1 ? this.kind : "text";
    this.pane.marks.draft = { kind, points: shown.map((point) => this.pane.toPicture(point)) };
    this.pane.marks.draw();
  }

  finish() {
    if (this.kind !== "text") return this.keep();
    this.form.hidden = false;
    this.how.hidden = true;
    const input = this.form.querySelector("input");
    input.value = "";
    input.focus();
    this.pane.marks.draft = { kind: "text", points: [this.pane.toPicture(this.points[0])] };
    this.pane.marks.draw();
  }

  write() {
    const text = this.form.querySelector("input").value.trim();
    if (text) this.keep(text);
  }

  keep(text = "") {
    const step = Math.ceil(this.points.length / MOST_POINTS);
    const last = this.points.length - 1;
    const few = this.points.filter((_, number) => number % step === 0 || number === last).slice(0, MOST_POINTS);
    const mark = { kind: this.kind, points: few.map((point) => this.pane.toPicture(point)), text };
    const { pane } = this;
    this.put();
    pane.canvas.focus();
    pane.marks.keep(mark);
  }
}

function place(event) {
  return [event.offsetX, event.offsetY];
}
