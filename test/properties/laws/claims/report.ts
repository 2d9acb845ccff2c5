// The table of what several processes have counted: one line of JSON each on standard input.
import { text } from 'node:stream/consumers';
import { merged, type TallyJson } from './merge.ts';
import { tableOf } from './table.ts';

const lines = (await text(process.stdin)).split('\n').filter(line => line !== '');
const tally = merged(lines.map(line => JSON.parse(line) as TallyJson));
const wrong = [...tally.refuted, ...tally.wronglyClaimed];
console.log(tableOf(tally));
for (const words of wrong) console.log(`wrong: ${words}`);
const { size } = tally.claims;
const failed = size === 0 ? 1 : wrong.length;
console.log(`${Math.max(0, size - failed)} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
