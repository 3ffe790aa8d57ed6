// Keeps the site's own files, so that the page starts without a connection, and so that one build goes on answering until
// the person says that the next one may. It knows no build: each one's files lie in a cache of its own, `notebook-<build>`,
// and a pointer says which of them answers. That the next one may is kept in the pointer and not in this worker's life, which
// the browser begins and ends as it likes. src/platform/offline.rs asks, and nothing is kept before it does.
"use strict";

const POINTER = "notebook-current";
const ENTRY = "/current";
const LIST = "/precache.json";
const BUILD = /^[0-9a-f]{16}$/;
// What bears its content's hash is the same in every build that has it (tools/site/src/dist.rs).
const HASHED = /-[0-9a-f]{16}[._]/;
// What bears none is asked for with the build that asks behind a "?" (src/platform/address.rs), but for these.
const BARE = /[.](?:webmanifest|png)$/;
// What is looked through each time: the page and what it cannot do without, but for two large files. One of them, the rest of the app, is
// looked through where it did not work: it is asked for past what is kept then (tools/pack/src/app.rs).
const LOOKED_THROUGH = /^[/]$|[.](?:js|css|txt)$|[/]kdf_bg[.]wasm$/;
const HOUR = 3600000;

const cacheOf = (build) => `notebook-${build}`;

// A newer text of this worker holds at once: the caches are the same to it, and which build answers is not its business.
self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
// The very page that asked for it is served too: whatever it still needs is had without a connection from here on.
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// ---- Answering -----------------------------------------------------------------------------------------------------

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  const isPage = pathname === "/";
  const build = isPage ? null : search.slice(1);
  const isOurs = isPage || BUILD.test(build) || HASHED.test(pathname) || BARE.test(pathname);
  // Of everything else, and of every other address, the host says what is there.
  if (!isOurs || (request.mode === "navigate" && !isPage)) return;
  const isDoubted = request.cache === "reload" || LOOKED_THROUGH.test(pathname);
  const answer = kept({ path: pathname, build, isDoubted, began: life }).catch(() => undefined);
  event.respondWith(answer.then((found) => found ?? fetch(request)));
});

async function kept({ path, build, isDoubted, began }) {
  const [name, found] = await holder(path, build);
  const answer = name && isDoubted ? await sound(path, name, found, began) : found;
  // A worker takes the address of the answer for its own. One that was made here has none, so the build stays behind the "?".
  return answer && build && answer.type !== "error" ? new Response(answer.body, answer) : answer;
}

// The cache that the file belongs to, and what it has there.
async function holder(path, build) {
  if (build) return [cacheOf(build), await look(path, cacheOf(build))];
  const { current } = await pointer();
  // A build that has lost a file does not answer any more: its page would ask for what nobody may have.
  if (!current || (path === "/" && !(await stands(current)))) return [];
  const found = await look(path, cacheOf(current));
  if (found || !HASHED.test(path)) return [cacheOf(current), found];
  // A tab of another build goes on getting what is its own.
  for (const name of await ours()) {
    const other = await look(path, name);
    if (other) return [name, other];
  }
  return [];
}

// What is kept if it is what its list says, or else the server's, which is kept in its place. Where the server has another build by
// now, this one has lost the file; what that server has by the same name is not handed to a page of this one. Where nobody answers, it
// stays what it is.
async function sound(path, name, found, began) {
  const list = await listOf(name);
  const file = list && list.files.find(({ url }) => pathOf(url) === path);
  if (!file || (found && (await isOf(file.revision, found.clone())))) return found;
  try {
    const again = await arrived(file.url, file.revision);
    const isThere = life === began && (await self.caches.has(name));
    if (again) {
      // It answers also where there is no room to keep it.
      if (isThere) await self.caches.open(name).then((cache) => cache.put(file.url, again.clone())).catch(() => {});
      return again;
    }
    if (!isThere || !(await hasAnother(name))) return found;
    await (await self.caches.open(name)).delete(file.url);
    return path === "/" ? undefined : Response.error();
  } catch {
    return found;
  }
}

async function hasAnother(name) {
  const heard = await fetch(LIST, { cache: "no-store" });
  const { build } = await heard.json();
  return heard.ok && BUILD.test(build) && cacheOf(build) !== name;
}

// Without making the cache. What it varies by is the coding on the way, which has been undone.
const look = (path, cacheName) => self.caches.match(path, { cacheName, ignoreVary: true });
const ours = async () => (await self.caches.keys()).filter((name) => name.startsWith("notebook-"));

// ---- The pointer ---------------------------------------------------------------------------------------------------

// `current` answers, `ready` is whole and waits for the person, `looked` is the hour of the last look at the server.
async function pointer() {
  return (await json(await look(ENTRY, POINTER))) || {};
}

// What it says, if it is there and can be read.
const json = async (entry) => (entry ? entry.json().catch(() => null) : null);

// A build that has lost a file is none: the next one that is whole answers in its place.
async function present() {
  const it = await pointer();
  if (!it.current || (await stands(it.current))) return it;
  return change(({ current, ...others }) => (current === it.current ? others : { current, ...others }));
}

let writing = Promise.resolve();

// One change after the other, each on top of the one before.
function change(how) {
  writing = writing.catch(() => {}).then(async () => {
    const next = how(await pointer());
    const cache = await self.caches.open(POINTER);
    await cache.put(ENTRY, new Response(JSON.stringify(next), { headers: { "content-type": "application/json" } }));
    return next;
  });
  return writing;
}

// ---- What the page asks for ------------------------------------------------------------------------------------------

// Counts the orders to keep nothing: what was begun before one puts nothing there after it.
let life = 0;
let looking = Promise.resolve();

const ORDERS = {
  look: (asked) => (looking = looking.catch(() => {}).then(() => keep(asked))),
  use,
  end,
};

self.addEventListener("message", (event) => {
  const [port] = event.ports;
  const order = Object.hasOwn(ORDERS, event.data?.kind) ? ORDERS[event.data.kind] : null;
  if (!order || !port) return;
  const told = Promise.resolve(event.data).then(order).catch(() => ({ failed: true }));
  event.waitUntil(told.then((answer) => port.postMessage(answer)));
});

// Asks the server which build it has, not more than once in an hour of the clock unless the person wants to know now, and
// gets all of that build. Only what is whole and is what the list says counts. The first one answers from then on; a later
// one waits.
async function keep({ build, now }) {
  const began = life;
  const { current, ready, looked } = await present();
  await tidy([build, current, ready]);
  const hour = Math.floor(Date.now() / HOUR);
  if (current && !now && looked === hour) return { current, ready };
  const heard = await fetch(LIST, { cache: "no-store" }).catch(() => null);
  const goesOn = () => life === began;
  const found = heard && heard.ok ? await get(heard, [current, ready], goesOn).catch(() => null) : null;
  if (!goesOn()) return { failed: true };
  if (!found) {
    // A host that answered is left alone for this hour, whatever it said. Before there is a first build, each start and each return
    // to the page tries again.
    const after = current && heard ? await change((it) => ({ ...it, looked: hour })) : { current, ready };
    return { current: after.current, ready: after.ready, unheard: true };
  }
  const after = await change((it) => {
    if (!it.current) return { current: found, looked: hour };
    return it.current === found ? { current: found, looked: hour } : { ...it, ready: found, looked: hour };
  });
  if (!goesOn()) {
    await forget();
    return { failed: true };
  }
  return { current: after.current, ready: after.ready };
}

// Which build the list is of, once all its files are here; null if one of them is not, or is another than the list says.
async function get(list, here, goesOn) {
  const copy = list.clone();
  const { build, files } = await list.json();
  if (!BUILD.test(build)) return null;
  if (here.includes(build) && (await isWhole(build, files))) return build;
  const name = cacheOf(build);
  const cache = await self.caches.open(name);
  try {
    for (const { url, revision } of files) {
      const file = await arrived(url, revision);
      if (!file || !goesOn()) throw new Error("not whole");
      await cache.put(url, file);
    }
    // Last, as the sign that all is there.
    await cache.put(LIST, copy);
    if (goesOn()) return build;
  } catch {
    // No room, no connection, or the server is just being given another build.
  }
  // One that is in use stays as it is.
  if (!goesOn() || !here.includes(build)) await self.caches.delete(name);
  return null;
}

// What the browser has already will do, if it is that very file; but the page's headers are to be those of its build.
async function arrived(url, revision) {
  for (const cache of url === "/" ? ["reload"] : ["default", "reload"]) {
    const answer = await fetch(url, { cache });
    if (!answer.ok || answer.redirected || (url === "/" && !(await fits(answer.clone())))) continue;
    if (await isOf(revision, answer.clone())) return answer;
  }
  return null;
}

// What cannot be read to its end is not it.
async function isOf(revision, file) {
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return false;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("").startsWith(revision);
}

// The page and what its host says of it are put there one after the other. A page under the policy of another build would start for
// nobody, and kept it would stay so.
async function fits(page) {
  const policy = page.headers.get("content-security-policy");
  const named = (await page.text()).match(/'sha256-[^']+'/g) || [];
  return !policy || named.every((hash) => policy.includes(hash));
}

// Asked of the names alone: the files themselves may be some megabytes.
async function isWhole(build, files) {
  if (!(await self.caches.has(cacheOf(build)))) return false;
  const cache = await self.caches.open(cacheOf(build));
  const names = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  return [LIST, ...files.map(({ url }) => url)].every((url) => names.has(pathOf(url)));
}

const pathOf = (url) => new URL(url, self.location.href).pathname;

async function stands(build) {
  const list = await listOf(cacheOf(build));
  return Boolean(list) && isWhole(build, list.files);
}

async function listOf(name) {
  const list = await json(await look(LIST, name));
  return list && Array.isArray(list.files) ? list : null;
}

// Of builds that answer nobody any more nothing stays. Which build another tab runs it would not say while it sleeps, so this
// waits until there is no other.
async function tidy(builds) {
  const tabs = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (tabs.length > 1) return;
  const needed = [POINTER, ...builds.map(cacheOf)];
  const gone = (await ours()).filter((name) => !needed.includes(name));
  await Promise.all(gone.map((name) => self.caches.delete(name)));
}

// The person has said that this build may answer.
async function use({ build }) {
  if (!(await stands(build))) return { failed: true };
  const { current } = await change((it) => (it.ready === build ? { current: build, looked: it.looked } : it));
  return { current };
}

// Nothing is to be kept any more, and this worker is not to be there.
async function end() {
  life += 1;
  await forget();
  await self.registration.unregister();
  return {};
}

async function forget() {
  await writing.catch(() => {});
  await Promise.all((await ours()).map((name) => self.caches.delete(name)));
}
