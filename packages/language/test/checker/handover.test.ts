// Queues, content, hand-offs, and leads by product.
import { describe, expect, test } from 'vitest';
import { check, parseFile } from '../../src/index.ts';
import { reader } from './files.ts';
import { expectMarked } from './marked.ts';

const HEAD = `
lead {
  size number
  region one of amer, emea
}
activity visit { page text }
activity paper { title text }
activity call by sales
param bar normally 3
persona boss when size > 5
segment large when size > 9
list names = "a"
score fit from 0 to 10 { add 5 when size > bar }
score heat from 0 to 10 { add 5 per visit up to 10 points }
grade priority {
  band hot when fit >= 5
  band cold otherwise
}
gate ready { require fit >= 5 }
team sdr { people 8 }
route owner { to sdr otherwise }
lifecycle {
  stage inquiry
  stage mql by hand
}`;

describe('queues', () => {
  const queue = (lines: string) => expectMarked(`${HEAD}\nroute queue {\n  to sdr otherwise\n  ${lines}\n}`);

  test('with everything', () => queue('work by priority then fit then longest waiting then heat'));

  test('names that are no grade and no score', () =>
    queue(`work by fits // error: unknown-work-key
  work by size then ready then longest // error: clause-twice, unknown-work-key, unknown-work-key, unknown-work-key`));

  test('a key twice', () =>
    queue('work by fit then longest waiting then fit then longest waiting // error: work-key-twice, work-key-twice'));

  test('waiting needs stages', () =>
    expectMarked(`lead { size number }
team sdr { people 8 }
route owner {
  to sdr otherwise
  work by longest waiting // error: needs-lifecycle
}`));

  test.each([
    ['prority', ['priority']],
    ['longest', ['longest waiting']],
    ['waiting', ['longest waiting']],
    ['zzz', []],
  ])('what may be meant by %s', (name, candidates) => {
    const source = `${HEAD}\nroute queue {\n  to sdr otherwise\n  work by ${name}\n}`;
    const found = check([parseFile('rules.funnel', source)], reader).diagnostics.find(
      ({ code }) => code === 'unknown-work-key',
    );
    expect(found?.data).toMatchObject({ name, candidates });
  });
});

describe('content', () => {
  const content = (lines: string) => expectMarked(`${HEAD}\ncontent {\n  ${lines}\n}`);

  test('with everything', () =>
    content(`owned by marketing
  step first "First"
  step second opens when (heat >= 5 and ready) or priority is hot until 2027-01-01
  step third opens when stage is mql and any visit where page starts with "/pricing" within 3 days
  offer "A" in first taken on paper where title is "a" when segment is large
  offer "B" in second taken on call
  offer "C" in third`));

  test('names that do not exist', () =>
    content(`step first
  step second opens when any vist // error: unknown-activity
  offer "A" in frist taken on papers // error: unknown-step, unknown-activity
  offer "B" in first taken on paper where titel is "a" when siz > 3 // error: unknown-property, unknown-name
  offer "C" in second when any visit where page is 3 // error: type-mismatch`));

  test('steps and offers', () =>
    content(`step first opens when any visit // error: first-step-opens
  step second // error: opens-missing
  step second opens when any visit // error: content-step-twice
  step third opens when any call // warning: step-without-offers
  offer "A" in first
  offer "A" in second // error: offer-twice
  offer " " in second // error: offer-title-empty
  offer "" in second // error: offer-title-empty`));

  test('twice and empty', () => {
    expectMarked(`${HEAD}\ncontent { } // error: content-empty\ncontent { } // error: declared-twice, content-empty`);
  });

  test('a broken step is not missed', () =>
    content(
      `step
  step second opens when any visit
  offer "A" in frst
  offer "B" in second`.replace('step\n', 'step // error: name-missing\n'),
    ));

  test('what it names is used', () => {
    expectMarked(`lead { size number } // unused
activity visit { page text }
param bar normally 3
segment large when size > bar
segment small when size < bar // info: unused
list pages = "a"
content {
  step first
  step second opens when segment is large
  offer "A" in first taken on visit where page in pages
  offer "B" in second
}`);
  });
});

describe('hand-offs', () => {
  const handoff = (lines: string, head = 'handoff told on entering mql') =>
    expectMarked(`${HEAD}\n${head} {\n  ${lines}\n}`);

  test('with everything', () =>
    handoff(`to owner
  owned by sales
  include size, region, bar, fit, heat, priority, ready
  include persona, segment
  include last 100 activities`));

  test.each(['to sdr', 'to "manager"'])('%s', line => handoff(line));

  test('names that do not exist', () =>
    handoff(
      `to ownr // error: unknown-recipient
  include siz, boss, large, visit, stage, mql, names, page // error: ${Array(8).fill('unknown-fact').join(', ')}
  suggest content // error: suggest-without-content`,
      'handoff told on entering mqls // error: unknown-stage\n',
    ));

  test('what stands once', () =>
    handoff(`to sdr
  to owner // error: clause-twice
  include fit, size, fit // error: included-twice
  include size // error: included-twice
  include last 3 activities
  include last 0 activities // error: clause-twice, activities-count
  include last 101 activities // error: clause-twice, activities-count
  include last 2.5 activities // error: clause-twice, activities-count`));

  test('to nobody', () => handoff('include fit', 'handoff told on entering mql // error: handoff-to-missing\n'));

  test('on entering the first stage', () =>
    handoff('to sdr', 'handoff told on entering inquiry // warning: first-stage-entered\n'));

  test('of one name', () =>
    expectMarked(`${HEAD}
handoff owner on entering mql { to sdr }
handoff owner on entering mql { to sdr } // error: duplicate-declaration`));

  test('without stages', () =>
    expectMarked(`lead { size number }
handoff told on entering mql { to "manager" } // error: needs-lifecycle`));

  test('what it includes is used', () => {
    expectMarked(`lead { size number } // unused
param bar normally 3
param other normally 3 // info: unused
segment large when size > 9
persona boss when size > 5
team sdr { people 3 }
lifecycle {
  stage inquiry
  stage mql by hand
}
handoff told on entering mql {
  to sdr
  include bar, segment
}`);
  });
});

describe('leads by product', () => {
  test.each([
    ['lead per product {\n  product one of a, b\n}'],
    ['lead per produkt { // error: lead-per-unknown\n  product one of a, b\n}'],
    ['lead per product { // error: lead-per-type\n  product text\n}'],
    ['lead per product { // error: lead-per-type\n  product list of one of a, b\n}'],
    ['lead per product { // error: lead-per-type\n  product number\n}'],
    ['lead per product {\n  product one off a, b // error: word-missing\n}'],
    ['lead per product {\n  prodct txt // error: type-missing\n}'],
  ])('%s', expectMarked);
});
