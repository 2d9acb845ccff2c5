// Measures and targets.
import { describe, expect, test } from 'vitest';
import { check, parseFile } from '../../src/index.ts';
import { reader } from './files.ts';
import { expectMarked } from './marked.ts';

const HEAD = `
funnel acme { owned by marketing }
lead { region one of amer, emea }
activity call by sales { outcome one of connected, voicemail }
gate ready {
  owned by sales
  require region is amer
}
lifecycle {
  stage inquiry
  stage mql
  stage sql
  stage won
  move inquiry to mql when ready
  move mql to sql by hand
  move sql to won by hand
}
sla response around the clock {
  start on entering mql
  met by call
  target 24 elapsed hours
}`;

describe('measures', () => {
  const measures = (...lines: string[]) => expectMarked(`${HEAD}\n${lines.join('\n')}`);

  test('with everything', () =>
    measures(
      'measure a "A" of mql that reach sql within 60 days aim 60% alarm below 45%',
      'measure b of mql with call by sales where outcome is connected within 30 days aim below 5% alarm above 10.125%',
      'measure c of response aim 100% alarm below 0%',
      'measure d of mql that reach won within 60 days',
      'measure response of inquiry with call within 1 hour aim 50% alarm below 50%',
      'measure e of mql that reach sql within 2 weeks aim below 50% alarm above 50%',
      'measure f of response alarm above 3%',
    ));

  test('names that do not exist', () =>
    measures(
      'measure a of mqls that reach sql within 60 days // error: unknown-measured',
      'measure b of mql that reach sqls within 60 days // error: unknown-stage',
      'measure c of mql with cal within 60 days // error: unknown-activity',
      'measure d of mql with call where outcome is conected within 60 days // error: unknown-member',
      'measure d of response // error: duplicate-declaration',
    ));

  test('parts that belong together', () =>
    measures(
      'measure a of mql aim 60% // error: measure-goal-missing',
      'measure b of mql within 3 days // error: measure-goal-missing',
      'measure c of mql that reach sql // error: measure-within-missing',
      'measure d of response that reach sql within 3 days // error: measure-of-sla',
      'measure e of response with call // error: measure-of-sla',
      'measure f of response within 3 days // error: measure-of-sla',
      'measure g of mql that reach mql within 3 days // error: measure-of-itself',
      'measure h of mql that reach sql within 0 days // error: duration-not-positive',
    ));

  test('aims and alarms', () =>
    measures(
      'measure a of response aim 60% aim 70% // error: clause-twice',
      'measure b of response alarm below 60% alarm above 70% // error: clause-twice',
      'measure c of response aim 100.5% alarm below 0.0001% // error: percent-out-of-range, percent-out-of-range',
      'measure d of response aim 60% alarm above 70% // error: aim-and-alarm',
      'measure e of response aim below 6% alarm below 7% // error: aim-and-alarm',
      'measure f of response aim 60% alarm below 60.001% // error: alarm-beyond-aim',
      'measure g of response aim below 5% alarm above 4.999% // error: alarm-beyond-aim',
    ));

  test('a stage and an SLA of one name', () =>
    expectMarked(`${HEAD.replace('sla response', 'sla mql')}
measure a of mql that reach sql within 3 days // error: measure-of-both`));

  test('without stages', () =>
    expectMarked(`lead { size number }
measure a of mql that reach sql within 3 days // error: unknown-measured, needs-lifecycle`));
});

const BOOK = 'book 2_000_000 from 2027-01-01 to 2027-03-31';
const RATES =
  'rate inquiry to mql 12.5% in 30 days\n  rate mql to sql 60% in 2 weeks\n  rate sql to won 25% in 90 days';

describe('targets', () => {
  const target = (lines: readonly string[], head = 'target q') =>
    expectMarked(`${HEAD}\n${head} {\n  ${lines.join('\n  ')}\n}`);

  test('with everything', () =>
    target(
      [
        'only when region is amer and ready until 2027-12-31',
        BOOK,
        'share marketing 66.667%',
        'share sales 33.333%',
        'deal 40_000.50',
        RATES,
        'owned by sales',
        'review every 30 days',
        'reviewed 2026-01-01',
      ],
      'target q "Q"',
    ));

  test('what it needs', () =>
    target(
      ['only when region is amer'],
      'target q // error: target-line-missing, target-line-missing, target-line-missing\n',
    ));

  test('what stands once', () =>
    target([
      'only when region is amer',
      'only when region is emea // error: clause-twice',
      BOOK,
      `${BOOK} // error: clause-twice`,
      'deal 5',
      'deal 5 // error: clause-twice',
      RATES,
    ]));

  test('amounts and days', () =>
    target([
      'book 0 from 2027-03-31 to 2027-02-30 // error: amount-not-positive, no-such-date',
      'book 5.0001 from 2027-03-31 to 2027-01-01 // error: clause-twice, period-reversed, too-many-decimals',
      'deal 0.00 // error: amount-not-positive',
      RATES,
    ]));

  test('one day', () => target(['book 5 from 2027-03-31 to 2027-03-31', 'deal 5', RATES]));

  test('shares', () =>
    target([
      BOOK,
      'share marketing 60% // error: shares-not-whole',
      'share marketing 39.999% // error: share-twice',
      'deal 5',
      RATES,
    ]));

  test('shares that are none', () =>
    target([
      BOOK,
      'share marketing 0% // error: percent-out-of-range',
      'share sales 100.0001% // error: percent-out-of-range',
      'deal 5',
      RATES,
    ]));

  test('owners', () => {
    target([BOOK, 'share marketing 60%', 'share partners 40% // warning: unknown-owner', 'deal 5', RATES]);
    const source = `${HEAD}\ntarget q {\n  ${BOOK}\n  share partners 100%\n  deal 5\n  ${RATES}\n}`;
    const codes = (owners: readonly string[]) =>
      check([parseFile('rules.funnel', source)], reader, { owners }).diagnostics.map(({ code }) => code);
    expect(codes(['partners'])).toEqual([]);
    expect(codes(['partner'])).toEqual(['unknown-owner']);
  });

  test('rates', () =>
    target([
      BOOK,
      'deal 5',
      'rate inquiry to mqls 0% in 0 days // error: duration-not-positive, percent-out-of-range, unknown-stage',
      'rate mql to won 60% in 3 days // error: rate-chain-broken',
    ]));

  test('round and short', () => {
    target([BOOK, 'deal 5', 'rate mql to sql 6% in 3 days', 'rate sql to mql 6% in 3 days // error: rate-returns']);
    target([BOOK, 'deal 5', 'rate mql to mql 6% in 3 days // error: rate-returns']);
    target([BOOK, 'deal 5', 'rate mql to sql 6% in 3 days // warning: rates-not-won']);
  });

  test('a broken line is not missed', () =>
    target(['book 5 from 2027-01-01 // error: word-missing', 'rate inquiry to mql 12% in 30 days']));
});
