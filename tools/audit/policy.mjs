// Google's CSP Evaluator on the policy that the build gives to hosts.
//
//   node policy.mjs DIST/_headers

import { readFileSync } from "node:fs";
import evaluator from "csp_evaluator/dist/evaluator.js";
import finding from "csp_evaluator/dist/finding.js";
import parser from "csp_evaluator/dist/parser.js";
import { miss, ok, row, say } from "./rows.mjs";

const { Severity, Type } = finding;

// Findings that are known and stand, each told in SECURITY.md, "Headers". One that no longer comes has to go from here.
const accepted = new Map([
  // Of this origin come the build's own files and nothing else: no answer made from a request, nothing that anybody uploads, no
  // framework that runs attributes. Naming each file by its hash in place of 'self' is not understood by Firefox and Safari.
  ["SCRIPT_ALLOWLIST_BYPASS script-src 'self'", "only the build's own files are served"],
]);

const headers = readFileSync(process.argv[2], "utf8");
const policies = [...headers.matchAll(/^\s*content-security-policy:\s*(.+)$/gim)].map(found => found[1].trim());
const different = [...new Set(policies)];
if (different.length !== 1) throw new Error(`one policy is wanted for every path, and there are ${different.length}`);

const name = (what, value) => Object.keys(what).find(key => what[key] === value) ?? value;
const left = new Set(accepted.keys());
let unknown = 0;
for (const each of new evaluator.CspEvaluator(new parser.CspParser(different[0]).csp).evaluate()) {
  const known = [name(Type, each.type), each.directive, each.value].join(" ");
  left.delete(known);
  if (!accepted.has(known)) unknown += 1;
  say(`${name(Severity, each.severity)} ${known}: ${each.description} ${accepted.has(known) ? `[accepted: ${accepted.get(known)}]` : ""}`);
}
for (const gone of left) say(`accepted, but not found any more: ${gone}`);
row("csp_evaluator", `the ${accepted.size} accepted, no other`, `${accepted.size - left.size} accepted, ${unknown} other`, unknown + left.size === 0 ? ok : miss);
