// How long a few millimetres are, where a printed marker told it: true in the plane of the marker alone.

const LONGEST = 160; // pixels of the screen

export class ScaleBar {
  constructor(host, viewer, words) {
    this.viewer = viewer;
    this.words = words;
    this.box = document.createElement("p");
    this.box.className = "scale";
    this.box.hidden = true;
    this.bar = document.createElement("span");
    this.bar.className = "bar-of-scale";
    this.text = document.createElement("span");
    this.box.append(this.bar, this.text);
    host.append(this.box);
    viewer.addHandler("update-viewport", () => this.draw());
  }

  set(scale) {
    this.scale = scale;
    this.box.hidden = !scale;
  }

  draw() {
    if (!this.scale || !this.viewer.world.getItemCount()) return;
    const { viewport } = this.viewer;
    const perPixel = this.scale.mm_per_pixel / viewport.viewportToImageZoom(viewport.getZoom(true));
    const length = longestNice(perPixel * LONGEST);
    this.bar.style.width = `${length / perPixel}px`;
    const text = `${said(length)} ± ${Math.ceil(this.scale.uncertainty * 100)} %, ${this.words.plane}`;
    if (this.text.textContent !== text) this.text.textContent = text;
  }
}

// The longest of 1, 2, 5, 10, 20 … millimetres, or 0.5, 0.2 …, that is not more than this.
function longestNice(most) {
  const power = 10 ** Math.floor(Math.log10(most));
  return [5, 2, 1].map((each) => each * power).find((each) => each <= most) ?? power;
}

function said(millimetres) {
  return millimetres < 1 ? `${Math.round(millimetres * 1000)} µm` : `${millimetres} mm`;
}
