// The type of a field as it is written, in one line.
import type { FieldNode } from '@funnel/language';
import { memberListWords } from '../words/writing.ts';

const MOST = 60;

function members(field: FieldNode): string {
  const type = field.type;
  if (type?.kind !== 'member' && type?.kind !== 'member_list') return '';
  const all = type.members.map(({ value, quoted }) => (quoted ? `"${value}"` : value));
  const shown: string[] = [];
  for (const each of all) {
    if (shown.join(', ').length + each.length > MOST) return `${shown.join(', ')} … (${all.length})`;
    shown.push(each);
  }
  return shown.join(', ');
}

type Kind = NonNullable<FieldNode['type']>['kind'];

const words: { readonly [K in Kind]: (field: FieldNode) => string } = {
  text: () => 'text',
  boolean: () => 'boolean',
  date: () => 'date',
  datetime: () => 'datetime',
  text_list: () => 'list of text',
  number: ({ type }) => (type?.kind === 'number' && type.step !== null ? `number by ${type.step.digits}` : 'number'),
  member: field => `one of ${members(field)}`,
  member_list: field => memberListWords(members(field)),
};

/** `one of amer, emea, apac`; empty where the type could not be read. */
export function typeWords(field: FieldNode): string {
  return field.type === null ? '' : words[field.type.kind](field);
}
