// Where one of several arms is taken: the lists in which the first that holds wins.
import type { Declaration, DeclarationKind, DeclarationOf } from '../../../syntax/nodes/declaration.ts';
import type { ArmNode } from '../../../syntax/nodes/expression.ts';
import type { Span } from '../../../syntax/nodes/node.ts';
import type { TimeSpanNode } from '../../../syntax/nodes/time-declarations.ts';
import { gateLines } from '../../types/gate-lines.ts';

/** What a line of the list is called in messages. */
export type ArmWord = 'band' | 'to' | 'use' | 'override' | 'calendar' | 'target' | 'refuse' | 'pass';

export interface ArmLine {
  readonly word: ArmWord;
  /** What it gives: a band, a team, a gate, a value. */
  readonly gives: string;
  readonly arm: ArmNode;
  readonly span: Span;
}

type Lists = { readonly [K in DeclarationKind]?: (node: DeclarationOf<K>) => readonly (readonly ArmLine[])[] };

const lists: Lists = {
  grade: ({ bands }) => [bands.map(({ name, arm, span }) => ({ word: 'band', gives: name.text, arm, span }))],
  route: ({ arms }) => [arms.map(({ team, arm, span }) => ({ word: 'to', gives: team.text, arm, span }))],
  param: ({ overrides }) => [
    overrides.map(({ value, arm, span }) => ({ word: 'override', gives: value.digits, arm, span })),
  ],
  gate: node => {
    const { uses, refusals, passes } = gateLines(node);
    const hurdles = [...refusals, ...passes].map(
      ({ kind, because, arm, span }): ArmLine => ({ word: kind, gives: because?.value ?? '', arm, span }),
    );
    return [uses.map(({ gate, arm, span }) => ({ word: 'use', gives: gate.text, arm, span })), hurdles];
  },
  sla: ({ lines }) => [
    lines.flatMap(line =>
      line.kind === 'use'
        ? [{ word: 'calendar', gives: line.calendar.text, arm: line.arm, span: line.span } as const]
        : [],
    ),
    lines.flatMap(line => {
      if (line.kind !== 'target' && line.kind !== 'no_target') return [];
      const gives = line.kind === 'target' ? timeOf(line.time) : '';
      return line.arm === null ? [] : [{ word: 'target', gives, arm: line.arm, span: line.span } as const];
    }),
  ],
};

/** The lists of a declaration; of gates the refusals, and after them what passes at once. */
export function firstMatchLists<K extends DeclarationKind>(node: DeclarationOf<K>): readonly (readonly ArmLine[])[] {
  const of = lists[node.kind as K] as ((node: Declaration) => readonly (readonly ArmLine[])[]) | undefined;
  return of?.(node) ?? [];
}

/** As it is written, `2 elapsed hours`. */
function timeOf({ count, basis, unit }: TimeSpanNode): string {
  return [count.digits, ...(basis === 'bare' ? [] : [basis]), count.digits === '1' ? unit : `${unit}s`].join(' ');
}
