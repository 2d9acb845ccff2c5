// What content, hand-offs, queues, measures and targets become.
import { describe, expect, test } from 'vitest';
import { compiled, everything } from './corpus.ts';

const DAY = 86_400_000;
const { rules, about } = compiled(everything);
const day = (text: string): number => Date.parse(text) / DAY;

describe('rules', () => {
  test('the keys of a queue, in order', () => {
    expect(rules.routes.map(({ work }) => work)).toEqual([
      [{ kind: 'grade', grade: 'priority' }, { kind: 'score', score: 'fit' }, { kind: 'waiting' }],
    ]);
  });

  test('steps and offers, in source order', () => {
    const visit = { activity: 'visit', by: null };
    expect(rules.content).toMatchObject({
      steps: [
        { name: 'first', label: 'First', opens: null },
        {
          name: 'second',
          label: null,
          opens: {
            when: { kind: 'or', of: [{ kind: 'occurs', of: { ...visit, period: { milliseconds: 30 * DAY } } }, {}] },
            until: day('2030-12-31'),
          },
        },
      ],
      offers: [
        {
          title: 'Guide',
          step: 'first',
          taken: { ...visit, where: { kind: 'and' }, period: null },
          when: { when: { kind: 'equal' }, until: day('2030-12-31') },
        },
        { title: 'Price list', step: 'second', taken: null, when: null },
      ],
    });
  });

  test('hand-offs, by name', () => {
    expect(rules.handoffs).toEqual([
      {
        name: 'asked',
        label: null,
        entering: 'recycled',
        to: { kind: 'team', name: 'sdr' },
        include: [],
        last_activities: 0,
        suggest_content: false,
      },
      {
        name: 'signed',
        label: null,
        entering: 'won',
        to: { kind: 'role', name: 'books' },
        include: [],
        last_activities: 0,
        suggest_content: false,
      },
      {
        name: 'told',
        label: 'Told',
        entering: 'mql',
        to: { kind: 'route', name: 'owner' },
        include: [
          { kind: 'persona', name: 'persona' },
          { kind: 'field', name: 'size' },
          { kind: 'param', name: 'bar' },
          { kind: 'score', name: 'fit' },
          { kind: 'grade', name: 'priority' },
          { kind: 'gate', name: 'ready' },
          { kind: 'segment', name: 'segment' },
        ],
        last_activities: 5,
        suggest_content: true,
      },
    ]);
  });

  test('the field that leads are told apart by', () => {
    expect(rules.lead.per).toBeNull();
    expect(compiled('lead per product { product one of a, b }').rules.lead.per).toBe('product');
  });

  test('nothing of it is a part of the order', () => {
    expect(rules.order.filter(key => !/^(param|segment|score|grade|gate)\/|^exclusions$/.test(key))).toEqual([]);
  });

  test('a program without any of it', () => {
    const plain = compiled('lead { email text }');
    expect(plain.rules).toMatchObject({ content: null, handoffs: [] });
    expect(plain.about).toMatchObject({ content: [], measures: [], targets: [] });
  });
});

describe('about', () => {
  test('lines of the content as they are written', () => {
    expect(about.content.map(({ key, text }) => [key, text])).toEqual([
      ['step/first', 'step first "First"'],
      ['step/second', 'step second opens when any visit within 30 days or interest >= 20 until 2030-12-31'],
      [
        'offer/Guide',
        'offer "Guide" in first taken on visit where (at_page is pricing and seconds > 3) when region is amer until 2030-12-31',
      ],
      ['offer/Price list', 'offer "Price list" in second'],
    ]);
    expect(about.content[0]!.at).toMatchObject({ file: 'rules.funnel', column: 3 });
  });

  test('measures, by name', () => {
    expect(about.measures).toMatchObject([
      {
        name: 'bad',
        label: null,
        of: {
          kind: 'stage',
          stage: 'mql',
          goal: { kind: 'activity', of: { activity: 'call', by: 'sales', where: { kind: 'equal' }, period: null } },
          within: 14 * DAY,
        },
        aim: { below: true, percent: 5 },
        alarm: { side: 'above', percent: 10 },
      },
      { name: 'in_time', of: { kind: 'sla', sla: 'response' }, aim: null, alarm: null },
      {
        name: 'onward',
        label: 'Onward',
        of: { kind: 'stage', stage: 'mql', goal: { kind: 'reach', stage: 'won' }, within: 60 * DAY },
        aim: { below: false, percent: 60 },
        alarm: { side: 'below', percent: 45.5 },
      },
    ]);
  });

  test('targets', () => {
    expect(about.targets).toMatchObject([
      {
        name: 'q1',
        label: 'Q1',
        only: { when: { kind: 'equal' }, until: day('2030-12-31') },
        book: { amount: 2_000_000.5, from: day('2027-01-01'), to: day('2027-03-31') },
        shares: [
          { owner: 'marketing', percent: 60 },
          { owner: 'sales', percent: 40 },
        ],
        deal: 40_000,
        rates: [
          { from: 'inquiry', to: 'mql', percent: 12.5, within: 30 * DAY },
          { from: 'mql', to: 'won', percent: 25, within: 7 * DAY },
        ],
      },
    ]);
  });
});
