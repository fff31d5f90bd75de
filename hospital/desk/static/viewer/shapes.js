// A mark as SVG elements, from points that are already those of the screen.

const HEAD = 14; // pixels of an arrow's head
const SPREAD = 0.45; // radians to each side

export function shapesOf(kind, points, text = "") {
  return { arrow, ellipse, line, text: words }[kind](points, text);
}

function arrow([from, to]) {
  const away = Math.atan2(from[1] - to[1], from[0] - to[0]);
  const wing = (side) => `${to[0] + HEAD * Math.cos(away + side)} ${to[1] + HEAD * Math.sin(away + side)}`;
  const shaft = `M${from.join(" ")}L${to.join(" ")}`;
  return [{ tag: "path", attributes: { d: `${shaft}M${wing(-SPREAD)}L${to.join(" ")}L${wing(SPREAD)}` } }];
}

function ellipse([one, other]) {
  const attributes = {
    cx: (one[0] + other[0]) / 2,
    cy: (one[1] + other[1]) / 2,
    rx: Math.abs(one[0] - other[0]) / 2,
    ry: Math.abs(one[1] - other[1]) / 2,
  };
  return [{ tag: "ellipse", attributes }];
}

function line(points) {
  return [{ tag: "path", attributes: { d: `M${points.map((point) => point.join(" ")).join("L")}` } }];
}

function words([[x, y]], text) {
  const dot = { tag: "circle", attributes: { cx: x, cy: y, r: 3 } };
  return text ? [dot, { tag: "text", attributes: { x: x + 8, y: y + 5 }, text }] : [dot];
}
