// Argon2id off the page's thread.
import { argon2id } from "hash-wasm";

onmessage = async ({ data: { passphrase, salt, memory, passes } }) => {
  const cost = { memorySize: memory, iterations: passes, parallelism: 1 };
  postMessage(await argon2id({ password: passphrase, salt, ...cost, hashLength: 32, outputType: "binary" }));
};
