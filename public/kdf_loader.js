// Starts the passphrase worker: the script that wasm-bindgen wrote, with the wasm beside it.
importScripts("./kdf.js");
// A promise that fails inside a worker tells nobody. Thrown from a task of its own, the fault reaches the page as an error.
wasm_bindgen({ module_or_path: "./kdf_bg.wasm" }).catch((fault) => setTimeout(() => { throw fault; }));
