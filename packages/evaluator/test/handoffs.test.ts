// Hand-offs: when they are listed, by which ids, to whom, and what they tell.
import type { Handoff, IncludedFact, Rules } from '@funnel/bundle';
import { describe, expect, it } from 'vitest';
import { entered, lifecycle, move, stage } from './lifecycles.ts';
import * as r from './rules.ts';

const yes = r.constant(true);
const handoff = (name: string, entering: string, rest: Partial<Handoff> = {}): Handoff => ({
  name,
  label: null,
  entering,
  to: { kind: 'role', name: 'manager' },
  include: [],
  last_activities: 0,
  suggest_content: false,
  ...rest,
});
const flow = (moves: Parameters<typeof lifecycle>[1] = []): Partial<Rules> => ({
  lifecycle: lifecycle(
    ['a', 'b', 'c'].map(name => stage(name)),
    moves,
  ),
});
const decided = (parts: Partial<Rules>, lead: r.Lead = {}, id = 'lead') =>
  r.decideBoth(r.rules(parts), lead, r.AS_OF, {}, id);
const listed = (parts: Partial<Rules>, lead: r.Lead = {}) =>
  decided(parts, lead).handoffs.map(({ id, passed_through: through }) => (through ? `${id} through` : id));

describe('hand-offs are listed', () => {
  const handoffs = [handoff('to_c', 'c'), handoff('z', 'b'), handoff('B', 'b')];

  it('while the lead is in the stage, by name, with the number and the instant of the entry', () => {
    const parts = { ...flow(), handoffs };
    expect(listed(parts, { history: [entered(3, 'b')] })).toEqual(['lead/B/1', 'lead/z/1']);
    const again = [entered(9, 'b'), entered(5, 'a'), entered(3, 'b'), entered(1, 'b')];
    expect(decided(parts, { history: again }).handoffs[0]).toMatchObject({
      id: 'lead/B/2',
      handoff: 'B',
      entry: 2,
      at: new Date(r.AS_OF - 3 * r.DAY).toISOString(),
      passed_through: false,
    });
    expect(listed(parts, { history: [entered(3, 'b'), entered(1, 'a')] })).toEqual([]);
    expect(listed(parts, { history: [entered(3, 'b'), entered(1, 'limbo')] })).toEqual([]);
  });

  it('of the first stage not before the lead has entered it', () => {
    const first = { ...flow(), handoffs: [handoff('hello', 'a')] };
    expect(listed(first)).toEqual([]);
    expect(listed(first, { history: [entered(1, 'a')] })).toEqual(['lead/hello/1']);
  });

  it('of stages passed through first, in the order of the moves', () => {
    const parts = { ...flow([move('a', 'b'), move('b', 'c')]), handoffs };
    expect(listed(parts, { history: [entered(9, 'b'), entered(5, 'a')] })).toEqual([
      'lead/B/2 through',
      'lead/z/2 through',
      'lead/to_c/1',
    ]);
    expect(decided(parts).handoffs.map(({ at }) => at)).toEqual(Array(3).fill('2026-11-21T12:00:00.000Z'));
  });

  it('not of an excluded lead', () => {
    const out = { ...flow(), handoffs, exclusions: [{ label: 'Out', when: yes }] };
    expect(listed(out, { history: [entered(3, 'b')] })).toEqual([]);
  });

  it('and never change when a decision ends', () => {
    const visit = r.activity('visit');
    const parts = { ...flow(), activities: [visit], handoffs: [handoff('B', 'b', { last_activities: 3 })] };
    expect(decided(parts, { history: [entered(3, 'b')], activities: [r.ago(1, 'visit')] }).next_change_at).toBeNull();
  });
});

describe('ids', () => {
  const history = [entered(3, 'b')];

  it('have each part encoded', () => {
    const parts = { ...flow(), handoffs: [handoff('told', 'b')] };
    expect(decided(parts, { history }, 'a/b c').handoffs[0]!.id).toBe('a%2Fb%20c/told/1');
  });

  it('name the product, of steps too', () => {
    const parts: Partial<Rules> = {
      ...flow(),
      lead: { fields: [r.field('line', r.member('cold storage', 'compute'))], per: 'line' },
      handoffs: [handoff('told', 'b')],
      slas: [
        {
          name: 'answer',
          label: null,
          calendars: [],
          start: { kind: 'entering', stage: 'b' },
          start_when: null,
          met_by: [],
          pauses: [],
          cancels: [],
          targets: [{ span: { kind: 'elapsed', milliseconds: r.DAY }, when: null, until: null }],
          steps: [{ id: 'due', action: 'notify', to: { kind: 'role', name: 'manager' }, at: { kind: 'due' } }],
        },
      ],
    };
    const storage = decided(parts, { history, fields: { line: 'Cold Storage' } });
    expect(storage.product).toBe('cold storage');
    expect(storage.handoffs[0]!.id).toBe('lead/cold%20storage/told/1');
    expect(storage.clocks[0]!.steps[0]!.id).toBe('lead/cold%20storage/answer/1/due');
    const unknown = decided(parts, { history, fields: { line: 'disks' } });
    expect(unknown.product).toBeNull();
    expect(unknown.handoffs[0]!.id).toBe('lead/told/1');
    expect(
      decided({ ...parts, lead: { ...parts.lead!, per: null } }, { history, fields: { line: 'compute' } }),
    ).toMatchObject({
      product: null,
      handoffs: [{ id: 'lead/told/1' }],
    });
  });
});

describe('the recipient', () => {
  const to = (recipient: Handoff['to']) =>
    decided(
      {
        ...flow(),
        teams: [
          { name: 'sdr', label: null },
          { name: 'owner', label: null },
        ],
        routes: [{ name: 'duty', label: null, arms: [{ team: 'sdr', ...r.arm(null) }], work: [] }],
        handoffs: [handoff('told', 'b', { to: recipient })],
      },
      { history: [entered(1, 'b')] },
    ).handoffs[0]!.to;

  it('is a team, the team that a route chose, or a role of the runtime', () => {
    expect(to({ kind: 'team', name: 'owner' })).toEqual({ kind: 'team', name: 'owner', team: 'owner' });
    expect(to({ kind: 'route', name: 'duty' })).toEqual({ kind: 'route', name: 'duty', team: 'sdr' });
    expect(to({ kind: 'role', name: 'duty' })).toEqual({ kind: 'role', name: 'duty', team: null });
  });
});

describe('what is told', () => {
  const fields = [
    r.field('title', r.text),
    r.field('size', r.number),
    r.field('tools', r.texts),
    r.field('founded', r.date),
  ];
  const activities = [
    r.activity('visit', [r.field('path', r.text), r.field('tags', r.memberList('x', 'y'))]),
    r.activity('trial'),
    r.activity('call', [], 'sales'),
  ];
  const history = [entered(1, 'b')];
  const told = (rest: Partial<Handoff>, lead: r.Lead = {}, parts: Partial<Rules> = {}) =>
    decided(
      { ...flow(), lead: { fields, per: null }, activities, handoffs: [handoff('told', 'b', rest)], ...parts },
      { history, ...lead },
    ).handoffs[0]!;
  const fact = (kind: IncludedFact['kind'], name: string): IncludedFact => ({ kind, name });

  it('facts, in source order, as data hold them', () => {
    const include = [fact('field', 'title'), fact('field', 'size'), fact('field', 'tools'), fact('field', 'founded')];
    const known = { title: 'VP Sales', size: '12.5', tools: 'Terraform; kubernetes', founded: '2020-02-03' };
    expect(told({ include }, { fields: known }).facts).toEqual([
      { fact: 'title', value: 'VP Sales' },
      { fact: 'size', value: 12.5 },
      { fact: 'tools', value: ['Terraform', 'kubernetes'] },
      { fact: 'founded', value: '2020-02-03' },
    ]);
    expect(told({ include: include.slice(2) }).facts).toEqual([
      { fact: 'tools', value: null },
      { fact: 'founded', value: null },
    ]);
  });

  const buyer = { ...r.segment('buyer', yes), construct: 'persona' as const };
  const parts: Partial<Rules> = {
    params: [r.param('bar', 4)],
    segments: [
      {
        ...buyer,
        notes: [
          { title: 'Pain', text: 'Cost' },
          { title: 'Fear', text: 'Lock-in' },
        ],
      },
      r.segment('west', yes),
      r.segment('Big', yes),
      { ...r.segment('never', r.constant(false)), notes: [{ title: 'No', text: 'No' }] },
      { ...r.segment('open', r.known(r.of('size'))), notes: [{ title: 'No', text: 'No' }] },
      { ...buyer, name: 'Analyst', notes: [{ title: 'Ask', text: 'Numbers' }] },
    ],
    scores: [
      r.score('fit', [
        r.conditionRule('z', 5, r.when(yes)),
        { ...r.conditionRule('small', -9, r.when(yes)), because: 'Too small' },
        r.group(
          'Both',
          100,
          r.conditionRule('a', 5, r.when(yes)),
          r.conditionRule('not', 30, r.when(r.constant(false))),
        ),
      ]),
    ],
    grades: [{ name: 'priority', label: null, bands: [r.band('hot', yes), r.band('cold', null)] }],
    gates: [r.hurdles('ready', [r.hurdle('fit', yes)])],
  };

  it('what was decided', () => {
    const include = [
      fact('grade', 'priority'),
      fact('gate', 'ready'),
      fact('segment', 'segment'),
      fact('persona', 'persona'),
      fact('param', 'bar'),
      fact('score', 'fit'),
    ];
    expect(told({ include }, {}, parts).facts).toEqual([
      { fact: 'grades.priority', value: 'hot' },
      { fact: 'gates.ready', value: 'passed' },
      { fact: 'segment', value: ['Big', 'west'] },
      { fact: 'persona', value: ['Analyst', 'buyer'] },
      { fact: 'params.bar', value: 4 },
      { fact: 'scores.fit', value: 1 },
    ]);
  });

  it('notes of what holds, whether it is included or not', () => {
    expect(told({}, {}, parts).notes).toEqual([
      { segment: 'Analyst', title: 'Ask', text: 'Numbers' },
      { segment: 'buyer', title: 'Pain', text: 'Cost' },
      { segment: 'buyer', title: 'Fear', text: 'Lock-in' },
    ]);
  });

  it('reasons of included scores, the greatest in size first', () => {
    expect(told({}, {}, parts).reasons).toEqual([]);
    expect(told({ include: [fact('score', 'fit')] }, {}, parts).reasons).toEqual([
      {
        score: 'fit',
        rules: [
          { rule: 'small', points: -9, because: 'Too small' },
          { rule: 'a', points: 5, because: null },
          { rule: 'z', points: 5, because: null },
        ],
      },
    ]);
  });

  it('the latest activities of the lead itself, known ones of their properties', () => {
    const lead = {
      activities: [
        r.ago(3, 'trial'),
        r.ago(2, 'visit', { path: '/A' }, { id: '1' }),
        r.ago(2, 'visit', { tags: 'y; z' }, { id: '2' }),
        r.ago(1, 'call'),
        r.ago(-1, 'trial'),
      ],
    };
    const visits = [
      { activity: 'visit', at: '2026-11-19T12:00:00.000Z', properties: { tags: ['y'] } },
      { activity: 'visit', at: '2026-11-19T12:00:00.000Z', properties: { path: '/A' } },
    ];
    expect(told({ last_activities: 2 }, lead).activities).toEqual(visits);
    const all = [...visits, { activity: 'trial', at: '2026-11-18T12:00:00.000Z', properties: {} }];
    expect(told({ last_activities: 100 }, lead).activities).toEqual(all);
    expect(told({}, lead).activities).toEqual([]);
  });

  it('open offers, where content is suggested', () => {
    const content = {
      content: {
        steps: [{ name: 'first', label: null, opens: null }],
        offers: [{ title: 'Myths', step: 'first', taken: null, when: null }],
      },
    };
    expect(told({ suggest_content: true }, {}, content).offers).toEqual(['Myths']);
    expect(told({}, {}, content).offers).toEqual([]);
    expect(told({ suggest_content: true }).offers).toEqual([]);
  });
});
