// How the checks tell `tools/audit.sh` what they found: one line a row, into the file that it names.

import { appendFileSync } from "node:fs";

export const ok = "ok";
export const miss = "MISS";

export const say = text => process.stdout.write(`${text}\n`);

/** Adds a row to the table, and makes the exit code tell of a miss. */
export function row(check, wanted, found, verdict) {
  appendFileSync(process.env.DAYBOOK_AUDIT_ROWS, `${[check, wanted, found, verdict].join("\t")}\n`);
  if (verdict === miss) process.exitCode = 1;
}
