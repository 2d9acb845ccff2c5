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

test('all nine are known', () => {
  expect(later.map(([word]) => word).join(' ')).toBe(
    'lifecycle calendar sla team route content handoff measure target',
  );
});
