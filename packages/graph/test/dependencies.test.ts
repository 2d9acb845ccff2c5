// What asks what: every kind of condition, value and declaration of the test's program is followed.
import { dependencyGraph } from '@funnel/graph';
import { expect, test } from 'vitest';
import { compiled, RULES } from './program.ts';

const graph = dependencyGraph(compiled(RULES));
const asks = (id: string): string[] =>
  graph.edges
    .filter(({ to }) => to === id)
    .map(({ from }) => from)
    .sort();

test.each([
  ['param/bar', ['field/source']],
  ['segment/large', ['field/employees']],
  ['segment/boss', ['field/email', 'segment/large']],
  ['exclusion/Our own people', ['field/email', 'list/free']],
  ['score/fit', ['field/created', 'field/employees', 'segment/boss']],
  ['score/heat', ['activity/call', 'activity/visit', 'field/source', 'stage/mql']],
  ['grade/priority', ['score/fit', 'score/heat']],
  ['gate/bant', ['field/employees', 'score/heat']],
  ['gate/ready', ['activity/visit', 'field/email', 'list/free', 'param/bar', 'score/fit', 'stage/lost']],
  ['gate/either', ['gate/bant', 'gate/ready', 'stage/mql']],
  ['move/inquiry to mql', ['gate/ready']],
  ['move/mql to sql', ['activity/verdict', 'stage/mql']],
  ['move/mql to inquiry', []],
  ['stage/sql', ['gate/either', 'move/mql to sql']],
  ['stage/won', []],
  ['route/owner', ['grade/priority', 'score/fit', 'team/sdr']],
  [
    'sla/answer',
    [
      'activity/call',
      'activity/visit',
      'calendar/office',
      'field/source',
      'grade/priority',
      'param/bar',
      'route/owner',
      'stage/lost',
      'stage/mql',
      'team/sdr',
    ],
  ],
  ['sla/visited', ['activity/call', 'activity/visit']],
  ['step/first', []],
  ['step/second', ['activity/visit', 'score/heat']],
  ['offer/A <first> look', ['step/first']],
  ['offer/Prices', ['activity/call', 'field/employees', 'step/second']],
  [
    'handoff/told',
    [
      'field/email',
      'gate/ready',
      'grade/priority',
      'offer/A <first> look',
      'offer/Prices',
      'param/bar',
      'route/owner',
      'score/heat',
      'segment/boss',
      'segment/large',
      'stage/sql',
    ],
  ],
  ['handoff/signed', ['stage/won']],
  ['measure/onward', ['stage/mql', 'stage/sql']],
  ['measure/spoken', ['activity/call', 'stage/mql']],
  ['measure/in_time', ['sla/answer']],
  ['target/spring', ['segment/large', 'stage/mql', 'stage/sql', 'stage/won']],
])('%s', (id, expected) => expect(asks(id)).toEqual(expected));

test('every arrow leads from one box to another, and no id stands for two', () => {
  const ids = new Set(graph.nodes.map(({ id }) => id));
  expect(ids.size).toBe(graph.nodes.length);
  expect(graph.edges.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
});

test('a program without stages has its graph too', () => {
  expect(dependencyGraph(compiled('lead { email text }')).nodes.map(({ id }) => id)).toEqual(['field/email']);
});
