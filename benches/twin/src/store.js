// One sealed text in localStorage: what a careful page does with the browser's own means. Argon2id in a worker, AES-256-GCM by WebCrypto.
const NAME = "notebook";
const COST = { memory: 65536, passes: 3 };

let worker = null;

export function hasNotebook() {
  return localStorage.getItem(NAME) !== null;
}

/** Started while the person types, so that its parts are there by the time they are needed. */
export function startWorker() {
  worker ??= new Worker(new URL("./kdf.worker.js", import.meta.url), { type: "module" });
}

export async function openNotebook(passphrase) {
  const { cost, salt, nonce, sealed } = JSON.parse(localStorage.getItem(NAME));
  const key = await derive(passphrase, Uint8Array.fromBase64(salt), cost);
  const opened = await crypto.subtle.decrypt({ name: "AES-GCM", iv: Uint8Array.fromBase64(nonce) }, key, Uint8Array.fromBase64(sealed));
  return JSON.parse(new TextDecoder().decode(opened));
}

export async function makeNotebook(passphrase) {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const key = await derive(passphrase, salt, COST);
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce }, key, new TextEncoder().encode("[]"));
  const kept = { cost: COST, salt: salt.toBase64(), nonce: nonce.toBase64(), sealed: new Uint8Array(sealed).toBase64() };
  localStorage.setItem(NAME, JSON.stringify(kept));
  return [];
}

async function derive(passphrase, salt, cost) {
  startWorker();
  const bytes = await new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = reject;
    worker.postMessage({ passphrase: passphrase.normalize("NFKC").trim(), salt, ...cost });
  });
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
}
