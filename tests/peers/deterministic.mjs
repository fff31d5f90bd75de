// What test vectors need without randomness, by @noble/post-quantum. One JSON request a line, one answer a line:
//   {"do": "wrap", recipient, seed, fileKey}      → {enc, body}    an age stanza for a hybrid recipient (RFC 9180)
//   {"do": "sign", seed, message, context}        → {signature}    ML-DSA-65, the deterministic variant of FIPS 204
// All values are hexadecimal.
import { createCipheriv, createHmac } from "node:crypto";
import { createInterface } from "node:readline";
import { ml_kem768_x25519 as xwing } from "@noble/post-quantum/hybrid.js";
import { ml_dsa65 } from "@noble/post-quantum/ml-dsa.js";

const bytes = (hex) => new Uint8Array(Buffer.from(hex, "hex"));
const hex = (data) => Buffer.from(data).toString("hex");
const hmac = (key, ...parts) => createHmac("sha256", key).update(Buffer.concat(parts.map((part) => Buffer.from(part)))).digest();

// HPKE with KEM 0x647a, KDF 1 (HKDF-SHA256), AEAD 3 (ChaCha20Poly1305): RFC 9180, section 4 and 5.1
const suite = Buffer.concat([Buffer.from("HPKE"), Buffer.from("647a00010003", "hex")]);
const extract = (salt, label, data) => hmac(salt, "HPKE-v1", suite, label, data);
const expand = (key, label, info, length) =>
  hmac(key, Buffer.from([0, length]), "HPKE-v1", suite, label, info, Buffer.from([1])).subarray(0, length);

function wrap({ recipient, seed, fileKey }) {
  const { cipherText, sharedSecret } = xwing.encapsulate(bytes(recipient), bytes(seed));
  const none = Buffer.alloc(0);
  const context = Buffer.concat([
    Buffer.from([0]),
    extract(none, "psk_id_hash", none),
    extract(none, "info_hash", "age-encryption.org/mlkem768x25519"),
  ]);
  const secret = extract(sharedSecret, "secret", none);
  const cipher = createCipheriv("chacha20-poly1305", expand(secret, "key", context, 32),
    expand(secret, "base_nonce", context, 12), { authTagLength: 16 });
  const body = Buffer.concat([cipher.update(bytes(fileKey)), cipher.final(), cipher.getAuthTag()]);
  return { enc: hex(cipherText), body: hex(body) };
}

function sign({ seed, message, context }) {
  const { secretKey } = ml_dsa65.keygen(bytes(seed));
  const options = { context: bytes(context), extraEntropy: false };
  return { signature: hex(ml_dsa65.sign(bytes(message), secretKey, options)) };
}

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  console.log(JSON.stringify(asked.do === "wrap" ? wrap(asked) : sign(asked)));
}
