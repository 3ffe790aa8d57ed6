// Starts the passphrase worker: the script that wasm-bindgen wrote, with the wasm beside it.
// Where the browser asks for trusted types, that script is the only one that may be loaded here.
// Neither name bears a hash: both are asked for with the build that asked for this one.
const BUILD = /^[?][0-9a-f]{16}$/.test(self.location.search) ? self.location.search : "";
const SCRIPT = `./kdf.js${BUILD}`;
self.trustedTypes?.createPolicy("default", { createScriptURL: (address) => (address === SCRIPT ? address : null) });
importScripts(SCRIPT);
// A promise that fails inside a worker tells nobody. Thrown from a task of its own, the fault reaches the page as an error.
wasm_bindgen({ module_or_path: `./kdf_bg.wasm${BUILD}` }).catch((fault) => setTimeout(() => { throw fault; }));
