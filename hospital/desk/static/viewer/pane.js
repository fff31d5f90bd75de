// One large picture: OpenSeadragon over tiles that only memory keeps, a scale where there is one, the marks above.
import { Marks } from "./marks.js";
import { ScaleBar } from "./scale_bar.js";

const LEAST_LEVEL = 8; // 256 pixels a side: smaller ones are asked for nothing
const PAN = 80; // pixels of the screen
const { OpenSeadragon } = globalThis;
const still = globalThis.matchMedia("(prefers-reduced-motion: reduce)").matches;

// OpenSeadragon adds a style of its own unless it finds it there, and the pages' policy stops it. This element only
// looks like that style; what it would say stands in desk.css.
if (!document.querySelector("style[data-openseadragon-mobile-css]")) {
  const standIn = document.createElementNS("urn:pli", "style");
  standIn.setAttribute("data-openseadragon-mobile-css", "true");
  document.head.append(standIn);
}

// A tile that comes when its picture was left already is no trouble: OpenSeadragon would tell the console of each.
OpenSeadragon.console = Object.assign(Object.create(console), {
  warn: (text, ...more) => {
    if (!String(text).startsWith("Ignoring tile")) console.warn(text, ...more);
  },
});

function seadragon(element) {
  return OpenSeadragon({
    element,
    drawer: "canvas",
    showNavigationControl: false,
    animationTime: still ? 0 : 0.25,
    blendTime: 0,
    visibilityRatio: 0.2,
    minZoomImageRatio: 0.5,
    maxZoomPixelRatio: 8,
    imageLoaderLimit: 8,
    gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
  });
}

export class Pane {
  constructor(parent, words, changed) {
    this.words = words;
    this.changed = changed;
    this.host = document.createElement("div");
    this.host.className = "pane";
    this.label = document.createElement("p");
    this.label.className = "which";
    this.host.append(this.label);
    parent.append(this.host);
    this.viewer = seadragon(this.host);
    this.canvas = this.viewer.canvas;
    this.canvas.setAttribute("role", "img");
    this.scaleBar = new ScaleBar(this.host, this.viewer, words);
    this.marks = new Marks(this, words);
    this.trouble = "";
    this.viewer.addHandler("canvas-key", (event) => (event.preventDefaultAction = true));
    this.viewer.addHandler("open", () => this.opened());
    this.viewer.addHandler("after-resize", () => requestAnimationFrame(() => this.whole && this.home()));
    for (const moved of ["canvas-drag", "canvas-scroll", "canvas-pinch", "canvas-double-click"]) {
      this.viewer.addHandler(moved, () => (this.whole = false));
    }
  }

  async show(picture) {
    this.picture = picture;
    this.trouble = "";
    this.host.removeAttribute("data-ready");
    this.label.textContent = picture.name;
    this.canvas.ariaLabel = picture.name;
    this.viewer.close();
    this.scaleBar.set(null);
    this.marks.set([]);
    const told = await fetched(`${picture.address}/view.json`);
    if (this.picture !== picture) return; // another one was asked for meanwhile
    if (told) this.open(picture, told);
    else this.trouble = this.words.noTiles;
    this.changed();
  }

  open(picture, told) {
    this.size = { width: told.width, height: told.height };
    this.scaleBar.set(told.scale);
    this.marks.set(told.marks);
    this.viewer.open({
      width: told.width,
      height: told.height,
      tileSize: told.tile,
      tileOverlap: told.overlap,
      minLevel: Math.min(LEAST_LEVEL, told.levels - 1),
      maxLevel: told.levels - 1,
      getTileUrl: (level, column, row) => `${picture.address}/tiles/${level}/${column}_${row}.jpg`,
    });
  }

  opened() {
    this.whole = true; // the whole picture is shown, and goes on to be when the window changes
    const image = this.viewer.world.getItemAt(0);
    const ready = () => image.getFullyLoaded() && (this.host.dataset.ready = this.picture.id);
    image.addHandler("fully-loaded-change", ready);
    ready();
    this.changed();
  }

  refresh(look, chosen) {
    this.host.classList.toggle("chosen", chosen);
    this.viewer.drawer.canvas.style.filter = look.filter();
    if (this.viewer.viewport?.getRotation() !== look.turned) this.viewer.viewport?.setRotation(look.turned, true);
  }

  zoom(by) {
    this.whole = false;
    this.viewer.viewport.zoomBy(by);
    this.viewer.viewport.applyConstraints();
  }

  home() {
    this.viewer.viewport?.goHome(true);
  }

  fit() {
    this.whole = true;
    this.viewer.viewport.goHome();
  }

  // One pixel of the picture on one pixel of the screen.
  oneToOne() {
    this.whole = false;
    const { viewport } = this.viewer;
    viewport.zoomTo(viewport.imageToViewportZoom(1 / globalThis.devicePixelRatio));
    viewport.applyConstraints();
  }

  pan(right, down) {
    this.whole = false;
    const { viewport } = this.viewer;
    viewport.panBy(viewport.deltaPointsFromPixels(new OpenSeadragon.Point(right * PAN, down * PAN)));
    viewport.applyConstraints();
  }

  // From pixels of the picture to those of the pane, and back.
  toScreen([x, y]) {
    const point = this.viewer.viewport.imageToViewerElementCoordinates(new OpenSeadragon.Point(x, y));
    return [point.x, point.y];
  }

  toPicture([x, y]) {
    const point = this.viewer.viewport.viewerElementToImageCoordinates(new OpenSeadragon.Point(x, y));
    const within = (value, most) => Math.round(Math.min(Math.max(value, 0), most));
    return [within(point.x, this.size.width), within(point.y, this.size.height)];
  }

  remove() {
    this.viewer.destroy();
    this.host.remove();
  }
}

async function fetched(address) {
  try {
    const answer = await fetch(address);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null; // no answer, or none that can be read: the pane says so
  }
}
