// How pictures are shown: contrast, brightness, grey, inverted, turned. Never what is stored.

const STEP = 20; // percent
const LEAST = 20;
const MOST = 400;

export class Look {
  constructor(words) {
    this.words = words;
    this.reset();
  }

  reset() {
    Object.assign(this, { contrast: 100, brightness: 100, grey: false, inverted: false, turned: 0 });
  }

  more(what) {
    this[what] = Math.min(MOST, this[what] + STEP);
  }

  less(what) {
    this[what] = Math.max(LEAST, this[what] - STEP);
  }

  toggle(what) {
    this[what] = !this[what];
  }

  turn() {
    this.turned = (this.turned + 90) % 360;
  }

  filter() {
    const steps = [];
    if (this.grey) steps.push("grayscale(1)");
    if (this.brightness !== 100) steps.push(`brightness(${this.brightness}%)`);
    if (this.contrast !== 100) steps.push(`contrast(${this.contrast}%)`);
    if (this.inverted) steps.push("invert(1)");
    return steps.join(" ");
  }

  said() {
    const changes = [];
    if (this.contrast !== 100) changes.push(`${this.words.contrast} ${this.contrast} %`);
    if (this.brightness !== 100) changes.push(`${this.words.brightness} ${this.brightness} %`);
    if (this.grey) changes.push(this.words.grey);
    if (this.inverted) changes.push(this.words.inverted);
    if (this.turned) changes.push(`${this.words.turned} ${this.turned}°`);
    return changes.length ? `${this.words.changed}: ${changes.join(", ")}.` : `${this.words.asStored}.`;
  }
}
