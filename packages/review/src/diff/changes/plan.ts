// `measure` and `target`: what is watched and planned, and decides nothing.
import type { Measure, PlannedRate, PlannedShare, Target } from '@funnel/bundle';
import { noted, type Sides } from '../change.ts';
import { explained, type FieldTable } from '../field-changes.ts';
import { thing } from '../thing.ts';
import { whenChanges } from './asked.ts';
import { declarationChanges, lineChanges, type OfDeclaration } from './lists.ts';

const MEASURE: FieldTable<Measure> = {
  name: explained,
  label: (before, after, nodes) => [noted('label', { thing: thing('measure', nodes.after), before, after })],
  of: (_, __, nodes) => [noted('measure-of', nodes)],
  aim: (_, __, nodes) => [noted('measure-aim', nodes)],
  alarm: (_, __, nodes) => [noted('measure-alarm', nodes)],
};

const SHARE: FieldTable<PlannedShare> = {
  owner: explained,
  percent: (_, __, nodes) => [noted('share-percent', nodes)],
};

const RATE: FieldTable<PlannedRate> = {
  from: explained,
  to: explained,
  percent: (_, __, nodes) => [noted('rate-percent', nodes)],
  within: (_, __, nodes) => [noted('rate-within', nodes)],
};

const TARGET: FieldTable<Target> = {
  name: explained,
  label: (before, after, nodes) => [noted('label', { thing: thing('target', nodes.after), before, after })],
  only: (before, after, nodes) => whenChanges(thing('target', nodes.after), before, after),
  book: (_, __, nodes) => [noted('target-book', nodes)],
  shares: (before, after, _, sides) =>
    lineChanges(
      { kind: 'share', pairing: { by: [({ owner }) => owner] }, table: SHARE, line: () => null, ordered: false },
      { before, after },
      sides,
    ),
  deal: (_, __, nodes) => [noted('target-deal', nodes)],
  rates: (before, after, _, sides) =>
    lineChanges(
      {
        kind: 'rate',
        pairing: { by: [({ from, to }) => `${from} ${to}`] },
        table: RATE,
        line: () => null,
        ordered: false,
      },
      { before, after },
      sides,
    ),
};

export function planChanges(sides: Sides): readonly OfDeclaration[] {
  const [old, now] = [sides.before.about, sides.after.about];
  const all = [
    ...declarationChanges('measure', MEASURE, { before: old.measures, after: now.measures }, sides),
    ...declarationChanges('target', TARGET, { before: old.targets, after: now.targets }, sides),
  ];
  return all.map(({ changes, of }) => ({ of, changes: changes.map(each => ({ ...each, decides: false })) }));
}
