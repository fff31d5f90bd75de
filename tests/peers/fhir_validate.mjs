// Validates the FHIR resource on standard input with the npm package `fhir`; writes its findings as JSON.
import fs from "node:fs";
import module from "fhir";

const resource = JSON.parse(fs.readFileSync(0, "utf8"));
const { messages } = new module.Fhir().validate(resource, { errorOnUnexpected: true });
process.stdout.write(JSON.stringify(messages));
