// Content, queues and hand-offs in words: in an explanation, and in the table of a life.
import type { Bundle, ContentDecision, Decision, HandoffDecision } from '@funnel/bundle';
import {
  type Answer,
  type ExplainOptions,
  type ExplanationSection,
  explainDecision,
  explanationToMarkdown,
  renderExplanation,
  type SectionKind,
  type TimelineStep,
  timeline,
} from '@funnel/explain';
import { describe, expect, test } from 'vitest';
import { HANDOVER_BUNDLE } from './fixtures/handover-rules.ts';
import { MOVING, RUNNING } from './fixtures/time-decisions.ts';

const CONTENT: ContentDecision = {
  step: 'consideration',
  uncertain: [],
  offers: ['Security white paper'],
  taken: ['TCO calculator'],
  offers_uncertain: [],
  next: 'decision',
};
const SINCE = '2026-11-20T21:30:00.000Z';
const HANDOFF: HandoffDecision = {
  id: 'L-2001/new_mql/2',
  handoff: 'new_mql',
  entry: 2,
  at: SINCE,
  to: { kind: 'route', name: 'owner', team: 'enterprise' },
  passed_through: false,
  facts: [
    { fact: 'title', value: 'cio' },
    { fact: 'employees', value: 1200 },
    { fact: 'persona', value: ['economic_buyer'] },
    { fact: 'segment', value: [] },
    { fact: 'scores.fit', value: 70 },
    { fact: 'grades.priority', value: 'hot' },
    { fact: 'gates.ready', value: 'passed' },
  ],
  notes: [{ segment: 'economic_buyer', title: 'Pain', text: 'The cloud bill grows faster than revenue' }],
  reasons: [
    {
      score: 'fit',
      rules: [
        { rule: 'fit.persona.1', points: 40, because: null },
        { rule: 'fit.employees.2', points: 30, because: 'Where we win most' },
      ],
    },
  ],
  activities: [
    { activity: 'page_view', at: '2026-11-21T10:00:00.000Z', properties: { path: '/pricing' } },
    { activity: 'download', at: '2026-11-18T12:00:00.000Z', properties: {} },
    { activity: 'page_view', at: '2026-11-17T12:00:00.000Z', properties: {} },
    { activity: 'page_view', at: '2026-11-16T12:00:00.000Z', properties: {} },
  ],
  offers: ['Security white paper'],
};
const QUEUE = [
  { by: 'priority', value: 'hot', rank: 0 },
  { by: 'fit', value: 70, rank: -70 },
  { by: 'longest waiting', value: SINCE, rank: Date.parse(SINCE) },
];
const HANDED: Decision = {
  ...RUNNING,
  routes: { owner: { team: 'enterprise', uncertain: [], queue: QUEUE } },
  content: CONTENT,
  handoffs: [HANDOFF],
};

const YES: Answer = { holds: 'yes', value: null, bar: null };
const NO: Answer = { holds: 'no', value: null, bar: null };

function section(
  kind: SectionKind,
  decision: Decision,
  options: ExplainOptions = {},
  bundle: Bundle = HANDOVER_BUNDLE,
): ExplanationSection | undefined {
  return explainDecision(bundle, decision, options).sections.find(each => each.kind === kind);
}
/** The lines of a section as one reads them. */
function said(kind: SectionKind, decision: Decision, options: ExplainOptions = {}): readonly string[] {
  const signs = { yes: '✓', no: '✗', unknown: '?', note: '·', none: ' ' };
  return (section(kind, decision, options)?.lines ?? []).map(({ mark, label, text, detail }) =>
    [signs[mark], label, text, detail === null ? null : `(${detail})`].filter(part => part !== null).join(' '),
  );
}
const offering = (more: Partial<ContentDecision>): Decision => ({ ...HANDED, content: { ...CONTENT, ...more } });

test('whole pages', async () => {
  const explanation = explainDecision(HANDOVER_BUNDLE, HANDED);
  await expect(renderExplanation(explanation, { width: 90 })).toMatchFileSnapshot('golden/handed.txt');
  await expect(explanationToMarkdown(explanation)).toMatchFileSnapshot('golden/handed.md');
});

describe('content', () => {
  const answers: ExplainOptions = {
    ask: conditions => conditions.map(each => (each.kind === 'occurs' && each.times > 1 ? YES : NO)),
  };

  test('is told with its step, its offers and what would open the next step', () => {
    expect(section('content', HANDED)?.summary).toBe('Comparing');
    expect(said('content', HANDED, answers)).toEqual([
      '· Open, because at least 3 times page view in the last 60 days.',
      '✓ "TCO calculator" taken',
      '✓ "Security white paper" to be offered (department is it)',
      '✗ "Workshop" not for this lead (department is not finance)',
      '✗ "Fair visit" ended on 31 Oct 2026',
      '  To Decision: not yet',
      '✗ Any Trial',
      '✗ Department is finance',
    ]);
  });

  test('says what is not known of it', () => {
    const open = offering({
      uncertain: ['department'],
      offers: [],
      taken: [],
      offers_uncertain: ['department', 'download.asset'],
    });
    const lines = said('content', open, { ask: conditions => conditions.map(() => ({ ...NO, holds: 'unknown' })) });
    expect(lines).toContain('? Could be further: department is not known.');
    expect(lines).toContain('? "Security white paper" perhaps (if department is it)');
    expect(lines).toContain('? Other offers are possible: department and asset of download are not known.');
    expect(lines).toContain('✗ A dead end: nothing here is for this lead.');
  });

  test('says a dead end, and why', () => {
    const first = offering({ step: 'awareness', offers: [], taken: ['Ten cloud myths'] });
    expect(said('content', first)).toEqual([
      '· Every lead begins here.',
      '✓ "Ten cloud myths" taken',
      '✗ A dead end: the lead has taken everything here.',
      '  To Comparing: not yet',
      '· At least 3 times page view in the last 60 days',
    ]);
    const bare = said('content', offering({ step: 'decision', offers: [], taken: [] }));
    expect(bare).toContain('✗ A dead end: this step has no offer.');
    expect(bare).toContain('✗ To At the fair: ended on 31 Oct 2026');
    expect(said('content', offering({ step: 'fair', offers: [], taken: [] })).at(-1)).toBe('· This is the last step.');
  });

  test('is not asked behind the moves of the decision, which it does not see', () => {
    const moving = { ...MOVING, content: CONTENT };
    expect(said('content', moving, answers)).toContain('· Any Trial');
  });

  test('is left out where there is none', () => {
    expect(section('content', { ...HANDED, content: null })).toBeUndefined();
  });

  test('is told where time alone changes it', () => {
    const later = { ...offering({ step: 'awareness' }), as_of: '2026-12-01T12:00:00.000Z' };
    expect(said('later', HANDED, { later }).join(' ')).toContain('content goes from Comparing to Awareness');
  });
});

describe('a queue', () => {
  test('says key by key where the lead stands', () => {
    expect(said('route', HANDED)[1]).toBe(
      '· Place in the queue: by Priority (Hot, the 1st band), then by Fit (70), then by the time in the stage (since 20 Nov 2026, 21:30 UTC, 14 hours ago)',
    );
    const waiting = [...QUEUE.slice(0, 2), { by: 'longest waiting', value: null, rank: null }];
    const unknown = { ...HANDED, routes: { owner: { team: 'sdr', uncertain: [], queue: waiting } } };
    expect(said('route', unknown)[1]).toContain('nobody recorded when it came here, so it comes last');
  });

  test('is none behind the end of a journey, and nothing is said where there is no order', () => {
    const over = { ...HANDED, routes: { owner: { team: 'sdr', uncertain: [], queue: null } } };
    expect(said('route', over)[1]).toBe('· In no queue: the journey is over');
    const routes = HANDOVER_BUNDLE.rules.routes.map(route => ({ ...route, work: [] }));
    const bundle = { ...HANDOVER_BUNDLE, rules: { ...HANDOVER_BUNDLE.rules, routes } };
    expect(section('route', over, {}, bundle)?.lines).toHaveLength(1);
  });
});

describe('a hand-off', () => {
  test('says to whom it goes and what it tells', () => {
    expect(said('handoffs', HANDED)).toEqual([
      '· New MQL to Owner (enterprise), on entering Marketing qualified lead (sent once, as L-2001/new_mql/2)',
      '· Tells: title is cio; Company size is 1,200; persona Economic buyer; no segment; Fit 70; Priority Hot; Marketing qualified passed',
      '· Fit: +40 Economic buyer and +30 Where we win most',
      '  Pain The cloud bill grows faster than revenue',
      '· Latest: page view 2 hours ago, download 3 days ago, page view 4 days ago and 1 more',
      '· Suggests: "Security white paper"',
    ]);
  });

  test('tells fields as the data write them, and says that a stage was passed through', () => {
    const record = { id: 'L-2001', fields: { title: 'CIO' } };
    const through = { ...HANDED, handoffs: [{ ...HANDOFF, passed_through: true }] };
    const lines = said('handoffs', through, { record });
    expect(lines[0]).toContain('on entering Marketing qualified lead, through which it goes on at once');
    expect(lines[1]).toContain('Tells: title CIO; Company size is 1,200');
  });

  test('is left out where nothing is sent', () => {
    expect(section('handoffs', { ...HANDED, handoffs: [] })).toBeUndefined();
  });
});

test('what names a product that is not declared is told as left out, unless it is the lead itself', () => {
  const lead = { ...HANDOVER_BUNDLE.rules.lead, per: 'department' };
  const bundle = { ...HANDOVER_BUNDLE, rules: { ...HANDOVER_BUNDLE.rules, lead } };
  const problems = [{ code: 'not-a-member', fact: 'department', value: 'legal' } as const];
  const told = (product: string | null) =>
    section('problems', { ...HANDED, product, problems }, {}, bundle)?.lines[0]?.text;
  expect(told('it')).toBe('What is about department "legal" was left out: it is not one of the declared values.');
  expect(told(null)).toContain('so it counts as unknown');
});

test('a lead of several products is told with its product', () => {
  const stored = { ...HANDED, product: 'storage' };
  expect(explainDecision(HANDOVER_BUNDLE, stored)).toMatchObject({ title: 'Lead L-2001, storage', product: 'storage' });
  const life = timeline(HANDOVER_BUNDLE, { id: 'L-2001', fields: {} }, [{ at: 0, decision: stored }]);
  expect(life).toMatchObject({ title: 'The life of lead L-2001, storage', lead: 'L-2001', product: 'storage' });
});

describe('in the table of a life', () => {
  const raw = { id: 'L-2001', fields: {} };
  const step = (at: string, more: Partial<Decision>): TimelineStep => ({
    at: Date.parse(at),
    decision: { ...HANDED, clocks: [], handoffs: [], content: null, as_of: at, ...more },
  });
  const notes = (...steps: TimelineStep[]) =>
    timeline(HANDOVER_BUNDLE, raw, steps).rows.flatMap(({ at, decided }) =>
      decided
        .filter(({ kind }) => kind === 'handoff' || kind === 'content')
        .map(({ mark, text, why }) => `${at.slice(8, 16)} ${mark} ${text} | ${why ?? ''}`),
    );

  test('a hand-off is told once, when it is sent', () => {
    const handoffs = [HANDOFF];
    const entered = step(SINCE, { handoffs });
    const said = ['20T21:30 note Hand-off New MQL to Owner (enterprise) | Entered Marketing qualified lead'];
    expect(notes(entered, step('2026-11-21T00:00:00.000Z', { handoffs }))).toEqual(said);
    expect(notes(step('2026-11-20T00:00:00.000Z', {}), entered, entered)).toEqual(said);
    expect(notes(step('2026-11-21T00:00:00.000Z', { handoffs }))).toEqual([]);
  });

  test('a further step than the first is told where the life begins', () => {
    const begins = (name: string) => notes(step('2026-11-01T00:00:00.000Z', { content: { ...CONTENT, step: name } }));
    expect(begins('awareness')).toEqual([]);
    expect(begins('consideration')).toEqual([
      '01T00:00 note Content: Comparing | At least 3 times page view in the last 60 days',
    ]);
  });

  test('another step of content is told with what opened it, or what is lost', () => {
    const at = (day: number, more: Partial<ContentDecision>) =>
      step(`2026-11-0${day}T00:00:00.000Z`, { content: { ...CONTENT, ...more } });
    expect(
      notes(
        at(1, { step: 'awareness' }),
        at(2, {}),
        at(3, { offers: [] }),
        at(4, { offers: [] }),
        at(5, { step: 'awareness', offers: ['Ten cloud myths'] }),
        at(6, { step: 'decision', offers: [] }),
        step('2026-11-07T00:00:00.000Z', { content: null }),
      ),
    ).toEqual([
      '02T00:00 note Content: Awareness → Comparing | At least 3 times page view in the last 60 days',
      '03T00:00 no A dead end: no offer is open in Comparing | ',
      '05T00:00 note Content: Comparing → Awareness | At most 2 times page view in the last 60 days',
      '06T00:00 note Content: Awareness → Decision | Any Trial and department is finance',
      '06T00:00 no A dead end: no offer is open in Decision | ',
    ]);
  });
});
