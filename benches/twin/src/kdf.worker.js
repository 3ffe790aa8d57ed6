// Argon2id off the page's thread.
import { argon2id } from "hash-wasm";

onmessage = async ({ data: { passphrase, salt, memory, passes } }) => {
  const options = { password: passphrase, salt, memorySize: memory, iterations: passes, parallelism: 1, hashLength: 32, outputType: "binary" };
  postMessage(await argon2id(options));
};
