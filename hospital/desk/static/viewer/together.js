// Two panes that move as one: the same part of each picture, as large as its own whole allows.

export function moveTogether(one, other) {
  let leading = null;
  const follow = (from, to) => () => {
    if (leading && leading !== from) return;
    leading = from;
    copy(from.viewer.viewport, to.viewer.viewport);
    leading = null;
  };
  const pairs = [
    [one, follow(one, other)],
    [other, follow(other, one)],
  ];
  const events = ["zoom", "pan"];
  pairs.forEach(([pane, handler]) => events.forEach((event) => pane.viewer.addHandler(event, handler)));
  pairs[0][1]();
  return () =>
    pairs.forEach(([pane, handler]) => events.forEach((event) => pane.viewer.removeHandler(event, handler)));
}

function copy(from, to) {
  if (!from || !to) return;
  const centre = from.getCenter();
  const [mine, theirs] = [from.getHomeBounds(), to.getHomeBounds()];
  const point = new globalThis.OpenSeadragon.Point(
    theirs.x + ((centre.x - mine.x) / mine.width) * theirs.width,
    theirs.y + ((centre.y - mine.y) / mine.height) * theirs.height,
  );
  to.zoomTo((from.getZoom() / from.getHomeZoom()) * to.getHomeZoom());
  to.panTo(point);
}
