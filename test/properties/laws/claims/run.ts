// Hunts the claims of some planted programs as a process of its own; after every few programs it writes what it has counted.
// Arguments: first seed, step between seeds, programs, leads of each.

import { huntClaims, newTally } from './hunt-claims.ts';
import { asJson } from './merge.ts';

const [first = 0, step = 1, programs = 1, leads = 1] = process.argv.slice(2).map(Number);
const AT_ONCE = 5;

let tally = newTally();
for (let index = 0; index < programs; index += 1) {
  huntClaims(tally, first + index * step, leads);
  if ((index + 1) % AT_ONCE !== 0 && index + 1 < programs) continue;
  process.stdout.write(`${JSON.stringify(asJson(tally))}\n`);
  tally = newTally();
}
