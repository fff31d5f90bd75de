// Nothing that was typed is lost. htmx keeps a form with data-keeps after a pause; here, what is not kept yet is kept
// before any form or link takes the page away, and at the last moment when it is left otherwise.

const typedAt = new WeakMap(); // when a form was last typed into
const sentAt = new WeakMap(); // as of which typing it was last sent off
const unkept = new Set();

document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (!form?.matches("[data-keeps]")) return;
  typedAt.set(form, performance.now());
  unkept.add(form);
});

document.addEventListener("htmx:before:request", (event) => sentAt.set(event.target, typedAt.get(event.target)));
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
    await Promise.all([...unkept].map(keep));
    return true;
  } catch (error) {
    const words = error instanceof TypeError ? document.body.dataset.unreachable : error.message;
    document.getElementById("said").textContent = words;
    return false;
  }
}

document.addEventListener("submit", async (event) => {
  if (event.defaultPrevented || unkept.size === 0) return;
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
