// Content: the furthest open step, what is offered there, what was taken, and when time alone opens or closes something.
import type { Condition, Content, ContentStep, Offer, Rules } from '@funnel/bundle';
import { describe, expect, it } from 'vitest';
import { inStage, lifecycle, move, stage } from './lifecycles.ts';
import * as r from './rules.ts';

const fields = [
  r.field('size', r.number),
  r.field('cost', r.number),
  r.field('department', r.member('it', 'security')),
  r.field('seen', r.datetime),
];
const activities = [
  r.activity('visit', [r.field('path', r.text), r.field('minutes', r.number)]),
  r.activity('download', [r.field('asset', r.text)]),
  r.activity('trial'),
];
const yes = r.constant(true);
const no = r.constant(false);
const unknownSize = r.compare(r.of('size'), '>=', r.literal(10));

const step = (name: string, opens: Condition | null = null, until: number | null = null): ContentStep => ({
  name,
  label: null,
  opens: opens === null ? null : r.when(opens, until),
});
const offer = (title: string, at: string, rest: Partial<Offer> = {}): Offer => ({
  title,
  step: at,
  taken: null,
  when: null,
  ...rest,
});
const downloaded = (asset: string) => r.occurrence('download', { where: r.textIs(r.property('asset'), asset) });

function decided(content: Content, lead: r.Lead = {}, rest: Partial<Rules> = {}) {
  return r.decideBoth(r.rules({ fields, activities, content, ...rest }), lead);
}
const content = (steps: readonly ContentStep[], offers: readonly Offer[] = []): Content => ({ steps, offers });
const found = (steps: readonly ContentStep[], lead: r.Lead = {}) => decided(content(steps), lead).content!;

describe('the step of content', () => {
  it('is the furthest open one, even if one before it is closed', () => {
    expect(found([step('a'), step('b', no), step('c', yes), step('d', no)])).toEqual({
      step: 'c',
      uncertain: [],
      offers: [],
      taken: [],
      offers_uncertain: [],
      next: 'd',
    });
    expect(found([step('a'), step('b', yes)])).toMatchObject({ step: 'b', next: null });
  });

  it('is the first where no other is open, whatever is unknown', () => {
    expect(found([step('a')])).toMatchObject({ step: 'a', next: null });
    expect(found([step('a'), step('b', no)])).toMatchObject({ step: 'a', uncertain: [] });
    expect(found([step('a'), step('b', unknownSize)])).toMatchObject({ step: 'a', uncertain: ['size'] });
  });

  it('is uncertain for want of what would open a further one only', () => {
    const steps = [step('a'), step('b', unknownSize), step('c', yes), step('d', r.known(r.of('size')))];
    expect(found(steps).uncertain).toEqual([]);
    const cheap = r.compare(r.of('cost'), '<', r.literal(3));
    const further = [...steps, step('e', r.and(cheap, unknownSize)), step('f', unknownSize)];
    expect(found(further).uncertain).toEqual(['size', 'cost']);
  });

  it('closes behind its last day', () => {
    const today = Math.floor(r.AS_OF / r.DAY);
    const until = (day: number) => decided(content([step('a'), step('b', yes, day)]));
    expect(until(today).content!.step).toBe('b');
    expect(until(today).next_change_at).toBe('2026-11-22T00:00:00.000Z');
    expect(until(today - 1).content!.step).toBe('a');
  });

  it('asks the history before the moves', () => {
    const moving = { lifecycle: lifecycle([stage('x'), stage('y')], [move('x', 'y')]) };
    const asked = decided(content([step('a'), step('b', inStage('y'))]), {}, moving);
    expect([asked.stage!.name, asked.content!.step]).toEqual(['y', 'a']);
  });

  it('is none for an excluded lead, and without content', () => {
    expect(decided(content([step('a')]), {}, { exclusions: [{ label: 'Out', when: yes }] }).content).toBeNull();
    expect(r.decideBoth(r.rules({ fields }), {}).content).toBeNull();
  });
});

describe('offers', () => {
  const at = (offers: readonly Offer[], lead: r.Lead = {}) =>
    decided(content([step('a'), step('b', no)], offers), lead).content!;

  it('are those of the step, in source order, that hold and are not taken', () => {
    const offers = [
      offer('Z', 'a'),
      offer('Later', 'b'),
      offer('A', 'a', { when: r.when(yes) }),
      offer('Not meant', 'a', { when: r.when(no) }),
      offer('Taken', 'a', { taken: downloaded('myths') }),
    ];
    const lead = { activities: [r.ago(300, 'download', { asset: 'MYTHS' })] };
    expect(at(offers)).toMatchObject({ offers: ['Z', 'A', 'Taken'], taken: [] });
    expect(at(offers, lead)).toMatchObject({ offers: ['Z', 'A'], taken: ['Taken'], offers_uncertain: [] });
  });

  it('count as taken whether or not they are meant for the lead', () => {
    const offers = [offer('One', 'a', { taken: downloaded('x'), when: r.when(no) })];
    expect(at(offers, { activities: [r.ago(1, 'download', { asset: 'x' })] })).toMatchObject({
      offers: [],
      taken: ['One'],
    });
  });

  it('are not taken by what may be it, by what comes later, or by another', () => {
    const offers = [offer('One', 'a', { taken: downloaded('x') })];
    const open = { offers: ['One'], taken: [] };
    expect(at(offers, { activities: [r.ago(1, 'download')] })).toMatchObject({
      ...open,
      offers_uncertain: ['download.asset'],
    });
    expect(at(offers, { activities: [r.ago(1, 'download', { asset: 'y' })] })).toMatchObject({
      ...open,
      offers_uncertain: [],
    });
    const later = decided(content([step('a')], offers), { activities: [r.ago(-2, 'download', { asset: 'x' })] });
    expect(later.content).toMatchObject(open);
    expect(later.next_change_at).toBe('2026-11-23T12:00:00.000Z');
    const both = [r.ago(2, 'download'), r.ago(1, 'download', { asset: 'x' })];
    expect(at(offers, { activities: both })).toMatchObject({ taken: ['One'], offers_uncertain: [] });
  });

  it('are uncertain for want of what they are meant for, unless they are taken', () => {
    const security = r.when(r.memberIs(r.of('department'), 'security'));
    const offers = [
      offer('One', 'a', { when: security, taken: r.occurrence('trial') }),
      offer('Two', 'a', { taken: downloaded('x') }),
      offer('Elsewhere', 'b', { when: r.when(unknownSize) }),
    ];
    expect(at(offers, { activities: [r.ago(1, 'download')] })).toMatchObject({
      offers: ['Two'],
      offers_uncertain: ['department', 'download.asset'],
    });
    expect(at(offers, { activities: [r.ago(1, 'trial')] })).toMatchObject({ taken: ['One'], offers_uncertain: [] });
  });

  it('end behind their last day', () => {
    const day = Math.floor(r.AS_OF / r.DAY);
    expect(at([offer('One', 'a', { when: r.when(yes, day - 1) })]).offers).toEqual([]);
    expect(at([offer('One', 'a', { when: r.when(yes, day) })]).offers).toEqual(['One']);
  });
});

describe('time and content', () => {
  const recent = r.any(r.occurrence('visit', { period: r.within(7) }));
  const lead = { activities: [r.ago(6, 'visit')] };

  it('changes at the edges of the windows of steps and offers', () => {
    const next = '2026-11-22T12:00:00.000Z';
    expect(decided(content([step('a'), step('b', recent)]), lead).next_change_at).toBe(next);
    const offers = [offer('One', 'b', { when: r.when(recent) })];
    expect(decided(content([step('a'), step('b', no)], offers), lead).next_change_at).toBe(next);
  });

  it('changes with counted days, and not by what was taken', () => {
    const days = r.compare({ kind: 'days_since', of: r.of('seen'), type: 'datetime' }, '>', r.literal(3, 0));
    const seen = { fields: { seen: '2026-11-20T13:00:00Z' } };
    expect(decided(content([step('a'), step('b', days)]), seen).next_change_at).toBe('2026-11-21T13:00:00.000Z');
    const taken = [offer('One', 'a', { taken: r.occurrence('visit') })];
    expect(decided(content([step('a')], taken), lead).next_change_at).toBeNull();
  });
});

describe('arithmetic in content', () => {
  const doubled = { kind: 'times', by: 3, by_decimals: 0, of: r.of('size'), decimals: 3 } as const;
  const huge = { fields: { size: 4e12 } };
  const large = r.compare(doubled, '>', r.literal(1));
  const problems = (asked: Content, lead: r.Lead, rest: Partial<Rules> = {}) => decided(asked, lead, rest).problems;
  const told = [{ code: 'arithmetic-out-of-range', fact: '', value: null }];

  it('that leaves its range is told, of any step and of any offer', () => {
    expect(problems(content([step('a'), step('b', large)]), huge)).toEqual(told);
    expect(problems(content([step('a'), step('b', no)], [offer('One', 'b', { when: r.when(large) })]), huge)).toEqual(
      told,
    );
    const many = r.compare({ ...doubled, of: r.property('minutes') }, '>', r.literal(1));
    const taking = [offer('One', 'a', { taken: r.occurrence('visit', { where: many }) })];
    const visits = { activities: [r.ago(1, 'visit', { minutes: 4e12 })] };
    expect(problems(content([step('a')], taking), visits)).toEqual(told);
    expect(problems(content([step('a')], taking), visits, { exclusions: [{ label: 'Out', when: yes }] })).toEqual([]);
  });
});
