// Starts the passphrase worker: the script that wasm-bindgen wrote, with the wasm beside it.
// Where the browser asks for trusted types, that script is the only one that may be loaded here.
// Neither name bears a hash: both are asked for with the build that asked for this one.
const BUILD = /^[?][0-9a-f]{16}$/.test(self.location.search) ? self.location.search : "";
const SCRIPT = `./kdf.js${BUILD}`;
const WASM = `./kdf_bg.wasm${BUILD}`;
self.trustedTypes?.createPolicy("default", { createScriptURL: (address) => (address === SCRIPT ? address : null) });
importScripts(SCRIPT);
// What came and is no wasm was spoilt where it was kept: it is asked for once more, past that (public/offline.js).
function askAgain(fault) {
  if (!(fault instanceof WebAssembly.CompileError)) throw fault;
  return wasm_bindgen({ module_or_path: fetch(WASM, { cache: "reload" }) });
}
// A promise that fails inside a worker tells nobody. Thrown from a task of its own, the fault reaches the page as an error.
wasm_bindgen({ module_or_path: WASM }).catch(askAgain).catch((fault) => setTimeout(() => { throw fault; }));
