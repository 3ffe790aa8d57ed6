// hash-wasm behind the messages of our own worker.
importScripts("./argon2.umd.min.js");
onmessage = async ({ data: { passphrase, salt, memory, passes } }) => {
  const options = { password: passphrase, salt, memorySize: memory, iterations: passes, parallelism: 1, hashLength: 32, outputType: "binary" };
  postMessage(await hashwasm.argon2id(options));
};
postMessage("ready");
