// Builds the twin twice into OUT: `plain`, as Vite makes it, and `shell`, the same scripts in the app's own first page with its preload.
// Both in brotli, as the app's are. `node build.js DIST OUT`, where DIST is a finished build of the app.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const [dist, out] = process.argv.slice(2).map((path) => resolve(path));
const [plain, shell] = [join(out, "plain"), join(out, "shell")];
const page = readFileSync(join(dist, "index.html"), "utf8");
const tags = [...page.matchAll(/<(link|script)\b[^>]*>/g)].map(([tag]) => tag);
const attribute = (tag, name) => new RegExp(`\\b${name}="?([^"\\s>]+)`).exec(tag)?.[1];
const local = (address) => join(dist, address.replace(/^(\.?\/)+/, ""));

const sheets = tags.filter((tag) => attribute(tag, "rel") === "stylesheet").map((tag) => attribute(tag, "href"));
if (sheets.length !== 1) throw new Error(`one stylesheet in ${dist}/index.html, not ${sheets.length}`);

rmSync(out, { recursive: true, force: true });
const environment = { ...process.env, TWIN_STYLE: local(sheets[0]) };
const words = ["node_modules/vite/bin/vite.js", "build", "--outDir", plain, "--emptyOutDir", "--logLevel", "warn"];
execFileSync("node", words, { stdio: "inherit", env: environment });

// The app's page without what starts the app: its module scripts and what it fetches ahead for them.
const own = readFileSync(join(plain, "index.html"), "utf8");
const entry = attribute(/<script\b[^>]*type="module"[^>]*>/.exec(own)[0], "src");
const bare = page
  .replace(/<script\b[^>]*\btype="?module"?[^>]*>[\s\S]*?<\/script>/g, "")
  .replace(/<link\b[^>]*\brel="?(?:modulepreload|preload|prefetch)"?[^>]*>/g, "")
  .replace(/ data-wasm="[^"]*"/, "")
  // It names the script that starts the app, and not the one that starts the twin.
  .replace(/<meta\b[^>]*\bhttp-equiv="content-security-policy"[^>]*>/i, "");
const starts = `<link rel="modulepreload" href="${entry}"><script type="module">import "${entry}";</script>`;
if (!bare.includes("</head>")) throw new Error("the page has a head");
mkdirSync(shell, { recursive: true });
writeFileSync(join(shell, "index.html"), bare.replace("</head>", `${starts}</head>`));
cpSync(join(plain, "assets"), join(shell, "assets"), { recursive: true, filter: (path) => !path.endsWith(".css") });
// What the bare page still names: its sheet, the icons, the manifest, the script for old browsers.
for (const tag of bare.match(/<(?:link|script)\b[^>]*>/g)) {
  const address = attribute(tag, tag.startsWith("<link") ? "href" : "src");
  if (address) cpSync(local(address), join(shell, address.replace(/^(\.?\/)+/, "")));
}

const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } };
for (const folder of [plain, shell]) {
  for (const name of readdirSync(folder, { recursive: true })) {
    const path = join(folder, name);
    if (name.endsWith(".br") || !statSync(path).isFile()) continue;
    const packed = brotliCompressSync(readFileSync(path), best);
    writeFileSync(`${path}.br`, packed);
    console.log(`${folder === plain ? "plain" : "shell"} ${name}: ${packed.length} bytes in brotli`);
  }
}
