// Lighthouse on the first screen of a first visit, five times as a phone and five times as a desktop, each in a browser of its own.
//
//   node lighthouse.mjs ADDRESS FOLDER
//
// Prints what was found wrong, and one row a category for the table of `make audit`. The whole reports go to FOLDER.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import desktop from "lighthouse/core/config/desktop-config.js";
import { miss, ok, row, say } from "./rows.mjs";

const [address, folder] = process.argv.slice(2);
const runs = Number(process.env.DAYBOOK_AUDIT_RUNS ?? 5);
// The least score of each category. Discovery by search engines is not wanted, so that category is not asked.
const wanted = { accessibility: 100, "best-practices": 100, performance: 95 };
const shapes = { phone: undefined, desktop };

// As root a browser has no sandbox. The rest keeps the browser from work of its own while it is timed.
const flags = ["--headless=new", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", ...(process.getuid() === 0 ? ["--no-sandbox"] : [])];

const score = (report, category) => Math.round(100 * report.categories[category].score);
const median = numbers => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** A browser that could not record the page is no judgement of it: another one is asked, three in all. */
async function once(config, left = 2) {
  try {
    return await report(config);
  } catch (fault) {
    if (left === 0) throw fault;
    say(`  again: ${fault.message}`);
    return once(config, left - 1);
  }
}

async function report(config) {
  const browser = await launch({ chromeFlags: flags });
  try {
    const options = { port: browser.port, onlyCategories: Object.keys(wanted), logLevel: "error" };
    const { lhr } = await lighthouse(address, options, config);
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    return lhr;
  } finally {
    browser.kill();
  }
}

/** What pulled a category down: each audit with a weight that is not passed, and where it says so. */
function faults(report, category) {
  const audits = report.categories[category].auditRefs.filter(ref => ref.weight > 0).map(ref => report.audits[ref.id]);
  return audits.filter(audit => audit.score !== null && audit.score < 1).map(audit => {
    const items = (audit.details?.items ?? []).map(item => item.node?.snippet ?? item.description ?? item.url ?? JSON.stringify(item));
    return `${audit.id} (${audit.title}): ${audit.displayValue ?? ""} ${items.slice(0, 5).join(" | ")}`.slice(0, 600);
  });
}

mkdirSync(folder, { recursive: true });
for (const [shape, config] of Object.entries(shapes)) {
  const reports = [];
  for (let run = 1; run <= runs; run += 1) {
    const report = await once(config);
    writeFileSync(join(folder, `${shape}-${run}.json`), JSON.stringify(report, null, 1));
    const figure = id => report.audits[id].displayValue;
    say(`${shape} ${run}: performance ${score(report, "performance")}; first paint ${figure("first-contentful-paint")}, largest ` +
      `${figure("largest-contentful-paint")}, blocked ${figure("total-blocking-time")}, speed ${figure("speed-index")}, shift ` +
      `${figure("cumulative-layout-shift")}; this machine ${report.environment.benchmarkIndex}`);
    reports.push(report);
  }
  for (const [category, least] of Object.entries(wanted)) {
    const scores = reports.map(report => score(report, category));
    // Performance is a measurement, and its middle counts. The others are facts: the worst run counts.
    const reached = category === "performance" ? median(scores) : Math.min(...scores);
    const told = reports.find(report => score(report, category) === reached);
    for (const fault of faults(told, category)) say(`  ${shape}, ${category}: ${fault}`);
    row(`lighthouse ${shape}`, `${category} ${least}`, `${reached} (${scores.join(" ")})`, reached >= least ? ok : miss);
  }
}
