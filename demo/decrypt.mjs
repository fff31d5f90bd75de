// Decrypts an age file with npm's age-encryption: node decrypt.mjs PACKAGE ARCHIVE <identities
// Run in a folder where the module is installed.
import { createReadStream, createWriteStream } from "node:fs";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";

const installed = createRequire(join(process.cwd(), "package.json")).resolve("age-encryption");
const { Decrypter } = await import(pathToFileURL(installed));
const [sealed, archive] = process.argv.slice(2);
const decrypter = new Decrypter();
const identities = (await text(process.stdin)).split("\n").filter((line) => line.startsWith("AGE-SECRET-KEY-"));
for (const identity of identities) decrypter.addIdentity(identity);
const plain = await decrypter.decrypt(Readable.toWeb(createReadStream(sealed)));
await pipeline(Readable.fromWeb(plain), createWriteStream(archive, { mode: 0o600 }));
