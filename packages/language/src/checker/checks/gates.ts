// Gates are of one kind: a checklist, a chooser, or hurdles.
import type { DeclarationOf, GateLineNode } from '../../syntax/nodes/declaration.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import type { Report } from '../report.ts';
import { decimalOf, stepsAt } from '../values/decimal.ts';
import { checkArms } from './arms.ts';

export type GateWord = 'checklist' | 'chooser' | 'hurdles';

const KIND_OF: { readonly [K in GateLineNode['kind']]: GateWord } = {
  ask: 'checklist',
  use: 'chooser',
  refuse: 'hurdles',
  pass: 'hurdles',
  require: 'hurdles',
};

/** Checks that each gate's lines are of its kind and complete. */
export function checkGates({ report }: Checking, placed: Placed<DeclarationOf<'gate'>>): void {
  const { lines, passesWith, name, keyword } = placed.node;
  const span = name?.span ?? keyword;
  const kind = passesWith === null ? lines[0] && KIND_OF[lines[0].kind] : 'checklist';
  const stranger = lines.find(line => KIND_OF[line.kind] !== kind);
  if (kind === undefined || lines.length === 0)
    report(placed, 'gate-empty', { name: name?.text ?? '' }, span, { structural: true });
  else if (kind === 'checklist' && passesWith === null)
    report(placed, 'ask-needs-count', {}, lines[0]!.span, { structural: true });
  else if (stranger !== undefined) {
    report(placed, 'gate-mixed', { kind, line: stranger.kind, hasCount: passesWith !== null }, stranger.span, {
      structural: true,
    });
  } else checkers[kind](report, placed);
}

const checkers: { readonly [K in GateWord]: (report: Report, placed: Placed<DeclarationOf<'gate'>>) => void } = {
  checklist: (report, placed) => {
    const { passesWith, lines } = placed.node;
    const count = stepsAt(decimalOf(passesWith!), 0);
    if (count === null || count < 1n || count > BigInt(lines.length)) {
      const data = { digits: passesWith!.digits, asks: lines.length };
      report(placed, 'checklist-count', data, passesWith!.span, { structural: true });
    }
    const seen = new Map<string, Extract<GateLineNode, { kind: 'ask' }>>();
    for (const line of lines) {
      if (line.kind !== 'ask') continue;
      const earlier = seen.get(line.name.text);
      if (earlier === undefined) seen.set(line.name.text, line);
      else {
        report(placed, 'duplicate-ask', { name: line.name.text }, line.name.span, {
          related: [{ note: 'first-here', at: placed, span: earlier.name.span }],
        });
      }
    }
  },
  chooser: (report, placed) =>
    checkArms(
      report,
      placed,
      placed.node.lines.filter(line => line.kind === 'use'),
      'use',
    ),
  hurdles: (report, placed) => {
    const { lines, name, keyword } = placed.node;
    if (lines.some(line => line.kind === 'require')) return;
    report(placed, 'require-missing', { name: name?.text ?? '' }, name?.span ?? keyword, { structural: true });
  },
};
