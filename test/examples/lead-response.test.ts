// The loan applications of BPI Challenge 2012: how soon 4,755 were taken up, by the clocks, by counting in the log, and as published.
import type { ClockState } from '@funnel/bundle';
import { evaluate, prepare } from '@funnel/evaluator';
import { expect, it } from 'vitest';
import { APPLICATION_TABLES, applicationFiles } from '../../examples/lead-response/prepare/tables.ts';
import { publicTables } from '../../examples/support/public-data.ts';
import { clocksOf, states, tally } from './support/clocks.ts';
import { prepareAndRun } from './support/command.ts';
import { csvRows } from './support/csv.ts';
import { compiled, repository } from './support/example.ts';
import { hoursOf } from './support/office-hours.ts';
import { recordsOf } from './support/records.ts';
import { describeWith, thirdPartyText } from './support/third-party.ts';

const AS_OF = Date.UTC(2012, 2, 15);
const HOUR = 3_600_000;
const EXPECTED = 'bpic2012-loan/expected.json';

interface Expected {
  readonly cases: number;
  readonly cases_with: Readonly<Record<string, number>>;
  readonly cases_with_no_end_status: number;
  readonly lead_handling_response: {
    readonly cases: number;
    readonly within_5_min: number;
    readonly within_1_h: number;
    readonly within_4_h: number;
    readonly within_24_h: number;
  };
  readonly offer_follow_up_calls_started: { readonly cases_with_3_or_more: number };
}

/** One application straight from the log. */
interface Application {
  amount: number;
  submitted: number;
  takenUp: number | null;
  /** When it was first accepted at first sight, declined or given up. */
  decided: number | null;
  calls: number;
  readonly states: Set<string>;
}

const DECIDED = ['A_PREACCEPTED', 'A_DECLINED', 'A_CANCELLED'];

function applications(): ReadonlyMap<string, Application> {
  const cases = new Map<string, Application>();
  for (const event of csvRows(thirdPartyText(APPLICATION_TABLES[0]))) {
    const { case_id: id, activity, lifecycle, timestamp } = event;
    const at = Date.parse(timestamp!);
    const known = cases.get(id!) ?? {
      amount: Number(event['amount_req']),
      submitted: 0,
      takenUp: null,
      decided: null,
      calls: 0,
      states: new Set(),
    };
    cases.set(id!, known);
    known.states.add(activity!);
    if (activity === 'A_SUBMITTED') known.submitted = at;
    if (DECIDED.includes(activity!)) known.decided = Math.min(at, known.decided ?? at);
    if (activity === 'W_Afhandelen leads' && lifecycle === 'START') known.takenUp = Math.min(at, known.takenUp ?? at);
    if (activity === 'W_Nabellen offertes' && lifecycle === 'START') known.calls += 1;
  }
  return cases;
}

/** How the clock ended: what nobody took up was either decided in time, or when it was too late to take it up in time. */
function endOf({ takenUp, decided }: Application, due: number): ClockState {
  if (takenUp !== null) return takenUp > due ? 'met_late' : 'met';
  return decided !== null && decided <= due ? 'cancelled' : 'breached';
}

/** The hours of the bank as somebody reads them in the rules, written down again. */
const BANK = hoursOf({
  zone: 'Europe/Amsterdam',
  week: [[], ...Array.from({ length: 5 }, () => ['08:00 to 20:00']), ['09:00 to 14:00']],
  closed: new Set(['2011-12-26']),
  firstYear: 2011,
  lastYear: 2012,
});

/** The end of daylight saving time in Amsterdam. */
const CHANGE = Date.UTC(2011, 9, 30, 1);

describeWith([...APPLICATION_TABLES, EXPECTED], 'lead-response: 13,087 applications', () => {
  const published = JSON.parse(thirdPartyText(EXPECTED)) as Expected;
  const { lead_handling_response: answers, cases_with: withState } = published;
  const raw = applications();
  const program = prepare(compiled('lead-response'));
  const decisions = recordsOf(applicationFiles(publicTables(repository))).map(each => evaluate(program, each, AS_OF));

  it('reads every application without a problem', () => {
    expect([decisions.length, raw.size]).toEqual([published.cases, published.cases]);
    expect(decisions.flatMap(each => each.problems)).toEqual([]);
    expect(decisions.flatMap(each => each.flags)).toEqual([]);
  });

  it.each([
    { sla: 'five_minutes', limit: HOUR / 12, met: answers.within_5_min, figure: 830, breached: 51 },
    { sla: 'first_response', limit: HOUR, met: answers.within_1_h, figure: 2636, breached: 50 },
    { sla: 'four_hours', limit: 4 * HOUR, met: answers.within_4_h, figure: 3292, breached: 48 },
    { sla: 'one_day', limit: 24 * HOUR, met: answers.within_24_h, figure: 4564, breached: 32 },
  ])('$sla: $figure of 4,755 in time, and of the others $breached decided too late', ({ sla, limit, ...figures }) => {
    expect([figures.met, answers.cases]).toEqual([figures.figure, 4755]);
    expect(states(decisions, sla)).toEqual({
      met: figures.met,
      met_late: answers.cases - figures.met,
      breached: figures.breached,
      cancelled: published.cases - answers.cases - figures.breached,
    });
    for (const decision of decisions) {
      const application = raw.get(decision.lead)!;
      const due = application.submitted + limit;
      const state = endOf(application, due);
      const [clock, ...others] = clocksOf([decision], sla);
      expect([clock!.state, clock!.cancelled_by, others], decision.lead).toEqual([
        state,
        application.takenUp === null ? 'cancel' : null,
        [],
      ]);
      const ended = application.takenUp ?? application.decided;
      expect(Date.parse(clock!.at!), decision.lead).toBe(state === 'breached' ? due : ended);
    }
  });

  it('gives large ones four hours and the others a day', () => {
    const ends = [...raw.values()].map(each => endOf(each, each.submitted + (each.amount >= 20_000 ? 4 : 24) * HOUR));
    expect(states(decisions, 'by_amount')).toEqual(tally(ends));
    expect(tally(ends)).toEqual({ met: 4272, met_late: 483, breached: 34, cancelled: 8298 });
  });

  it('counts the office hour of each application as the calendar of Amsterdam does: 2,712 in time', () => {
    const clocks = clocksOf(decisions, 'office_response');
    expect(clocks).toHaveLength(published.cases);
    clocks.forEach((clock, place) => {
      const application = raw.get(decisions[place]!.lead)!;
      const due = BANK.due(application.submitted, HOUR);
      expect(clock.due, decisions[place]!.lead).toBe(new Date(due).toISOString());
      expect(clock.state, decisions[place]!.lead).toBe(endOf(application, due));
    });
    expect(states(decisions, 'office_response')).toEqual({
      met: 2712,
      met_late: 2043,
      breached: 50,
      cancelled: 8282,
    });
  });

  it('has clocks that run while Amsterdam puts its clocks back', () => {
    const over = clocksOf(decisions, 'office_response').filter(
      ({ start, due }) => Date.parse(start) < CHANGE && CHANGE < Date.parse(due!),
    );
    // From one o'clock on that Saturday, 11:00 in UTC, an hour does not fit in before Monday.
    const late = [...raw.values()].filter(
      each => each.submitted > Date.UTC(2011, 9, 29, 11) && each.submitted < CHANGE,
    );
    expect([over.length, late.length]).toEqual([36, 36]);
    // Counted as if summer time went on, each of them would be due an hour too early.
    const before = hoursOf({
      zone: 'Etc/GMT-2',
      week: [[], ...Array.from({ length: 5 }, () => ['08:00 to 20:00']), ['09:00 to 14:00']],
      closed: new Set(),
      firstYear: 2011,
      lastYear: 2011,
    });
    for (const { start, due } of over) expect(Date.parse(due!) - before.due(Date.parse(start), HOUR)).toBe(HOUR);
  });

  it('gets 13,087 submitted, 7,367 to the first look, 5,015 to an offer and 2,246 paid out', () => {
    const furthest = tally(decisions.map(each => each.grades['furthest']!.band));
    const reached = ['paid_out', 'offered', 'preaccepted', 'submitted'].map((_, place, bands) =>
      bands.slice(0, place + 1).reduce((sum, band) => sum + furthest[band]!, 0),
    );
    expect(reached).toEqual([2246, 5015, 7367, 13087]);
    expect(reached).toEqual(['A_ACTIVATED', 'O_SENT', 'A_PREACCEPTED', 'A_SUBMITTED'].map(state => withState[state]));
    for (const { lead, grades } of decisions) {
      const { states } = raw.get(lead)!;
      const band = states.has('A_ACTIVATED')
        ? 'paid_out'
        : states.has('O_SENT')
          ? 'offered'
          : states.has('A_PREACCEPTED')
            ? 'preaccepted'
            : 'submitted';
      expect(grades['furthest']!.band, lead).toBe(band);
    }
  });

  it('ends where the log ends', () => {
    const stages = tally(decisions.map(each => each.stage!.name!));
    expect(stages).toEqual({
      activated: withState['A_ACTIVATED'],
      declined: withState['A_DECLINED'],
      cancelled: withState['A_CANCELLED'],
      preaccepted: 72,
      offered: published.cases_with_no_end_status - 72,
    });
  });

  it('finds 3,303 whom somebody called three times', () => {
    const chased = decisions.filter(each => each.gates['chased']!.result === 'passed').map(each => each.lead);
    expect(chased).toHaveLength(published.offer_follow_up_calls_started.cases_with_3_or_more);
    expect(chased).toEqual([...raw].filter(([, { calls }]) => calls >= 3).map(([id]) => id));
  });

  it('is prepared and run by the commands of its README', async () => {
    const { prepared, ran } = await prepareAndRun('lead-response');
    expect(prepared).toContain('examples/lead-response/data/leads.csv: 13087 rows');
    expect(ran).toMatch(/First response +0 +0 +0 +2,636 +2,119 +50 +8,282/);
    expect(ran).toMatch(/First response in office hours +0 +0 +0 +2,712 +2,043 +50 +8,282/);
  });
});
