// age files by npm's age-encryption.   node age_file.mjs decrypt IDENTITY_FILE SEALED PLAIN
//                                      node age_file.mjs encrypt PLAIN SEALED RECIPIENT…
//                                      node age_file.mjs recipient IDENTITY_FILE
import { readFile, writeFile } from "node:fs/promises";
import { Decrypter, Encrypter, identityToRecipient } from "age-encryption";

const [action, first, second, third, ...others] = process.argv.slice(2);
if (action === "decrypt") {
  const decrypter = new Decrypter();
  decrypter.addIdentity((await readFile(first, "utf8")).trim());
  await writeFile(third, await decrypter.decrypt(await readFile(second)), { mode: 0o600 });
} else if (action === "encrypt") {
  const encrypter = new Encrypter();
  for (const recipient of [third, ...others]) encrypter.addRecipient(recipient);
  await writeFile(second, await encrypter.encrypt(await readFile(first)));
} else {
  process.stdout.write(await identityToRecipient((await readFile(first, "utf8")).trim()));
}
