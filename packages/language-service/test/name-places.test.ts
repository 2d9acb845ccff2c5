// Every place of the grammar where a name can stand says which names they are.
import { type GrammarShape, grammarShape } from '@funnel/language';
import { expect, it } from 'vitest';
import { namePlaces } from '../src/completion/name-places.ts';

function placesFrom(rule: string, seen = new Set<string>(), found = new Set<string>()): ReadonlySet<string> {
  if (seen.has(rule)) return found;
  seen.add(rule);
  const walk = (shape: GrammarShape): void => {
    if (shape.kind === 'hole' && shape.token === 'name') found.add(shape.place);
    if (shape.kind === 'rule') placesFrom(shape.rule, seen, found);
    if ('parts' in shape) shape.parts.forEach(walk);
    if ('part' in shape) walk(shape.part);
  };
  const shape = grammarShape(rule);
  if (shape !== null) walk(shape);
  return found;
}

it('knows all of them, and no others', () => {
  expect(Object.keys(namePlaces).sort()).toEqual([...placesFrom('program')].sort());
});
