// Nothing that was typed is lost. htmx keeps a form with data-keeps after a pause; here, what is not kept yet is kept
// before any form or link takes the page away, and at the last moment when it is left otherwise. It is no module: it
// has to be there before the first field is, for there are people who type before a page has all its scripts.

"use strict";

const typedAt = new WeakMap(); // when a form was last typed into
const sentAt = new WeakMap(); // as of which typing it was last sent off
const unkept = new Set();
const running = new Set(); // what htmx is keeping now
let leaving = false; // a form was sent: what comes to be kept after it would only be the past

function typedInto(form) {
  typedAt.set(form, performance.now());
  unkept.add(form);
}

document.addEventListener("input", (event) => {
  if (event.target.form?.matches("[data-keeps]")) typedInto(event.target.form);
});

document.addEventListener("htmx:before:request", (event) => {
  if (!event.target.matches("[data-keeps]")) return;
  if (leaving) return event.preventDefault();
  sentAt.set(event.target, typedAt.get(event.target));
  running.add(event.target);
});
document.addEventListener("htmx:finally:request", (event) => running.delete(event.target));
addEventListener("pageshow", () => { leaving = false; });

function nothingRuns() {
  if (running.size === 0) return Promise.resolve();
  return new Promise((go) => document.addEventListener("htmx:finally:request", () => go(nothingRuns()), { once: true }));
}

document.addEventListener("htmx:after:request", (event) => {
  if (event.detail.ctx.response?.status === 200) isKept(event.target);
});

function isKept(form) {
  if (sentAt.get(form) === typedAt.get(form)) unkept.delete(form);
}

async function keep(form) {
  sentAt.set(form, typedAt.get(form));
  const answer = await fetch(form.getAttribute("hx-post"), {
    method: "POST",
    body: new URLSearchParams(new FormData(form)),
    headers: { "HX-Request": "true" },
    keepalive: true,
  });
  if (answer.ok) return isKept(form);
  unkept.delete(form); // it will not be taken as it is: said once, and not in the way for ever
  throw new Error((await said(answer)) || document.body.dataset.ended);
}

async function said(answer) {
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return page.body.textContent.trim();
}

// Returns whether everything is kept; what stands in the way is said.
async function keepAll() {
  try {
    await nothingRuns();
    await Promise.all([...unkept].map(keep));
    return true;
  } catch (error) {
    const words = error instanceof TypeError ? document.body.dataset.unreachable : error.message;
    document.getElementById("said").textContent = words;
    return false;
  }
}

document.addEventListener("submit", async (event) => {
  if (event.defaultPrevented || event.target.matches("[hx-post]:not([data-keeps])")) return;
  if (unkept.size === 0 && running.size === 0) {
    leaving = true;
    return;
  }
  event.preventDefault();
  const { target, submitter } = event;
  if (await keepAll()) target.requestSubmit(submitter);
});

document.addEventListener("click", async (event) => {
  const link = event.target.closest("a[href]");
  const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || link?.target;
  if (event.defaultPrevented || !link || elsewhere || unkept.size === 0 || link.origin !== location.origin) return;
  if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
  event.preventDefault();
  if (await keepAll()) location.assign(link.href);
});

function leave() {
  for (const form of unkept) keep(form).catch(() => {});
}

addEventListener("beforeunload", leave);
addEventListener("pagehide", leave);
