// Params, grades, gates in their three kinds, counterfactuals, settings. Expected values worked out by hand.
import type { GateDecision, Rules } from '@funnel/bundle';
import { describe, expect, it } from 'vitest';
import { checkSettings, evaluate, prepare } from '../src/index.ts';
import * as r from './rules.ts';

const fields = [
  r.field('employees', r.number),
  r.field('budget', r.member('none', 'exploring', 'approved')),
  r.field('need', r.text),
  r.field('partner', r.boolean),
  r.field('tools', r.texts),
  r.field('founded', r.date),
];
const activities = [
  r.activity('call', [r.field('outcome', r.member('no_answer', 'connected'))], 'sales'),
  r.activity('demo', [r.field('minutes', r.number), r.field('topic', r.text)]),
];
const partner = r.truth(r.of('partner'));
const approved = r.memberIs(r.of('budget'), 'approved');
const needKnown = r.known(r.of('need'));
const large = r.compare(r.of('employees'), '>=', r.literal(200));
const fit = { kind: 'score', name: 'fit' } as const;
const scores = [r.score('fit', [r.conditionRule('a', 40, r.when(large)), r.conditionRule('b', 31, r.when(approved))])];

function gateOf(gates: Rules['gates'], lead: r.Lead, rest: Partial<Rules> = {}): GateDecision {
  return r.decideBoth(r.rules({ fields, activities, scores, gates, ...rest }), lead).gates[gates[0]!.name]!;
}

describe('params', () => {
  const from = r.rules({
    fields,
    params: [
      r.param('bar', 40, {
        allowed: { lowest: 20_000, highest: 90_000 },
        overrides: [
          { value: 30_000, ...r.when(r.constant(true), Math.floor(r.AS_OF / r.DAY) - 1) },
          { value: 60_000, ...r.when(partner) },
          { value: 20_000, ...r.when(approved) },
        ],
      }),
    ],
  });
  it('takes the first true override in force, else the default, and says what it did not know', () => {
    expect(r.decideBoth(from, { fields: { partner: true } }).params.bar).toEqual({
      value: 60,
      from: 'override',
      arm: 1,
      uncertain: [],
    });
    expect(r.decideBoth(from, { fields: { budget: 'approved' } }).params.bar).toEqual({
      value: 20,
      from: 'override',
      arm: 2,
      uncertain: ['partner'],
    });
    expect(r.decideBoth(from, {}).params.bar).toEqual({
      value: 40,
      from: 'normally',
      arm: null,
      uncertain: ['budget', 'partner'],
    });
    expect(r.decideBoth(from, { fields: { partner: false, budget: 'none' } }).params.bar!.uncertain).toEqual([]);
  });

  it('a setting stands above all; what is not allowed is refused', () => {
    const set = r.decideBoth(from, { fields: { partner: true } }, r.AS_OF, { set: { bar: 55.5 } });
    expect(set.params.bar).toEqual({ value: 55.5, from: 'set', arm: null, uncertain: [] });
    const bundle = r.bundleOf(from);
    expect(checkSettings(bundle, { bar: 90 })).toEqual([]);
    expect(checkSettings(bundle, { bar: 90.001, bat: 1 })).toEqual([
      { code: 'not-allowed', param: 'bar', value: 90.001, allowed: { lowest: 20, highest: 90 } },
      { code: 'unknown-param', param: 'bat', value: 1, allowed: null },
    ]);
    expect(checkSettings(bundle, { bar: Number.NaN })).toMatchObject([{ code: 'not-a-number' }]);
    const decide = () => evaluate(prepare(bundle), r.record({}), r.AS_OF, { set: { bar: 1 } });
    expect(decide).toThrow(
      expect.objectContaining({ message: 'settings-refused', problems: [expect.objectContaining({ param: 'bar' })] }),
    );
  });
});

describe('grades', () => {
  const grade = (lead: r.Lead) =>
    r.decideBoth(
      r.rules({
        fields,
        scores,
        grades: [
          {
            name: 'priority',
            label: null,
            bands: [r.band('hot', partner), r.band('warm', r.compare(fit, '>=', r.literal(30))), r.band('cold', null)],
          },
        ],
        segments: [
          r.segment('is_warm', {
            kind: 'equal',
            type: 'band',
            left: { kind: 'grade', name: 'priority' },
            right: { kind: 'band', value: 'warm' },
          }),
          r.segment('not_cold', {
            kind: 'among',
            type: 'band',
            of: { kind: 'grade', name: 'priority' },
            set: r.values('hot', 'warm'),
          }),
        ],
        order: ['exclusions', 'score/fit', 'grade/priority', 'segment/is_warm', 'segment/not_cold'],
      }),
      lead,
    );
  it('the first true band, or otherwise; unknown ones before it make it uncertain', () => {
    expect(grade({ fields: { partner: true } }).grades.priority).toEqual({ band: 'hot', label: null, uncertain: [] });
    const warm = grade({ fields: { budget: 'approved' } });
    expect(warm.grades.priority).toEqual({ band: 'warm', label: null, uncertain: ['partner'] });
    expect([warm.segments.is_warm!.holds, warm.segments.not_cold!.holds]).toEqual(['yes', 'yes']);
    const cold = grade({ fields: { partner: false } });
    expect(cold.grades.priority).toEqual({ band: 'cold', label: null, uncertain: [] });
    expect(cold.segments.not_cold!.holds).toBe('no');
  });
});

describe('hurdles', () => {
  const ready = r.hurdles(
    'ready',
    [r.hurdle('fit', r.compare(fit, '>=', r.literal(60))), r.hurdle('need', needKnown), r.hurdle('partner', partner)],
    {
      refusals: [
        r.line('refuse 1', r.textIs(r.of('need'), 'none')),
        r.line('refuse 2', r.memberIs(r.of('budget'), 'none')),
      ],
      shortcuts: [
        r.line('pass 1', r.any(r.occurrence('demo', { where: r.compare(r.property('minutes'), '>=', r.literal(5)) }))),
      ],
    },
  );
  it('refused before all', () => {
    const lead = { fields: { budget: 'none', partner: true }, activities: [r.ago(1, 'demo', { minutes: 9 })] };
    expect(gateOf([ready], lead)).toMatchObject({
      result: 'refused',
      by: 'refuse 2',
      because: 'because refuse 2',
      could_pass: false,
      ask: [],
      not_checked: [{ id: 'refuse 1', for_want_of: ['need'] }],
    });
  });

  it('passed at once, with what could not be checked', () => {
    expect(gateOf([ready], { activities: [r.ago(1, 'demo', { minutes: 5 })] })).toMatchObject({
      result: 'passed',
      by: 'pass 1',
      counterfactuals: [],
      not_checked: [
        { id: 'refuse 1', for_want_of: ['need'] },
        { id: 'refuse 2', for_want_of: ['budget'] },
      ],
    });
  });

  it('failed at the first false hurdle, with the distances of all', () => {
    const lead = { fields: { employees: 800, budget: 'exploring', need: 'x' }, activities: [r.ago(1, 'demo')] };
    expect(gateOf([ready], lead)).toMatchObject({
      result: 'failed',
      by: 'fit',
      because: 'because fit',
      could_pass: false,
      lines: [
        { id: 'fit', holds: 'no', value: 40, bar: 60, for_want_of: [] },
        { id: 'need', holds: 'yes', value: null, bar: null, for_want_of: [] },
        { id: 'partner', holds: 'unknown', value: null, bar: null, for_want_of: ['partner'] },
      ],
      not_checked: [{ id: 'pass 1', for_want_of: ['demo.minutes'] }],
    });
  });

  it('could pass where every missed bar is in reach of the highest possible scores', () => {
    expect(gateOf([ready], { fields: { employees: 800, need: 'x', partner: true } })).toMatchObject({
      result: 'failed',
      by: 'fit',
      could_pass: true,
    });
    expect(gateOf([ready], { fields: { employees: 800, partner: true } })).toMatchObject({
      by: 'fit',
      could_pass: false,
    });
    expect(gateOf([ready], { fields: { budget: 'exploring', need: 'x' } })).toMatchObject({
      by: 'fit',
      could_pass: false,
    });
  });

  it('undecided asks; passed by all hurdles', () => {
    const good = { employees: 800, budget: 'approved', need: 'x' };
    expect(gateOf([ready], { fields: good })).toMatchObject({ result: 'undecided', by: null, ask: ['partner'] });
    expect(gateOf([ready], { fields: { ...good, partner: true } })).toMatchObject({
      result: 'passed',
      by: null,
      because: null,
      ask: [],
    });
  });
});

describe('checklists and choosers', () => {
  const bant = r.checklist('bant', 2, { budget: approved, need: needKnown, size: large });
  it('counts what holds', () => {
    expect(gateOf([bant], { fields: { budget: 'approved', need: 'x' } })).toMatchObject({
      result: 'passed',
      met: 2,
      needed: 2,
      by: null,
    });
    const open = gateOf([bant], { fields: { need: 'x' } });
    expect(open).toMatchObject({ result: 'undecided', met: 1, ask: ['employees', 'budget'], could_pass: false });
    expect(open.lines.map(line => [line.id, line.holds, line.value, line.bar])).toEqual([
      ['budget', 'unknown', null, null],
      ['need', 'yes', null, null],
      ['size', 'unknown', null, 200],
    ]);
    expect(gateOf([bant], { fields: { budget: 'none', employees: 5 } })).toMatchObject({
      result: 'failed',
      met: 0,
      ask: [],
    });
  });

  it('a chooser has the result and the reasons of the gate it uses', () => {
    const gates = [
      {
        kind: 'chooser' as const,
        name: 'qualified',
        label: null,
        uses: [
          { gate: 'strict', ...r.arm(partner) },
          { gate: 'bant', ...r.arm(null) },
        ],
      },
      bant,
      r.hurdles('strict', [r.hurdle('budget', approved)]),
    ];
    const order = ['exclusions', 'score/fit', 'gate/bant', 'gate/strict', 'gate/qualified', 'segment/through'];
    const rest = { order, segments: [r.segment('through', { kind: 'gate', name: 'qualified' })] };
    expect(gateOf(gates, { fields: { partner: true, budget: 'none' } }, rest)).toMatchObject({
      result: 'failed',
      by: 'budget',
      uses: 'strict',
      uncertain: [],
      met: null,
    });
    expect(gateOf(gates, { fields: { budget: 'approved' } }, rest)).toMatchObject({
      result: 'undecided',
      uses: 'bant',
      uncertain: ['partner'],
      met: 1,
      ask: ['employees'].concat(['need']).slice(0, 1),
    });
    const decided = r.decideBoth(r.rules({ fields, activities, scores, gates, ...rest }), {
      fields: { budget: 'approved' },
    });
    expect(decided.segments.through).toEqual({ holds: 'unknown', for_want_of: ['employees'] });
  });
});

describe('counterfactuals', () => {
  const changes = (gates: Rules['gates'], lead: r.Lead, rest: Partial<Rules> = {}) =>
    gateOf(gates, lead, rest).counterfactuals;

  it('never of the product for which a lead is decided', () => {
    const gate = [r.hurdles('ready', [r.hurdle('budget', approved)])];
    const change = { kind: 'field', field: 'budget', to: ['approved'] };
    expect(changes(gate, {})).toEqual([change]);
    expect(changes(gate, {}, { lead: { fields, per: 'budget' } })).toEqual([]);
  });

  it('one field to one value: members, booleans, numbers next to a bar', () => {
    const gate = r.hurdles('ready', [r.hurdle('fit', r.compare(fit, '>=', r.literal(30)))]);
    expect(changes([gate], { fields: { employees: 50, budget: 'none' } })).toEqual([
      { kind: 'field', field: 'employees', to: [200] },
      { kind: 'field', field: 'budget', to: ['approved'] },
    ]);
    expect(changes([r.hurdles('ready', [r.hurdle('partner', r.not(partner))])], { fields: { partner: true } })).toEqual(
      [{ kind: 'field', field: 'partner', to: [false] }],
    );
  });

  it('a number may pass below and above', () => {
    const outside = r.hurdles('ready', [
      r.hurdle(
        'size',
        r.or(r.compare(r.of('employees'), '<', r.literal(10)), r.compare(r.of('employees'), '>', r.literal(20))),
      ),
    ]);
    expect(changes([outside], { fields: { employees: 15 } })).toEqual([
      { kind: 'field', field: 'employees', to: [9.999, 20.001] },
    ]);
    expect(changes([outside], {})).toEqual([{ kind: 'field', field: 'employees', to: [9.999] }]);
  });

  it('any value at all where known is asked; lists get one element more', () => {
    const gate = r.hurdles('ready', [r.hurdle('need', needKnown), r.hurdle('founded', r.known(r.of('founded')))]);
    expect(changes([gate], { fields: { founded: '2020-01-01' } })).toEqual([
      { kind: 'field', field: 'need', to: [null] },
    ]);
    expect(changes([gate], { fields: { need: 'x' } })).toEqual([{ kind: 'field', field: 'founded', to: [null] }]);
    const tools = r.hurdles('ready', [
      r.hurdle('tools', {
        kind: 'includes',
        type: 'text',
        quantity: 'any',
        of: r.of('tools'),
        set: r.values('Kubernetes', 'terraform'),
      }),
    ]);
    expect(changes([tools], { fields: { tools: 'sql' } })).toEqual([
      {
        kind: 'field',
        field: 'tools',
        to: [
          ['sql', 'kubernetes'],
          ['sql', 'terraform'],
        ],
      },
    ]);
  });

  it('one more activity that satisfies a filter, also of our own people', () => {
    const connected = r.any(r.occurrence('call', { where: r.memberIs(r.property('outcome'), 'connected') }));
    const long = r.any(
      r.occurrence('demo', {
        where: r.and(
          r.compare(r.property('minutes'), '>', r.literal(20)),
          { kind: 'matches', how: 'starts', of: r.property('topic'), set: r.values('Cloud') },
          r.not(r.textIs(r.property('topic'), 'cloud')),
        ),
      }),
    );
    const gate = r.hurdles('ready', [
      r.hurdle(
        'touched',
        r.or(connected, r.any(r.occurrence('demo', { where: r.compare(r.property('minutes'), '>', r.literal(20)) }))),
      ),
    ]);
    expect(changes([gate], {})).toEqual([
      { kind: 'activity', activity: 'call', properties: { outcome: 'connected' } },
      { kind: 'activity', activity: 'demo', properties: { minutes: 20.001 } },
    ]);
    expect(changes([r.hurdles('ready', [r.hurdle('long', long)])], {}).map(({ kind }) => kind)).toEqual(['activity']);
  });

  it('none for a passed gate, for an excluded lead, and where no single change is enough', () => {
    const two = r.hurdles('ready', [r.hurdle('need', needKnown), r.hurdle('partner', partner)]);
    expect(changes([two], {})).toEqual([]);
    expect(changes([two], { fields: { need: 'x', partner: true } })).toEqual([]);
    expect(
      changes(
        [r.hurdles('ready', [r.hurdle('need', needKnown)])],
        {},
        { exclusions: [{ label: 'All', when: r.constant(true) }] },
      ),
    ).toEqual([]);
  });

  it('at most five', () => {
    const many = r.rules({
      fields: ['a', 'b', 'c', 'd', 'e', 'f'].map(name => r.field(name, r.boolean)),
      gates: [
        r.hurdles('ready', [r.hurdle('any', r.or(...['a', 'b', 'c', 'd', 'e', 'f'].map(name => r.truth(r.of(name)))))]),
      ],
    });
    expect(
      r.decideBoth(many, {}).gates.ready!.counterfactuals.map(change => change.kind === 'field' && change.field),
    ).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
