// Where the leads of Acme Cloud stand, counted once more straight from the files; and what replaying the rules makes of their history.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Decision, RawActivity, RawEntry } from '@funnel/bundle';
import { decide, prepare, type Replayed, replay } from '@funnel/evaluator';
import { describe, expect, it } from 'vitest';
import { type AcmeLead, acmeLeads } from './support/acme-cloud.ts';
import { compiled, exampleFolder } from './support/example.ts';
import { type End, firstResponses } from './support/first-response.ts';

const AS_OF = Date.UTC(2026, 10, 21, 12);
const MINUTE = 60_000;
const DAY = 86_400_000;
const HOLIDAYS = readFileSync(join(exampleFolder('acme-cloud'), 'german-holidays.txt'), 'utf8')
  .trim()
  .split('\n');

const prepared = prepare(compiled('acme-cloud'));
const leads = acmeLeads();
const ours = leads.filter(lead => !lead.fields['email']!.endsWith('@acme.example'));

interface Entry {
  readonly stage: string;
  readonly at: number;
}

/** What can be read of a lead's history, in order; the stages by their names in the rules. */
function entriesOf(lead: AcmeLead): readonly Entry[] {
  const names: Readonly<Record<string, string>> = { 'Closed Won': 'won', 'Closed Lost': 'lost' };
  return lead.history
    .map(({ stage, at }: RawEntry) => ({ stage: names[stage] ?? stage, at: Date.parse(at) }))
    .filter(entry => !Number.isNaN(entry.at))
    .sort((left, right) => left.at - right.at);
}

/** What had been known by then, without what was sent twice. */
function knownOf(lead: AcmeLead, asOf: number): readonly RawActivity[] {
  const known = lead.activities.filter(each => Date.parse(each.known_at ?? each.at) <= asOf);
  return [...new Map(known.map((each, place) => [each.id ?? place, each])).values()];
}

const stageOf = (lead: AcmeLead): string => entriesOf(lead).at(-1)?.stage ?? 'inquiry';
const inStage = (stage: string): readonly AcmeLead[] => ours.filter(lead => stageOf(lead) === stage);

function tally(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** The gate `qualified` by hand, from the cells of the row. */
function isQualified(lead: AcmeLead): boolean {
  const { employees, need, budget, authority, timeframe } = lead.fields;
  if (Number(employees) >= 1000) {
    const shows = ['webinar_attended', 'trial_started'];
    const interest = knownOf(lead, AS_OF).some(
      each => shows.includes(each.type) && Date.parse(each.at) > AS_OF - 60 * DAY,
    );
    return need !== '' && interest;
  }
  const answers = [
    budget === 'approved',
    authority === 'influencer' || authority === 'decision_maker',
    need !== '',
    timeframe !== '' && Number(timeframe) <= 180,
  ];
  return answers.filter(Boolean).length >= 2;
}

describe('as of 21 November 2026', () => {
  const decided = new Map<string, Decision>(
    leads.map(lead => [lead.id, decide(prepared, prepared.stage(lead), AS_OF, { counterfactuals: false })]),
  );
  const of = (lead: AcmeLead): Decision => decided.get(lead.id)!;

  it('each lead stands where the last row of its history says, before the moves of today', () => {
    const counted = tally(ours.map(stageOf));
    expect(counted).toEqual({
      inquiry: 4068,
      mql: 66,
      sal: 20,
      sql: 3,
      opportunity: 37,
      won: 58,
      lost: 142,
      recycled: 187,
      nurture: 377,
    });
    for (const lead of ours) {
      const { moves, stage } = of(lead);
      expect(moves[0]?.from ?? stage?.name, lead.id).toBe(stageOf(lead));
    }
  });

  it('the rules move exactly the accepted leads that are qualified and whose rep has not said so yet', () => {
    const expected = inStage('sal').filter(isQualified);
    expect(expected).toHaveLength(5);
    const moved = ours.filter(lead => of(lead).moves.length > 0);
    expect(moved.map(lead => lead.id)).toEqual(expected.map(lead => lead.id));
    expect(moved.map(lead => of(lead).moves.map(move => move.move))).toEqual(expected.map(() => ['sal to sql']));
  });

  it('leads stall where the last row is old', () => {
    for (const [stage, days, count] of [
      ['mql', 14, 53],
      ['sal', 21, 4],
    ] as const) {
      const expected = inStage(stage).filter(lead => AS_OF - entriesOf(lead).at(-1)!.at >= days * DAY);
      expect(expected, stage).toHaveLength(count);
      const stalled = ours.filter(lead => of(lead).stage!.name === stage && of(lead).stage!.stall?.holds === 'yes');
      expect(stalled.map(lead => lead.id)).toEqual(expected.map(lead => lead.id));
    }
  });

  it('each entry into mql has a clock, which is over where somebody answered, or where the lead went back or was lost', () => {
    const byHand = new Map(ours.map(lead => [lead.id, endsOf(lead, of(lead))]));
    for (const lead of ours) {
      expect(
        of(lead).clocks.map(({ state, cancelled_by }) => ({ state, cancelled_by })),
        lead.id,
      ).toEqual(byHand.get(lead.id));
    }
    const ends = [...byHand.values()].flat();
    expect(tally(ends.map(each => each.state))).toEqual({
      running: 51,
      met: 796,
      met_late: 16,
      breached: 9,
      cancelled: 72,
    });
    // What went back before the due is cancelled; one that went back after it stays breached.
    const missed = ours.filter(lead => byHand.get(lead.id)!.some(end => end.state === 'breached' && end.cancelled_by));
    expect(missed.map(lead => [lead.id, ...byHand.get(lead.id)!])).toEqual([
      ['L2377', { state: 'breached', cancelled_by: 'cancel' }],
    ]);
  });

  it('nobody did what the rules do not provide for, and one row of the history cannot be read', () => {
    expect(leads.flatMap(lead => of(lead).flags)).toEqual([]);
    const problems = leads.flatMap(lead =>
      of(lead)
        .problems.filter(problem => problem.fact === 'stage')
        .map(problem => [lead.id, problem.code, problem.value]),
    );
    expect(problems).toEqual([['L0500', 'not-an-entry-time', 'yesterday']]);
  });

  it('a stage that the rules do not know is reported, and the lead is in none', () => {
    const lead = inStage('sal').find(isQualified)!;
    const astray = { ...lead, history: [...lead.history, { stage: 'Disqualified', at: '2026-11-21T09:00:00Z' }] };
    const { stage, moves, problems } = decide(prepared, prepared.stage(astray), AS_OF);
    expect([stage?.name, moves]).toEqual([null, []]);
    expect(problems).toEqual([{ code: 'not-a-stage', fact: 'stage', value: 'Disqualified' }]);
  });
});

/** The clocks by hand; only the priority is what the rules say. */
const endsOf = (lead: AcmeLead, { grades }: Decision): readonly End[] =>
  firstResponses({
    entries: entriesOf(lead),
    activities: knownOf(lead, AS_OF),
    priority: grades['priority']!.band,
    region: lead.fields['region']!,
    holidays: HOLIDAYS,
    asOf: AS_OF,
  });

describe('October 2026 replayed', () => {
  const from = Date.UTC(2026, 9, 1);
  const to = Date.UTC(2026, 10, 1);
  const entered = (lead: AcmeLead): readonly Entry[] =>
    entriesOf(lead).filter(({ stage, at }) => ['mql', 'sal', 'nurture'].includes(stage) && at > from && at <= to);
  const touched = ours.filter(lead => entered(lead).length > 0);
  const replayed = new Map(touched.map(lead => [lead.id, movesOf([...replay(prepared, lead, { from, to })])]));

  it('the rules move as the history does, up to a quarter of an hour earlier: it was made by looking every quarter', () => {
    const recorded = touched.flatMap(lead => entered(lead).map(entry => ({ lead: lead.id, ...entry })));
    expect(tally(recorded.map(each => each.stage))).toEqual({ mql: 95, sal: 51, nurture: 48 });
    for (const { lead, stage, at } of recorded) {
      const same = replayed.get(lead)!.filter(move => move.to === stage && move.at <= at && at - move.at < 15 * MINUTE);
      expect(same, `${lead} into ${stage} at ${new Date(at).toISOString()}`).toHaveLength(1);
    }
  });

  it('an accepted lead that is qualified is an SQL for the rules at once, for its rep only after they have talked', () => {
    const waits = touched.flatMap(lead => {
      const entries = entriesOf(lead);
      return entries.flatMap(({ stage, at }, place) => {
        const before = entries[place - 1];
        if (stage !== 'sql' || at > to || before?.stage !== 'sal' || before.at <= from) return [];
        const first = replayed.get(lead.id)!.find(move => move.to === 'sql');
        return [(at - first!.at) / DAY];
      });
    });
    expect(waits).toHaveLength(20);
    expect(Math.min(...waits)).toBeGreaterThan(1);
  });
});

describe('L2585, whose story the README tells', () => {
  const lead = leads.find(each => each.id === 'L2585')!;
  const steps = [...replay(prepared, lead, { from: Date.parse(lead.history[0]!.at), to: AS_OF })];
  const at = (instant: string): Decision =>
    steps.find(step => step.at === Date.parse(instant) && step.decision.moves.length > 0)!.decision;

  it('goes its way', () => {
    expect(movesOf(steps).map(move => [new Date(move.at).toISOString().slice(0, 19), move.from, move.to])).toEqual([
      // Trial and click: 25 + 5 = 30, which is an enterprise's bar.
      ['2026-06-22T07:20:32', 'inquiry', 'mql'],
      // The verdict of 13:18:47.
      ['2026-06-24T13:18:47', 'mql', 'nurture'],
      ['2026-10-12T13:56:59', 'nurture', 'mql'],
      ['2026-10-12T19:07:48', 'mql', 'sal'],
      // Thirty days later to the second.
      ['2026-11-11T19:07:48', 'sal', 'recycled'],
      // A new trial is interest, and the need was known.
      ['2026-11-16T08:43:18', 'recycled', 'sql'],
    ]);
  });

  it('comes back with 30 points of engagement, nothing of which is from before', () => {
    // Clicks by whole days of age: three of 108 (0.024 each), 54 (0.345), 53 (0.363), two of 7 (3.536 each), 6 (3.715), 1 (4.758), 0 (5): 21.32.
    // Downloads: egress-guide of 52 days (0.609), its later ones not again; security-white-paper of today (8), since June's is forgotten: 8.61.
    // Together 29.93, rounded 30.
    const { value, shares } = at('2026-10-12T13:56:59Z').scores['engagement']!;
    expect(value).toBe(30);
    const points = shares.flatMap(share => (share.kind === 'rule' ? [share.points] : []));
    expect(points.map(each => Math.round(each * 100) / 100).filter(each => each > 0)).toEqual([21.32, 8.61]);
  });

  it('was answered in time once, and too late once', () => {
    const { clocks } = steps.at(-1)!.decision;
    expect(clocks.map(clock => [clock.state, clock.at, clock.due])).toEqual([
      // Warm at 7:20: a day. The mail came two hours later.
      ['met', '2026-06-22T09:23:46.000Z', '2026-06-23T07:20:32.000Z'],
      // Hot at 15:56 in Berlin: 16:56. The call came at 18:06.
      ['met_late', '2026-10-12T16:06:48.000Z', '2026-10-12T14:56:59.000Z'],
    ]);
  });
});

function movesOf(
  steps: readonly Replayed[],
): readonly { readonly from: string; readonly to: string; readonly at: number }[] {
  return steps.flatMap(({ at, decision }) => decision.moves.map(move => ({ from: move.from, to: move.to, at })));
}
