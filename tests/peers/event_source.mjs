// Listens as a browser does: node --experimental-eventsource event_source.mjs URL COUNT
// Prints each package event as a JSON line: its identifier and its data. Ends after COUNT of them.
const [url, count] = process.argv.slice(2);
const source = new EventSource(url);
const alive = setInterval(() => {}, 1000); // Node waits for the next stream by a timer that keeps no process alive
let seen = 0;
source.addEventListener("package", (event) => {
  console.log(JSON.stringify({ id: event.lastEventId, item: JSON.parse(event.data) }));
  seen += 1;
  if (seen < Number(count)) return;
  source.close();
  clearInterval(alive);
});
source.onopen = () => console.log(JSON.stringify({ open: true }));
