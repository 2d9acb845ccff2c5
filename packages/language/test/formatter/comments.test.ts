// Comments keep their text, and the words they stand at.
import { expect, test } from 'vitest';
import { formatted, lines } from './formatted.ts';

test('stay behind what they stand behind, and before what they stand before', () => {
  const source = lines(
    '// About the file.',
    '',
    '/// A kind.',
    '// For us.',
    'activity a { // opened',
    '  // First.',
    '  path text // behind',
    '',
    '  // Last.',
    '} // closed',
    '',
    '// The end.',
  );
  expect(formatted(source)).toBe(source);
});

test('are indented with the lines they stand at', () => {
  expect(formatted('  // a  \nlead {\n// b\t\nx text\n      /// c\n y text\n// d\n}\n //e')).toBe(
    lines('// a', 'lead {', '  // b', '  x text', '  /// c', '  y text', '  // d', '}', '//e'),
  );
});

test('inside of a line break it', () => {
  expect(formatted('exclude "x" when (a // why\n or // how\n b) and c')).toBe(
    lines('exclude "x" when (a // why', '    or // how', '      b)', '  and c'),
  );
  expect(formatted('list l = "a", // first\n // then\n "b"')).toBe(
    lines('list l =', '  "a", // first', '  // then', '  "b"'),
  );
});

test('keep a block from standing on one line', () => {
  expect(formatted('activity a { path text // why\n}')).toBe(lines('activity a {', '  path text // why', '}'));
});

test('go with the hurdle they stand at', () => {
  expect(formatted('gate g {\n// one\nrequire a // two\n// three\nrefuse when b // four\n// five\n}')).toBe(
    lines('gate g {', '  // three', '  refuse when b // four', '  // one', '  require a // two', '  // five', '}'),
  );
});
