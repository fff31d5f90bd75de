// Writes the official age test vectors as one JSON object: name → base64 of the vector file.
import * as vectors from "cctv-age";

const files = vectors.default ?? vectors;
const encoded = Object.entries(files).map(([name, data]) => [name, Buffer.from(data).toString("base64")]);
process.stdout.write(JSON.stringify(Object.fromEntries(encoded)));
