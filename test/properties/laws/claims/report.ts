// The table of what several processes have counted: one line of JSON each on standard input. Something is wrong where a lead refutes
// what is claimed, where it is claimed of a near miss, and, of so many programs as it takes to tell, where a kind of fault is found too
// seldom or claimed in too few.
import { text } from 'node:stream/consumers';
import { merged, type TallyJson } from './merge.ts';
import { KINDS } from './plant.ts';
import { countOf, tableOf } from './table.ts';

const ENOUGH = 1350;
const LEAST_FIRING = 1000;
const LEAST_FOUND = 0.9;

const lines = (await text(process.stdin)).split('\n').filter(line => line !== '');
const tally = merged(lines.map(line => JSON.parse(line) as TallyJson));

function tooFew(): readonly string[] {
  if (tally.programs < ENOUGH) return [];
  return KINDS.flatMap(kind => {
    const { planted, found } = countOf(tally, kind);
    const firing = tally.firing.get(kind) ?? 0;
    const few = firing < LEAST_FIRING ? [`${kind} is claimed in ${firing} programs only`] : [];
    return found < LEAST_FOUND * planted ? [...few, `${kind} is found ${found} times of ${planted} only`] : few;
  });
}

const wrong = [...tally.refuted, ...tally.wronglyClaimed, ...tooFew()];
console.log(tableOf(tally));
for (const words of wrong) console.log(`wrong: ${words}`);
const { size } = tally.claims;
const failed = size === 0 ? 1 : wrong.length;
console.log(`${Math.max(0, size - failed)} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
