// `lifecycle`: stages in their order, and the moves between them.
import type { Lifecycle, Move, Stage } from '@funnel/bundle';
import { noted, type Sides, told } from '../change.ts';
import { explained, type FieldTable, fieldChanges } from '../field-changes.ts';
import { thing } from '../thing.ts';
import { whenChanges } from './asked.ts';
import { lineChanges, type OfDeclaration } from './lists.ts';

const STAGE: FieldTable<Stage> = {
  name: explained,
  label: (before, after, nodes) => [noted('label', { thing: thing('stage', nodes.after), before, after })],
  value: (before, after, nodes) => [told('stage-value', { stage: nodes.after, before, after })],
  by_hand: (_, after, nodes) => [told('stage-flag', { stage: nodes.after, flag: 'by_hand', after })],
  returns: (_, after, nodes) => [told('stage-flag', { stage: nodes.after, flag: 'returns', after })],
  ends: (_, after, nodes) => [told('stage-flag', { stage: nodes.after, flag: 'ends', after })],
  needs: (before, after, nodes) => [told('stage-needs', { stage: nodes.after, before, after })],
  stalls_after: (before, after, nodes) => [told('stage-stalls', { stage: nodes.after, before, after })],
};

const MOVE: FieldTable<Move> = {
  id: (before, after, nodes, { renamed }) => {
    const isExplained = renamed || nodes.before.from !== nodes.after.from || nodes.before.to !== nodes.after.to;
    return isExplained || uncounted(before) === uncounted(after)
      ? []
      : [noted('move-id', { move: nodes.after, before, after })];
  },
  from: (_, __, nodes) => [told('move-ends', nodes)],
  to: (_, __, nodes) => (nodes.before.from === nodes.after.from ? [told('move-ends', nodes)] : []),
  by_hand: (_, __, nodes) => [told('move-by-hand', nodes)],
  after: (_, __, nodes) => [told('move-after', nodes)],
  when: (before, after, nodes) => whenChanges(thing('move', nodes.after), before, after),
  because: (before, after, nodes) => [noted('reason', { thing: thing('move', nodes.after), before, after })],
};

/** Of `mql to sal 2`, the second between the two, which another one may be now: `mql to sal`. */
function uncounted(id: string): string {
  return id.replace(/ \d+$/, '');
}

const LIFECYCLE: FieldTable<Lifecycle> = {
  stages: (before, after, _, sides) => {
    const [was, is] = [before[0], after[0]];
    const isFirst = was !== undefined && is !== undefined && was.name !== is.name;
    return [
      ...(isFirst ? [told('first-stage', { before: was, after: is })] : []),
      ...lineChanges(
        { kind: 'stage', pairing: { by: [({ name }) => name] }, table: STAGE, line: ({ name }) => name, ordered: true },
        { before, after },
        sides,
      ),
    ];
  },
  moves: (before, after, _, sides) => {
    const ends = ({ from, to }: Move): string => `${from} ${to}`;
    const pairing = {
      by: [
        (move: Move) => JSON.stringify([ends(move), move.when, move.after, move.by_hand]),
        (move: Move) => JSON.stringify([ends(move), move.because]),
        ({ id }: Move) => id,
        ends,
      ],
      body: ({ id: _id, ...body }: Move) => body,
    };
    return lineChanges(
      { kind: 'move', pairing, table: MOVE, line: ({ id }) => id, ordered: true },
      { before, after },
      sides,
    );
  },
};

export function lifecycleChanges(sides: Sides): readonly OfDeclaration[] {
  const [before, after] = [sides.before.rules.lifecycle, sides.after.rules.lifecycle];
  if (before === null || after === null) {
    const came = after === null ? [] : [told('lifecycle-came', after)];
    const went = before === null ? [] : [told('lifecycle-went', before)];
    return [{ of: 'lifecycle', changes: [...came, ...went] }];
  }
  return [{ of: 'lifecycle', changes: fieldChanges(LIFECYCLE, { before, after }, sides) }];
}
