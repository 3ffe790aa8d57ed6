// libsodium behind the messages of our own worker.
importScripts("./libsodium-sumo.js", "./libsodium-wrappers.js");
onmessage = ({ data: { passphrase, salt, memory, passes } }) => {
  postMessage(sodium.crypto_pwhash(32, passphrase, salt, passes, memory * 1024, sodium.crypto_pwhash_ALG_ARGON2ID13));
};
sodium.ready.then(() => postMessage("ready"));
