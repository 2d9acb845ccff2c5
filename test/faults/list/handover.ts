// Faults in content, queues, hand-offs, and in what belongs to a product.
import type { Fault } from '../fault.ts';

const inFile =
  (file: string) =>
  (find: string, replace: string, breaks: string): Fault => ({ file: `packages/${file}.ts`, find, replace, breaks });
const asked = inFile('evaluator/src/interpret/content');
const content = inFile('evaluator/src/decide/content');
const queue = inFile('evaluator/src/decide/queue');
const handoffs = inFile('evaluator/src/decide/handoffs');
const handedOver = inFile('evaluator/src/decide/handed-over');
const product = inFile('bundle/src/staging/product');

export const handoverFaults: readonly Fault[] = [
  asked('steps.findLastIndex(', 'steps.findIndex(', 'the first open step of content is taken'),
  asked('sure > 0 ? TRUE : open > 0', 'sure + open > 0 ? TRUE : open > 0', 'what may be it takes an offer'),
  content(
    'steps.slice(place + 1)',
    'steps.slice(0, place)',
    'steps before the one taken make it uncertain, those behind it do not',
  ),
  content('if (taken === TRUE) return;', '', 'an offer that was taken still wants what it is for'),
  inFile('evaluator/src/tables/changes')('...armsOfContent(content),', '', 'the end of a step of content is no change'),
  queue('plain(-thousandths, 1000)', 'plain(thousandths, 1000)', 'the lowest score comes first in a queue'),
  queue('work.length === 0 || stage?.ends', 'work.length === 0', 'a lead whose journey is over stands in a queue'),
  inFile('evaluator/src/decide/routes')(
    'queueOf(route, moved)',
    'queueOf(route, state)',
    'a lead that has just moved waits since the entry before',
  ),
  handoffs('move => move.passed_through', 'move => move.seq < 0', 'a stage passed through hands nothing over'),
  handedOver(
    'Math.abs(b.points) - Math.abs(a.points)',
    'b.points - a.points',
    'what takes most points is the last reason for a score',
  ),
  handedOver(
    'types[type]!.by === null',
    'types[type] !== null',
    'what our own people did is handed over as the lead’s',
  ),
  handedOver('.slice(-lastActivities)', '.slice(0, lastActivities)', 'the earliest activities are handed over'),
  handedOver('.slot] === TRUE)', '.slot]! > 0)', 'the notes of what may hold are handed over'),
  inFile('evaluator/src/decide/ids')(
    '...(product === null ? [] : [product]), ',
    '',
    'the products of a lead share the ids of what is sent',
  ),
  product('(product === null || product === own)', 'product === own', 'what names no product counts for none'),
  product('note.code === null && (', '(', 'what names no declared product counts for all'),
];
