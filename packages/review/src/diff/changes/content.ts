// `content`: how far interest has come, step by step, and what is offered there.
import type { Content, ContentStep, Offer } from '@funnel/bundle';
import { noted, type Sides, told } from '../change.ts';
import { explained, type FieldTable, fieldChanges } from '../field-changes.ts';
import { thing } from '../thing.ts';
import { whenChanges } from './asked.ts';
import { lineChanges, type OfDeclaration } from './lists.ts';

const STEP: FieldTable<ContentStep> = {
  name: explained,
  label: (before, after, nodes) => [noted('label', { thing: thing('step', nodes.after), before, after })],
  opens: (before, after, nodes) => whenChanges(thing('step', nodes.after), before, after),
};

const OFFER: FieldTable<Offer> = {
  title: (before, after, nodes) => [told('line-name', { thing: thing('offer', nodes.after), before, after })],
  step: (_, __, nodes) => [told('offer-step', nodes)],
  taken: (_, __, nodes) => [told('offer-taken', nodes)],
  when: (before, after, nodes) => whenChanges(thing('offer', nodes.after), before, after),
};

const CONTENT: FieldTable<Content> = {
  steps: (before, after, _, sides) =>
    lineChanges(
      { kind: 'step', pairing: { by: [({ name }) => name] }, table: STEP, line: ({ name }) => name, ordered: true },
      { before, after },
      sides,
    ),
  offers: (before, after, _, sides) =>
    lineChanges(
      {
        kind: 'offer',
        pairing: { by: [({ title }) => title] },
        table: OFFER,
        line: ({ title }) => title,
        ordered: false,
      },
      { before, after },
      sides,
    ),
};

export function contentChanges(sides: Sides): readonly OfDeclaration[] {
  const [before, after] = [sides.before.rules.content, sides.after.rules.content];
  if (before === null || after === null) {
    const came = after === null ? [] : [told('content-came', after)];
    const went = before === null ? [] : [told('content-went', before)];
    return [{ of: 'content', changes: [...came, ...went] }];
  }
  return [{ of: 'content', changes: fieldChanges(CONTENT, { before, after }, sides) }];
}
