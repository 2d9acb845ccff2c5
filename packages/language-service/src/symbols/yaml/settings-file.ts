// The names in `funnel.yaml`: owners, what is protected, fields with a separator of their own.
import { isMap } from 'yaml';
import { keyOf, keyWithin } from '../keys.ts';
import { type Finder, note } from './finder.ts';
import { documentOf, entriesOf, itemsOf, textOf, valueAt } from './nodes.ts';

/** Notes all names. What the settings call by a column's name is the data's affair. */
export function inSettingsFile(finder: Finder): void {
  const { contents } = documentOf(finder.file);
  const owners = valueAt(contents, 'owners');
  for (const owner of isMap(owners) ? entriesOf(owners).map(({ key }) => key) : itemsOf(owners)) {
    note(finder, owner, [keyOf('owner', textOf(owner) ?? '')], null, 'declaration');
  }
  for (const { key } of entriesOf(valueAt(contents, 'list separators'))) noteFactByName(finder, key);
  for (const fact of itemsOf(valueAt(valueAt(contents, 'checks'), 'protected'))) noteFactByName(finder, fact);
}

/** A field of the lead, or `activity.property`. */
function noteFactByName(finder: Finder, node: unknown): void {
  const name = textOf(node) ?? '';
  if (note(finder, node, [keyOf('field', name)])) return;
  const dot = name.indexOf('.');
  const [activity, property] = [name.slice(0, dot), name.slice(dot + 1)];
  const part = { from: dot + 1, length: property.length };
  if (dot > 0 && note(finder, node, [keyWithin('property', activity, property)], part)) {
    note(finder, node, [keyOf('activity', activity)], { from: 0, length: dot });
  }
}
