// What a hand-off tells its recipient: facts, notes, what the scores rest on, the lead's latest activities.
import type {
  FactValue,
  Field,
  HandoffActivity,
  HandoffNote,
  HandoffReasons,
  IncludedFact,
  Rule,
  Score,
  Segment,
} from '@funnel/bundle';
import { asData } from './as-data.ts';
import type { Case } from './case.ts';
import type { Fact } from './facts.ts';
import { gateOf, gradeOf, paramOf, scoreOf, segmentOf } from './named.ts';
import { plainNumber } from './numbers.ts';
import { isVisible } from './occurrences.ts';
import { readWritten } from './reading.ts';
import { datumOf } from './staging.ts';
import { byteOrder } from './texts.ts';
import { writeInstant } from './time.ts';

const byName = (left: Segment, right: Segment) => byteOrder(left.name, right.name);

function holding(about: Case): Segment[] {
  return about.rules.segments.filter(({ name }) => segmentOf(name, about).holds === 'yes').sort(byName);
}

function factFor({ kind, name }: IncludedFact, about: Case): FactValue {
  switch (kind) {
    case 'field': {
      const field = about.rules.lead.fields.find(one => one.name === name)!;
      return { fact: name, value: asData(field, readWritten(field, datumOf(field, about.facts.raw.fields))) };
    }
    case 'param': {
      const { decimals } = about.rules.params.find(param => param.name === name)!;
      return { fact: `params.${name}`, value: plainNumber(paramOf(name, about).value, decimals) };
    }
    case 'score':
      return { fact: `scores.${name}`, value: plainNumber(scoreOf(name, about).value, 3) };
    case 'grade':
      return { fact: `grades.${name}`, value: gradeOf(name, about).band };
    case 'gate':
      return { fact: `gates.${name}`, value: gateOf(name, about).result };
    case 'persona':
    case 'segment': {
      const same = holding(about).filter(({ construct }) => construct === kind);
      return { fact: kind, value: same.map(segment => segment.name) };
    }
  }
}

export function factsFor(include: readonly IncludedFact[], about: Case): FactValue[] {
  return include.map(fact => factFor(fact, about));
}

export function notesOf(about: Case): HandoffNote[] {
  return holding(about).flatMap(({ name, notes }) => notes.map(note => ({ segment: name, ...note })));
}

function rulesIn({ items }: Score): Rule[] {
  return items.flatMap(item => (item.kind === 'group' ? item.rules : [item]));
}

function reasonsOf(name: string, about: Case): HandoffReasons {
  const rules = rulesIn(about.rules.scores.find(score => score.name === name)!);
  const shares = scoreOf(name, about).shares.flatMap(share => {
    if (share.kind !== 'rule' || share.points === 0) return [];
    const { because } = rules.find(rule => rule.id === share.rule)!;
    return [{ rule: share.rule, points: share.points, because }];
  });
  shares.sort((one, other) => {
    const difference = Math.abs(other.points) - Math.abs(one.points);
    return difference !== 0 ? difference : byteOrder(one.rule, other.rule);
  });
  return { score: name, rules: shares };
}

export function reasonsFor(include: readonly IncludedFact[], about: Case): HandoffReasons[] {
  return include.filter(({ kind }) => kind === 'score').map(({ name }) => reasonsOf(name, about));
}

/** What could not be read of a list is left out of it. */
function readable(fact: Fact): Fact {
  return Array.isArray(fact) ? fact.filter(part => part !== null) : fact;
}

/** The lead's own, the latest first. */
export function latestActivities(count: number, { rules, facts, asOf }: Case): HandoffActivity[] {
  const written = (field: Field, row: number): Fact =>
    readWritten(field, datumOf(field, facts.raw.activities?.[row]?.properties ?? {}));
  const declared = (name: string) => rules.activities.find(activity => activity.name === name)!;
  const own = facts.happenings.filter(one => isVisible(one, asOf) && declared(one.activity).by === null);
  const latest = own.toReversed().slice(0, count);
  return latest.map(({ activity, at, properties, row }) => {
    const known = declared(activity).properties.filter(({ name }) => properties.get(name) !== null);
    const told = known.map(field => [field.name, asData(field, readable(written(field, row)))]);
    return { activity, at: writeInstant(at), properties: Object.fromEntries(told) };
  });
}
