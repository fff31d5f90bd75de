// A real OpenID provider (npm oidc-provider) for one client: node openid_provider.mjs '{"clientId":…,"accounts":{…}}'
// Prints its issuer, and then obeys lines on its standard input: {"forge": "none" | "key" | "nonce" | …}.
// Whoever is asked who they are chooses by a link; there is no password.
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import { SignJWT, decodeJwt, exportJWK, generateKeyPair } from "jose";
import { Provider } from "oidc-provider";

const { host, clientId, clientSecret, redirect, afterwards, accounts } = JSON.parse(process.argv[2]);
const pair = await generateKeyPair("RS256", { extractable: true });
const another = await generateKeyPair("RS256", { extractable: true });
let forge = "";

const server = createServer();
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const issuer = `http://${host}:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: [redirect],
      post_logout_redirect_uris: [afterwards],
      grant_types: ["authorization_code"],
      response_types: ["code"],
    },
  ],
  jwks: { keys: [{ ...(await exportJWK(pair.privateKey)), kid: "ours", alg: "RS256", use: "sig" }] },
  cookies: { keys: ["only for tests"] },
  claims: { openid: ["sub"], profile: ["name", "groups", "inami"] },
  pkce: { required: () => true },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, form) => {
        ctx.body = `<!DOCTYPE html><title>Out</title>${form}<button form="op.logoutForm" name="logout" value="yes">Yes, sign me out</button>`;
      },
    },
  },
  interactions: { url: (_ctx, interaction) => `/choose/${interaction.uid}` },
  findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id, ...accounts[id] }) }),
});

async function forged(idToken) {
  const claims = decodeJwt(idToken);
  if (forge === "nonce") claims.nonce = "of another sign-in";
  if (forge === "audience") claims.aud = "another client";
  if (forge === "issuer") claims.iss = "http://evil.example";
  if (forge === "old") Object.assign(claims, { iat: 1_000_000_000, exp: 1_000_003_600 });
  if (forge === "none") {
    const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
    return `${part({ alg: "none", typ: "JWT" })}.${part(claims)}.`;
  }
  if (forge === "secret") {
    return new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).sign(new TextEncoder().encode(clientSecret));
  }
  const key = forge === "key" ? another.privateKey : pair.privateKey;
  return new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: "ours" }).sign(key);
}

provider.use(async (ctx, next) => {
  const [, choose, uid, as, who] = ctx.path.split("/");
  if (choose !== "choose") {
    await next();
    if (ctx.path === "/token" && ctx.body?.id_token && forge) {
      if (forge === "missing") delete ctx.body.id_token;
      else ctx.body.id_token = await forged(ctx.body.id_token);
    }
    if (ctx.path === "/me" && forge === "somebody else") ctx.body = { ...ctx.body, sub: "somebody-else" };
    return;
  }
  if (as !== "as") {
    const links = Object.keys(accounts).map((id) => `<li><a href="/choose/${uid}/as/${id}">${id}</a></li>`);
    ctx.type = "html";
    ctx.body = `<!DOCTYPE html><title>Who are you?</title><ul>${links.join("")}</ul>`;
    return;
  }
  const { params, prompt } = await provider.interactionDetails(ctx.req, ctx.res);
  if (who === "nobody") {
    await provider.interactionFinished(ctx.req, ctx.res, { error: "access_denied", error_description: "no" });
    ctx.respond = false;
    return;
  }
  const grant = new provider.Grant({ accountId: who, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  const grantId = await grant.save();
  ctx.respond = false;
  await provider.interactionFinished(
    ctx.req,
    ctx.res,
    { login: { accountId: who }, consent: { grantId }, prompt },
    { mergeWithLastSubmission: false },
  );
});

server.on("request", provider.callback());
createInterface({ input: process.stdin }).on("line", (line) => {
  ({ forge } = JSON.parse(line));
  console.log(JSON.stringify({ forge }));
});
console.log(JSON.stringify({ issuer }));
