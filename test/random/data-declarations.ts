// Random declarations of data: the lead, activities, lists.
import type { ValueTypeKind } from '@funnel/bundle';
import type { Chance } from './chance.ts';
import { fixed, joined, nothing, optional, type Source } from './source.ts';
import * as words from './vocabulary.ts';
import type { KnownActivity, KnownField } from './world.ts';

const numberSteps = ['1', '0.1', '0.01', '0.001', '0.000001'];

interface Declared {
  readonly field: KnownField;
  readonly source: Source;
}

function typeText(chance: Chance, name: string, kind: ValueTypeKind): { type: Source; decimals: number } {
  if (kind === 'number' && chance.percent(30)) {
    const step = chance.pick(numberSteps);
    return { type: fixed`number by ${step}`, decimals: step === '1' ? 0 : step.length - 2 };
  }
  const members = () => joined([...words.membersOf[name]!], ', ');
  if (kind === 'member') return { type: fixed`one of ${members()}`, decimals: 0 };
  if (kind === 'member_list') return { type: fixed`list of one of ${members()}`, decimals: 0 };
  if (kind === 'text_list') return { type: fixed`list of text`, decimals: 0 };
  return { type: fixed`${kind}`, decimals: 3 };
}

function declareField(chance: Chance, name: string, kind: ValueTypeKind): Declared {
  const { type, decimals } = typeText(chance, name, kind);
  const label = chance.percent(20) ? optional` "The ${name}"` : nothing;
  const from = chance.percent(20) ? optional` from "${name.toUpperCase()} %"` : nothing;
  const unknown = chance.percent(25) ? optional` unknown "Select"${chance.percent(50) ? ', "n/a"' : ''}` : nothing;
  const source = optional`\n  ${name}${label}${from}${unknown} ${type}`;
  return { field: { name, kind, decimals }, source };
}

/** Sometimes per product, by another chance. */
export function declareLead(chance: Chance, later: Chance | null): { source: Source; fields: KnownField[] } {
  const declare = (names: readonly string[], kind: ValueTypeKind, least: number, most: number) =>
    chance.some(names, least, most).map(name => declareField(chance, name, kind));
  const declared = [
    ...declare(words.textFields, 'text', 1, 3),
    ...declare(words.numberFields, 'number', 2, 3),
    ...declare(words.booleanFields, 'boolean', 0, 2),
    ...declare(words.dateFields, 'date', 0, 3),
    ...declare(words.instantFields, 'datetime', 0, 2),
    ...declare(words.memberFields, 'member', 1, 4),
    ...declare(words.textListFields, 'text_list', 0, 2),
    ...declare(words.memberListFields, 'member_list', 0, 2),
  ];
  const products = declared.filter(({ field }) => field.kind === 'member').map(({ field }) => field.name);
  const per = later?.percent(30) ? optional` per ${later.pick(products)}` : nothing;
  const source = fixed`lead${per} {${joined(
    declared.map(one => one.source),
    '',
  )}\n}`;
  return { source, fields: declared.map(one => one.field) };
}

export function declareActivity(chance: Chance, name: string): { source: Source; activity: KnownActivity } {
  const kinds = [
    'text',
    'number',
    'number',
    'boolean',
    'date',
    'datetime',
    'member',
    'member',
    'text_list',
    'member_list',
  ] as const;
  const chosen = new Map<string, ValueTypeKind>();
  for (const kind of chance.some(kinds, 0, 4)) chosen.set(chance.pick(words.propertyNames[kind]), kind);
  const declared = [...chosen].map(([property, kind]) => declareField(chance, property, kind));
  const group = chance.percent(30) ? chance.pick(words.groups) : null;
  const label = chance.percent(20) ? optional` "A ${name}"` : nothing;
  const outside = words.outsideNames[words.activityNames.indexOf(name)]!;
  const from = chance.percent(25) ? optional` from "${outside}"` : nothing;
  const body =
    declared.length === 0
      ? nothing
      : fixed` {${joined(
          declared.map(one => one.source),
          '',
        )}\n}`;
  const source = optional`activity ${name}${group === null ? nothing : optional` by ${group}`}${label}${from}${body}`;
  return { source, activity: { name, by: group, properties: declared.map(one => one.field) } };
}

export function declareList(chance: Chance, index: number): { source: Source; name: string } {
  const name = ['free_mail', 'good_words', 'watched'][index]!;
  const values = chance.some(words.literals, 1, 5).map(text => `"${chance.percent(20) ? text.toUpperCase() : text}"`);
  return { source: optional`list ${name} = ${joined(values, ', ')}`, name };
}

export const listFile = { path: 'competitors.txt', text: 'gmail.com\nVP\n\ncloud\nacme.example\n' };

export function declareListFile(): { source: Source; name: string } {
  return { source: optional`list competitors from "${listFile.path}"`, name: 'competitors' };
}
