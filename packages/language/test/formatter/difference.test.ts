// What the formatter would be caught at, if it lost or changed something.
import { parseFile } from '@funnel/language';
import { expect, test } from 'vitest';
import { differenceBetween } from '../../src/formatter/difference.ts';

const source = '// a\ngate g {\n  require x >= 1 // b\n  refuse when y\n  require z\n}\nlist l = "a" // c\n';
const difference = (printed: string): unknown => differenceBetween(parseFile('', source), parseFile('', printed));

test('nothing, where both say the same', () => {
  expect(difference(source)).toBeNull();
  expect(difference(source.replace(/ {2}refuse.*\n/, '').replace('{\n', '{\n  refuse when y\n'))).toBeNull();
});

const inDeclaration = [
  ['a number', source.replace('>= 1', '>= 2')],
  ['a sign', source.replace('>= 1', '> 1')],
  ['a name', source.replace('refuse when y', 'refuse when x')],
  ['an order that matters', source.replace('  require z\n', '').replace('{\n', '{\n  require z\n')],
  ['a line', source.replace('  require z\n', '')],
  ['what cannot be read', source.replace('>= 1', '>=')],
] as const;
test.each(inDeclaration)('%s', (_, printed) => expect(difference(printed)).toEqual({ in: 'declarations', at: 5 }));

test('a declaration too few, or too many', () => {
  expect(difference(source.replace(/list.*\n/, '\n'))).toMatchObject({
    in: 'declarations',
    at: source.indexOf('list'),
  });
  expect(difference(`${source}activity b\n`)).toEqual({ in: 'declarations', at: source.length });
});

test('a comment', () => {
  expect(difference(source.replace('// a', '// b'))).toEqual({ in: 'comments', at: 0 });
  expect(difference(source.replace('// c', ''))).toEqual({ in: 'comments', at: source.indexOf('// c') });
  expect(difference(source.replace(' // b', '').replace('// c', '// b // c'))).toMatchObject({ in: 'comments' });
});
