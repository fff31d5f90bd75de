// A tus server of others (@tus/server) on a free port of loopback; prints the port, serves until its input ends.
import { FileStore } from "@tus/file-store";
import { Server } from "@tus/server";

const server = new Server({
  path: "/v1/packages",
  relativeLocation: true,
  respectForwardedHeaders: false,
  datastore: new FileStore({ directory: process.argv[2] }),
  namingFunction: (_, metadata) => metadata.package,
});
const listening = server.listen({ host: "127.0.0.1", port: 0 }, () => console.log(listening.address().port));
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
