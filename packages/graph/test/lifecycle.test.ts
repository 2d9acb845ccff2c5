// The lifecycle as boxes and arrows.
import { lifecycleGraph } from '@funnel/graph';
import { expect, test } from 'vitest';
import { compiled, RULES } from './program.ts';

const graph = lifecycleGraph(compiled(RULES))!;

test('stages say what is special about them', () => {
  expect(
    graph.nodes.filter(({ kind }) => kind === 'stage').map(each => [each.label, each.place, ...each.notes]),
  ).toEqual([
    ['Inquiry', 'first'],
    ['Marketing qualified', 'between', 'stalls after 14 days'],
    ['Sql', 'between', 'needs either'],
    ['Won', 'ends', 'by hand'],
    ['Lost', 'ends', 'by hand, from anywhere'],
  ]);
});

test('moves say why they are taken: the reason, else the condition', () => {
  const moves = graph.edges.filter(({ to }) => to.startsWith('stage/'));
  expect(moves.map(({ from, to, kind, label }) => [`${from} ${to}`, kind, label])).toEqual([
    ['stage/inquiry stage/mql', 'move', 'when ready'],
    ['stage/mql stage/sql', 'move', 'when last answer of verdict since entering mql is yes'],
    ['stage/mql stage/inquiry', 'move', 'Too <slow> (after 36 hours)'],
    ['stage/sql stage/won', 'by_hand', 'Signed'],
  ]);
});

test('clocks hang on the stage that starts them', () => {
  expect(graph.nodes.filter(({ kind }) => kind === 'sla').map(each => [each.label, ...each.notes])).toEqual([
    ['Answer', '1 business hour, 24 elapsed hours'],
    ['visited', 'start on visit', '2 elapsed days'],
  ]);
  expect(graph.edges.filter(({ kind }) => kind === 'starts')).toEqual([
    { from: 'stage/mql', to: 'sla/answer', kind: 'starts', label: null },
  ]);
});

test('a program without stages has none', () => {
  expect(lifecycleGraph(compiled('lead { email text }'))).toBeNull();
});
