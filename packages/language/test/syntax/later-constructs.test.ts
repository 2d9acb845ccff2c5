// Constructs of later versions are skipped whole, with one message each, wherever they stand.
import { constructs, parseFile } from '@funnel/language';
import { expect, test } from 'vitest';
import { problems } from './source.ts';

const later = Object.entries(constructs).filter(([, construct]) => 'later' in construct);

test.each(later)('%s', (word, { example }) => {
  for (const text of [example, `/// Doc.\n${example}\nlist l = "a"\n${example}`, example.replaceAll('\n', ' ')]) {
    const codes = problems(text).map(({ code, data }) => `${code} ${JSON.stringify(data)}`);
    const times = text.split(example.split('\n')[0]!).length - 1 || 1;
    expect(codes).toEqual(Array(times).fill(`construct-not-available {"construct":"${word}"}`));
  }
  expect(parseFile('rules.funnel', `${example}\nlist l = "a"`).declarations.map(({ node }) => node?.kind)).toEqual([
    undefined,
    'list',
  ]);
});

test('all four are known', () => {
  expect(later.map(([word]) => word).join(' ')).toBe('content handoff measure target');
});

test.each([
  'route owner {\n  to sdr when a\n  work by priority then longest waiting\n  to ae otherwise\n}',
  'route owner {\n  work by priority\n  to sdr when a\n  to ae otherwise\n}',
  'route owner { to sdr when a to ae otherwise work by priority then longest waiting }',
])('the order of a queue is skipped, and the rest of the route kept: %s', text => {
  expect(problems(text).map(({ code, data }) => `${code} ${JSON.stringify(data)}`)).toEqual([
    'construct-not-available {"construct":"work by"}',
  ]);
  expect(parseFile('rules.funnel', text).declarations.map(({ node }) => node)).toMatchObject([
    { kind: 'route', arms: [{ team: { text: 'sdr' } }, { team: { text: 'ae' } }] },
  ]);
});
