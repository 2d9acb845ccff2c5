// Generated code: nothing of the program's texts is in it, it falls back where it is forbidden, and no lead leaves a trace.
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { generateFrame, generateShares, generateValues } from '../src/generate/generate.ts';
import { decide, prepare, values } from '../src/index.ts';
import { buildTables } from '../src/tables/tables.ts';
import { inStage, lifecycle, since, stage } from './lifecycles.ts';
import { leads, programs } from './random-rules.ts';
import * as r from './rules.ts';

const HOSTILE = '"); throw new Error("hostile"); ("';
const hostile = r.rules({
  fields: [r.field(HOSTILE, r.text), r.field('region', r.member(HOSTILE, 'emea'))],
  activities: [r.activity(HOSTILE, [r.field(HOSTILE, r.text)])],
  lists: [{ name: HOSTILE, values: [HOSTILE, 'b', 'c', 'd', 'e'] }],
  lifecycle: lifecycle([stage('first'), stage(HOSTILE)]),
  segments: [r.segment(HOSTILE, r.textIs(r.of(HOSTILE), HOSTILE)), r.segment('in stage', inStage(HOSTILE))],
  scores: [
    r.score(
      HOSTILE,
      [
        r.conditionRule(HOSTILE, 4, r.when({ kind: 'segment', name: HOSTILE })),
        r.conditionRule(HOSTILE, 5, r.when(r.memberIs(r.of('region'), HOSTILE))),
        r.conditionRule(
          HOSTILE,
          6,
          r.when({ kind: 'matches', how: 'starts', of: r.of(HOSTILE), set: { kind: 'list', name: HOSTILE } }),
        ),
        r.activityRule(HOSTILE, 7, r.occurrence(HOSTILE, { where: r.textIs(r.property(HOSTILE), HOSTILE) }), {
          once_per: HOSTILE,
        }),
        r.activityRule('since', 8, r.occurrence(HOSTILE, { period: since(HOSTILE) })),
      ],
      { forget: [HOSTILE] },
    ),
  ],
});

afterEach(() => vi.unstubAllGlobals());

describe('generated code', () => {
  it('has no name and no text of the program in it', () => {
    const tables = buildTables(hostile);
    for (const made of [generateValues(tables), generateShares(tables), generateFrame(tables)]) {
      expect(made).not.toBeNull();
      expect(String(made)).not.toMatch(/hostile/i);
    }
    const decided = r.decideBoth(hostile, {
      fields: { [HOSTILE]: HOSTILE, region: HOSTILE },
      activities: [r.ago(1, HOSTILE, { [HOSTILE]: HOSTILE })],
    });
    expect(decided.scores[HOSTILE]!.value).toBe(22);
  });

  it('refuses a number that is none', () => {
    const broken = r.rules({
      scores: [
        r.score('fit', [{ ...r.conditionRule('a', 1, r.when(r.constant(true))), points: '1;hostile()' as never }]),
      ],
    });
    expect(() => generateValues(buildTables(broken))).toThrow('not-a-number');
  });

  it('gives way to the interpreter where code must not be generated', () => {
    const prepared = prepare(r.bundleOf(hostile));
    vi.stubGlobal('Function', () => {
      throw new EvalError();
    });
    const staged = prepared.stage(r.record({ fields: { [HOSTILE]: HOSTILE } }));
    expect(values(prepared, staged, r.AS_OF).scores).toEqual([10_000]);
    expect(decide(prepared, staged, r.AS_OF).scores[HOSTILE]!.value).toBe(10);
  });

  it('one prepared bundle decides any number of leads as if each were the first', () => {
    const property = fc.property(programs, fc.array(leads, { minLength: 2, maxLength: 4 }), (from, some) => {
      const bundle = r.bundleOf(from);
      for (const generate of [true, false]) {
        const shared = prepare(bundle, { generate });
        for (const lead of [...some, ...some]) {
          const fresh = prepare(bundle, { generate });
          const staged = fresh.stage(lead);
          expect(decide(shared, staged, r.AS_OF)).toEqual(decide(fresh, staged, r.AS_OF));
        }
      }
    });
    fc.assert(property, { numRuns: 20 });
  });
});
