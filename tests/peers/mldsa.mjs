// ML-DSA-65 by @noble/post-quantum: reads {"do", hex fields} from standard input, writes hex fields.
import { ml_dsa65 } from "@noble/post-quantum/ml-dsa.js";
import { readFileSync } from "node:fs";

const bytes = (hex) => new Uint8Array(Buffer.from(hex, "hex"));
const hex = (data) => Buffer.from(data).toString("hex");
const asked = JSON.parse(readFileSync(0, "utf8"));
const message = bytes(asked.message);
const options = { context: bytes(asked.context) };

if (asked.do === "sign") {
  const { publicKey, secretKey } = ml_dsa65.keygen(bytes(asked.seed));
  const signature = ml_dsa65.sign(message, secretKey, options);
  console.log(JSON.stringify({ key: hex(publicKey), signature: hex(signature) }));
} else {
  const holds = ml_dsa65.verify(bytes(asked.signature), message, bytes(asked.key), options);
  console.log(JSON.stringify({ holds: holds ? "yes" : "no" }));
}
