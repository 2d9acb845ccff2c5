// `npm start`: installs, builds, and runs the whole of Funnel on the examples.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildCommand } from './build.mjs';
import { install, root, run, say } from './lib/bootstrap.mjs';

install();
await buildCommand();

const funnel = join(root, 'packages/cli/bin/funnel.mjs');

function step(title, args) {
  say(`\n━━ ${title}\n   funnel ${args.join(' ')}\n`);
  run(process.execPath, [funnel, ...args]);
}

const acme = 'examples/acme-cloud';
step('Is the program right?', ['check', acme]);
step('Compile it to one bundle', ['compile', acme, '-o', `${acme}/out/acme-cloud.bundle.json`]);
step('Its own tests', ['test', acme]);
step('Decide every lead', ['run', acme, '-o', `${acme}/out/decisions.csv`]);

// Chosen so that a reader sees one of each: qualified, short of the bar by little, undecided for want of a fact.
const shown = [
  ['Why this lead is qualified', 'L3060'],
  ['Why this one misses the bar by little', 'L2797'],
  ['Why this one is undecided', 'L1457'],
];
for (const [title, lead] of shown) step(title, ['explain', acme, '--lead', lead]);
// Rejected, back after the summer, accepted too slowly, back once more: every kind of move, and a clock that is breached.
step('How this one went, came back and went on', ['explain', acme, '--lead', 'L2585', '--timeline']);

const real = process.env['FUNNEL_DATA'] ?? join(root, '..', 'shared', 'data');
if (existsSync(join(real, 'x-education', 'Leads.csv'))) {
  step('9,240 real leads of an education company', [
    'run',
    'examples/x-education',
    '-o',
    'examples/x-education/out/decisions.csv',
  ]);
} else {
  say('\nThe 9,240 leads of examples/x-education are not here; its README says where the public finds them.');
}
say(`\nThe command is node_modules/.bin/funnel. Try: node_modules/.bin/funnel explain ${acme} --lead ${shown[0][1]}`);
