// Fields of the lead and properties of activities: names, steps, members, unknown texts, columns.
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { remove } from '../../diagnostics/report.ts';
import type { FieldNode, TypeNode } from '../../syntax/nodes/declaration.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import { isKind } from '../names/names.ts';
import type { Report } from '../report.ts';
import { STEPS } from '../types/scope.ts';
import { foldedMember } from '../values/folded.ts';

type Members = Extract<TypeNode, { kind: 'member' | 'member_list' }>['members'];

/** Checks the fields of `lead` and the properties of every activity. */
export function checkFields({ report }: Checking, placed: Placed): void {
  if (isKind(placed, 'lead')) checkAll(report, placed, placed.node.fields);
  else if (isKind(placed, 'activity')) {
    checkOwnNames(report, placed, placed.node.properties, placed.node.name?.text ?? 'activity');
    checkAll(report, placed, placed.node.properties);
  }
}

function checkAll(report: Report, at: Placed, fields: readonly FieldNode[]): void {
  checkColumns(report, at, fields);
  for (const field of fields) checkField(report, at, field);
}

function checkOwnNames(report: Report, at: Placed, fields: readonly FieldNode[], of: string): void {
  const seen = new Map<string, FieldNode>();
  for (const field of fields) {
    const earlier = seen.get(field.name.text);
    if (earlier === undefined) seen.set(field.name.text, field);
    else {
      report(at, 'duplicate-field', { name: field.name.text, of }, field.name.span, {
        related: [{ note: 'first-here', at, span: earlier.name.span }],
      });
    }
  }
}

/** Two fields may read one column, but that is rarely meant. */
function checkColumns(report: Report, at: Placed, fields: readonly FieldNode[]): void {
  const seen = new Map<string, FieldNode>();
  for (const field of fields) {
    const column = field.from?.value ?? field.name.text;
    const earlier = seen.get(column);
    if (earlier === undefined) seen.set(column, field);
    else if (earlier.name.text !== field.name.text) {
      report(
        at,
        'column-twice',
        { column, name: field.name.text, other: earlier.name.text },
        (field.from ?? field.name).span,
        {
          related: [{ note: 'first-here', at, span: (earlier.from ?? earlier.name).span }],
        },
      );
    }
  }
}

/** A member that is not the first goes with the comma before it. */
function taken(members: Members, index: number): readonly Fix[] {
  const [before, member] = [members[index - 1], members[index]!];
  return before === undefined
    ? []
    : [remove({ start: before.span.end, end: member.span.end }, member.value || '""', true)];
}

function checkField(report: Report, at: Placed, field: FieldNode): void {
  const { type, from, unknown } = field;
  if (from !== null && from.value.trim() === '') report(at, 'outside-name-empty', {}, from.span);
  if (type?.kind === 'number' && type.step !== null && (type.step.negative || !STEPS.includes(type.step.digits))) {
    report(at, 'number-step', { digits: type.step.digits }, type.step.span);
  }
  const members: Members = type?.kind === 'member' || type?.kind === 'member_list' ? type.members : [];
  const seen = new Map<string, Members[number]>();
  for (const [index, member] of members.entries()) {
    const key = foldedMember(member.value);
    const earlier = seen.get(key);
    if (key === '') report(at, 'member-empty', {}, member.span, { fixes: taken(members, index) });
    else if (earlier === undefined) seen.set(key, member);
    else {
      report(at, 'duplicate-member', { name: member.value, other: earlier.value }, member.span, {
        fixes: taken(members, index),
        related: [{ note: 'first-here', at, span: earlier.span }],
      });
    }
  }
  for (const text of unknown) {
    const member = seen.get(foldedMember(text.value));
    if (member === undefined) continue;
    report(at, 'unknown-is-member', { text: text.value }, text.span, {
      related: [{ note: 'first-here', at, span: member.span }],
    });
  }
}
