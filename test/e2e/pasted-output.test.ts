// What the READMEs show is what the command says. `FUNNEL_UPDATE=1` pastes anew.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { publicFolder } from '../../examples/support/public-data.ts';
import { funnel } from './lib/funnel.ts';
import { linesOf, type Pasted, paste, pastedIn, ROOT, renewed } from './lib/pasted.ts';

/** Programs that a tour makes up for its reader. */
const MADE_UP = ['rules'];
/** Examples whose leads are not part of the project. */
const PUBLIC: Readonly<Record<string, string>> = { 'examples/x-education': 'x-education/Leads.csv' };

const pasted = ['README.md', 'examples/acme-cloud/README.md'].flatMap(pastedIn);

function canRun({ args }: Pasted): boolean {
  return args.every(each => {
    const data = PUBLIC[each];
    return !MADE_UP.includes(each) && (data === undefined || existsSync(join(publicFolder(ROOT), data)));
  });
}

it.each(pasted.filter(canRun).map(each => [`${each.path}: funnel ${each.args.join(' ')}`, each] as const))(
  '%s',
  async (_, each) => {
    const { code, out, err } = await funnel(each.args);
    expect(code, err).toBe(0);
    const lines = linesOf(out);
    const now = renewed(each, lines);
    if (process.env['FUNNEL_UPDATE'] === '1' && now !== null) paste(each, now);
    else expect(now ?? lines.join('\n')).toBe(each.text);
  },
  60_000,
);

it('there is something pasted, in both', () => {
  expect(pasted.filter(each => each.path === 'README.md').map(each => each.args[0])).toContain('explain');
  expect(pasted.filter(each => each.path !== 'README.md').map(each => each.args[0])).toContain('run');
});
