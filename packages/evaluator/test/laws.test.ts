// Laws that hold for every program and lead: one answer from both engines, sums, intervals, next change, counterfactuals.
import type { Decision, RawActivity, RawRecord, Rules } from '@funnel/bundle';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, prepare, RESULTS, shares, values } from '../src/index.ts';
import { fieldValues, leads, programs, propertyValues } from './random-rules.ts';
import * as r from './rules.ts';

// Continuous integration asks for more.
const RUNS = process.env['FUNNEL_RUNS'] === 'large' ? 2500 : 60;

function law(name: string, holds: (from: Rules, lead: RawRecord) => void): void {
  it(name, { timeout: 900_000 }, () => fc.assert(fc.property(programs, leads, holds), { numRuns: RUNS }));
}

function decided(from: Rules, lead: RawRecord, asOf = r.AS_OF): Decision {
  const prepared = prepare(r.bundleOf(from), { generate: false });
  return decide(prepared, prepared.stage(lead), asOf);
}

/** What an engine computes from the data alone. */
const outcome = ({ excluded, params, segments, scores, grades, gates, ...after }: Decision) =>
  JSON.stringify([
    excluded,
    Object.values(params).map(({ value }) => value),
    Object.values(segments).map(({ holds }) => holds),
    Object.values(scores).map(({ value }) => value),
    Object.values(grades).map(({ band }) => band),
    Object.values(gates).map(({ result }) => result),
    Object.values(after.routes).map(({ team, queue }) => [team, queue]),
    after.content === null ? null : [after.content.step, after.content.offers, after.content.taken],
    after.handoffs,
    after.stage,
    after.moves.map(({ move }) => move),
    after.flags,
    // A clock that the exclusion cancels is cancelled at as-of, whenever that is.
    after.clocks.map(({ decided, uncertain, at, ...clock }) => [clock, clock.cancelled_by === 'exclusion' || at]),
  ]);

/** Whether recording the decision is new data: it took a move, or gave a clock another target. */
function addsData({ moves, clocks }: Decision, lead: RawRecord): boolean {
  const recorded = new Map((lead.clocks ?? []).map(({ sla, start, targets }) => [`${sla} ${start}`, targets.length]));
  return (
    moves.length > 0 ||
    clocks.some(({ sla, start, targets }) => targets.length > (recorded.get(`${sla} ${start}`) ?? 9))
  );
}

describe('laws', () => {
  law('generated code decides as the interpreter does, in full and in values', (from, lead) => {
    const bundle = r.bundleOf(from);
    const generated = prepare(bundle);
    const staged = generated.stage(lead);
    const full = decide(generated, staged, r.AS_OF);
    expect(full).toEqual(decide(prepare(bundle, { generate: false }), staged, r.AS_OF));
    const fast = values(generated, staged, r.AS_OF);
    expect(shares(generated, staged, r.AS_OF)).toEqual(shares(prepare(bundle, { generate: false }), staged, r.AS_OF));
    expect(shares(generated, staged, r.AS_OF)).toMatchObject(fast);
    expect(fast.scores.map(score => score / 1000 + 0)).toEqual(Object.values(full.scores).map(({ value }) => value));
    expect(fast.bands.map(band => ['hot', 'warm', 'cold'][band])).toEqual(
      Object.values(full.grades).map(({ band }) => band),
    );
    expect(fast.gates.map(gate => RESULTS[gate])).toEqual(Object.values(full.gates).map(({ result }) => result));
  });

  law('shares add up to the score', (from, lead) => {
    for (const { value, shares } of Object.values(decided(from, lead).scores)) {
      const sum = shares.reduce((total, { points }) => total + Math.round(points * 1_000_000), 0);
      expect(sum).toBe(Math.round(value * 1_000_000));
    }
  });

  law('nothing changes before next_change_at', (from, lead) => {
    const now = decided(from, lead);
    if (addsData(now, lead)) return;
    const next = now.next_change_at === null ? r.AS_OF + 400 * r.DAY : Date.parse(now.next_change_at);
    expect(next).toBeGreaterThan(r.AS_OF);
    for (const instant of [next - 1, Math.floor((next + r.AS_OF) / 2)]) {
      expect(outcome(decided(from, lead, instant))).toBe(outcome(now));
    }
  });

  it('the score stays in its interval however the unknown facts are filled', () => {
    const filling = fc.tuple(
      fc.record(fieldValues),
      fc.array(fc.record(propertyValues), { minLength: 6, maxLength: 6 }),
    );
    const property = fc.property(
      programs,
      leads,
      fc.array(filling, { minLength: 3, maxLength: 3 }),
      (from, lead, fillings) => {
        const before = decided(from, lead);
        if (before.excluded !== null) return;
        for (const [fields, properties] of fillings) {
          const after = decided(from, filled(lead, fields, properties));
          if (after.excluded !== null) continue;
          for (const [name, { lowest, highest }] of Object.entries(before.scores)) {
            expect(after.scores[name]!.value).toBeGreaterThanOrEqual(lowest);
            expect(after.scores[name]!.value).toBeLessThanOrEqual(highest);
          }
        }
      },
    );
    fc.assert(property, { numRuns: RUNS });
  });

  law('each counterfactual passes its gate', (from, lead) => {
    for (const [name, { counterfactuals }] of Object.entries(decided(from, lead).gates)) {
      expect(counterfactuals.length).toBeLessThanOrEqual(5);
      for (const change of counterfactuals) {
        const changed: RawRecord[] =
          change.kind === 'field'
            ? change.to.map(to => ({
                ...lead,
                fields: { ...lead.fields, [change.field]: to ?? anything[change.field]! },
              }))
            : [{ ...lead, activities: [...lead.activities!, now(change.activity, change.properties)] }];
        for (const record of changed) expect(decided(from, record).gates[name]!.result).toBe('passed');
      }
    }
  });
});

const anything: Readonly<Record<string, string>> = {
  title: 'another text',
  email: 'another text',
  founded: '2026-11-21',
  seen: '2026-11-21T12:00:00Z',
};

function now(type: string, properties: RawActivity['properties'] = {}): RawActivity {
  return { type, at: new Date(r.AS_OF).toISOString(), properties };
}

function filled(
  lead: RawRecord,
  fields: RawRecord['fields'],
  properties: readonly RawActivity['properties'][],
): RawRecord {
  const known = Object.entries(lead.fields).filter(([, value]) => value !== null);
  return {
    ...lead,
    fields: { ...fields, ...Object.fromEntries(known) },
    activities: lead.activities!.map((activity, place) => ({
      ...activity,
      properties: Object.fromEntries(
        Object.entries(activity.properties!).map(([name, value]) => [
          name,
          value ?? properties[place]![`${activity.type}.${name}`],
        ]),
      ),
    })),
  };
}
