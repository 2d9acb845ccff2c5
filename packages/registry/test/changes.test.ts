// What two bundles declare differently.
import { declarationChanges } from '@funnel/registry';
import { expect, test } from 'vitest';
import { compiled, everything } from '../../compiler/test/corpus.ts';

const BEFORE = `funnel shop "Shop"
lead { email text employees number }
segment large when employees >= 1000
score fit from 0 to 100 { add 40 when employees >= 50 }
lifecycle {
  stage inquiry
  stage mql by hand
}
`;

test('nothing, where only the places in the source are others', () => {
  const moved = `// A comment.\n\n${BEFORE.split('\n').slice(2, 4).join('\n')}\n${BEFORE.split('\n').slice(0, 2).join('\n')}\n${BEFORE.split('\n').slice(4).join('\n')}`;
  expect(declarationChanges(compiled(BEFORE), compiled(moved))).toEqual([]);
  expect(declarationChanges(compiled(everything), compiled(everything))).toEqual([]);
});

test('what is new, gone and another one, by construct and name', () => {
  const after = BEFORE.replace('add 40', 'add 41')
    .replace('segment large when employees >= 1000\n', 'segment small when employees < 10\n')
    .replace('email text', 'title text')
    .replace('stage mql by hand', 'stage mql by hand\n  stage won by hand ends');
  expect(declarationChanges(compiled(BEFORE), compiled(after))).toEqual([
    { change: 'removed', construct: 'field', name: 'email' },
    { change: 'added', construct: 'field', name: 'title' },
    { change: 'changed', construct: 'lifecycle', name: '' },
    { change: 'changed', construct: 'score', name: 'fit' },
    { change: 'removed', construct: 'segment', name: 'large' },
    { change: 'added', construct: 'segment', name: 'small' },
    { change: 'added', construct: 'stage', name: 'won' },
  ]);
});

test('of a program that says everything, each declaration is looked at', () => {
  const little = compiled('lead { x1 text }\n');
  const constructs = new Set(declarationChanges(little, compiled(everything)).map(each => each.construct));
  for (const construct of [
    'activity',
    'calendar',
    'content',
    'exclude',
    'funnel',
    'gate',
    'grade',
    'handoff',
    'list',
    'measure',
    'move',
    'param',
    'persona',
    'route',
    'score',
    'segment',
    'sla',
    'stage',
    'target',
    'team',
    'zones',
  ])
    expect(constructs).toContain(construct);
});
