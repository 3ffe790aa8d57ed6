// Starts the passphrase worker: the script that wasm-bindgen wrote, with the wasm beside it.
importScripts("./kdf.js");
wasm_bindgen({ module_or_path: "./kdf_bg.wasm" });
