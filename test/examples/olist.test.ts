// The funnel of Olist: 8,000 first contacts and 842 contracts, decided by the rules, counted in the tables, and as published.
import type { Decision } from '@funnel/bundle';
import { evaluate, prepare } from '@funnel/evaluator';
import { expect, it } from 'vitest';
import { OLIST_TABLES, olistFiles } from '../../examples/olist/prepare/tables.ts';
import { publicTables } from '../../examples/support/public-data.ts';
import { tally } from './support/clocks.ts';
import { prepareAndRun } from './support/command.ts';
import { csvRows } from './support/csv.ts';
import { compiled, repository } from './support/example.ts';
import { recordsOf } from './support/records.ts';
import { describeWith, thirdPartyText } from './support/third-party.ts';

const AS_OF = Date.UTC(2018, 11, 1);
const DAY = 86_400_000;
const EXPECTED = 'olist-funnel/expected.json';

interface Expected {
  readonly mqls: number;
  readonly closed_deals: number;
  readonly calendar_days_first_contact_to_won: {
    readonly median: number;
    readonly negative: number;
    readonly within_7: number;
    readonly within_30: number;
    readonly within_90: number;
  };
  readonly by_origin: Readonly<Record<string, { readonly mqls: number; readonly won: number }>>;
  readonly mqls_by_month: Readonly<Record<string, number>>;
  readonly cohort_won_within_60_days: Readonly<
    Record<string, { readonly mqls: number; readonly won_within_60_days: number }>
  >;
}

/** One lead straight from the two tables. */
interface Contact {
  readonly id: string;
  readonly origin: string;
  /** The day of the first contact and of the contract, in milliseconds; null where there is no contract. */
  readonly first: number;
  readonly signed: number | null;
}

function contacts(): readonly Contact[] {
  const [leads, deals] = OLIST_TABLES.map(path => csvRows(thirdPartyText(path)));
  const signed = new Map(deals!.map(deal => [deal['mql_id']!, Date.parse(deal['won_date']!.slice(0, 10))]));
  return leads!.map(lead => ({
    id: lead['mql_id']!,
    origin: lead['origin'] || '(missing)',
    first: Date.parse(lead['first_contact_date']!),
    signed: signed.get(lead['mql_id']!) ?? null,
  }));
}

const month = (at: number): string => new Date(at).toISOString().slice(0, 7);
const daysOf = ({ first, signed }: Contact): number | null => (signed === null ? null : (signed - first) / DAY);

describeWith([...OLIST_TABLES, EXPECTED], 'olist: 8,000 leads', () => {
  const published = JSON.parse(thirdPartyText(EXPECTED)) as Expected;
  const days = published.calendar_days_first_contact_to_won;
  const raw = contacts();
  const records = recordsOf(olistFiles(publicTables(repository))).map(({ fields, ...record }) => ({
    ...record,
    // As `list separators` in funnel.yaml says.
    fields: { ...fields, lead_behaviour_profile: String(fields['lead_behaviour_profile']).split(/, */) },
  }));
  const program = prepare(compiled('olist'));
  const decisions = records.map(record => evaluate(program, record, AS_OF));
  const bands = tally(decisions.map(each => each.grades['velocity']!.band));
  const isWon = (decision: Decision) => decision.grades['velocity']!.band !== 'open';

  it('reads every lead without a problem', () => {
    expect(decisions).toHaveLength(published.mqls);
    expect(decisions.flatMap(each => each.problems)).toEqual([]);
  });

  it('has 842 sellers, one of whom is in touch once more since the contract is dated before the first contact', () => {
    expect(decisions.filter(isWon)).toHaveLength(published.closed_deals);
    expect(tally(decisions.map(each => each.stage!.name!))).toEqual({ mql: 7159, won: 841 });
    const backdated = raw.filter(contact => (daysOf(contact) ?? 0) < 0);
    expect(backdated.map(daysOf)).toEqual([-2]);
    expect(days.negative).toBe(1);
    const shown = decisions.filter(each => each.segments['once_more']!.holds === 'yes');
    expect(shown.map(each => each.lead)).toEqual(backdated.map(each => each.id));
    expect(shown[0]).toMatchObject({
      stage: { name: 'mql', journey: 2, since: '2018-03-08T00:00:00.000Z', stall: { holds: 'yes' } },
      grades: { velocity: { band: 'backdated' } },
      routes: { desk: { team: 'farmers' } },
      flags: [],
    });
  });

  it('knows how many of each channel were contacted, and how many signed', () => {
    const byRules = new Map<string, { mqls: number; won: number }>();
    const byHand = new Map<string, { mqls: number; won: number }>();
    raw.forEach(({ origin, signed }, place) => {
      for (const [counts, won] of [[byRules, isWon(decisions[place]!)] as const, [byHand, signed !== null] as const]) {
        const { mqls, won: before } = counts.get(origin) ?? { mqls: 0, won: 0 };
        counts.set(origin, { mqls: mqls + 1, won: before + Number(won) });
      }
    });
    expect(byRules).toEqual(byHand);
    for (const [origin, { mqls, won }] of Object.entries(published.by_origin)) {
      expect(byRules.get(origin), origin).toEqual({ mqls, won });
    }
    expect(byRules.size).toBe(Object.keys(published.by_origin).length);
  });

  it('knows who of them searched, and that 60 could have', () => {
    const searched = tally(decisions.map(each => each.segments['searched']!.holds));
    const { organic_search: organic, paid_search: paid, '(missing)': missing } = published.by_origin;
    expect(searched).toEqual({
      yes: organic!.mqls + paid!.mqls,
      no: 8000 - organic!.mqls - paid!.mqls - missing!.mqls,
      unknown: 60,
    });
    expect(decisions.filter(each => each.routes['desk']!.uncertain.length > 0)).toHaveLength(60);
  });

  it('signs 284 within 7 days, 555 within 30 and 692 within 90', () => {
    const { backdated, week, month, quarter } = bands;
    const within = [
      { most: 7, count: backdated! + week!, published: days.within_7 },
      { most: 30, count: backdated! + week! + month!, published: days.within_30 },
      { most: 90, count: backdated! + week! + month! + quarter!, published: days.within_90 },
    ];
    expect(within.map(each => each.count)).toEqual([284, 555, 692]);
    for (const { most, count, published } of within) {
      expect(count).toBe(published);
      expect(raw.filter(contact => (daysOf(contact) ?? 1000) <= most)).toHaveLength(count);
    }
  });

  it('signs half of them within 14 days, and fewer than half within 13', () => {
    const within = (most: number): number => {
      const changed = prepare(
        compiled('olist', text => text.replace('first_contact and signed <= 7', `first_contact and signed <= ${most}`)),
      );
      const fast = ['backdated', 'week'];
      return records.filter(each => fast.includes(evaluate(changed, each, AS_OF).grades['velocity']!.band)).length;
    };
    const half = published.closed_deals / 2;
    expect(days.median).toBe(14);
    expect(within(13)).toBeLessThan(half);
    expect(within(14)).toBeGreaterThan(half);
  });

  it('has in each month the contacts and the contracts within 60 days that are published', () => {
    const ends = records.map((record, place) => ({
      month: month(raw[place]!.first),
      days: daysOf(raw[place]!),
      decision: evaluate(program, record, raw[place]!.first + 61 * DAY),
    }));
    // When its 61st day begins, a lead either has a contract or stalls; so does the one that was won before.
    for (const { days, decision } of ends) {
      expect(decision.stage!.name).toBe(days !== null && days >= 0 && days <= 60 ? 'won' : 'mql');
      expect(decision.stage!.stall?.holds).toBe(decision.stage!.name === 'won' ? undefined : 'yes');
    }
    const contacted = tally(ends.map(each => each.month));
    expect(contacted).toEqual(published.mqls_by_month);
    // Who is in touch once more is not counted as won here, neither by the publisher nor by the rules.
    const signed = ends.filter(each => each.decision.stage!.name === 'won');
    const counts = tally(signed.map(each => each.month));
    for (const [month, cohort] of Object.entries(published.cohort_won_within_60_days)) {
      expect([contacted[month], counts[month] ?? 0], month).toEqual([cohort.mqls, cohort.won_within_60_days]);
    }
  });

  it('says at any day who has been left lying', () => {
    const asOf = Date.UTC(2018, 2, 15, 12);
    const stalls = tally(records.map(record => evaluate(program, record, asOf).stage!.stall?.holds ?? 'none'));
    const won = new Map(
      csvRows(thirdPartyText(OLIST_TABLES[1])).map(deal => [
        deal['mql_id']!,
        Date.parse(`${deal['won_date']!.replace(' ', 'T')}Z`),
      ]),
    );
    const byHand = raw.map(({ id, first }) => {
      // The backdated one was in touch after it was won.
      const since = first <= asOf ? first : null;
      const at = won.get(id) ?? Number.POSITIVE_INFINITY;
      if (at <= asOf && (since === null || at >= since)) return 'none';
      if (since === null) return 'unknown';
      return asOf - since >= 61 * DAY ? 'yes' : 'no';
    });
    expect(stalls).toEqual(tally(byHand));
    expect(tally(decisions.map(each => each.stage!.stall?.holds ?? 'none'))).toEqual({ yes: 7159, none: 841 });
  });

  it('is prepared and run by the commands of its README', async () => {
    const { prepared, ran } = await prepareAndRun('olist');
    expect(prepared).toContain('examples/olist/data/leads.csv: 8000 rows');
    expect(ran).toMatch(/Read 8,000 leads, 0 activities and 8,842 entries into stages, no row rejected\./);
    expect(ran).toMatch(/Seller +841 /);
    expect(ran).toMatch(/Before the first contact +1 /);
  });
});
