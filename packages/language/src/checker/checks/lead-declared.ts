// A program says once what it knows of a lead, and for whose members one is decided apart.
import type { DeclarationOf, FieldNode } from '../../syntax/nodes/declaration.ts';
import type { Name } from '../../syntax/nodes/node.ts';
import { suggest } from '../../words/suggest.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import { candidateFixes } from '../names/candidate-fixes.ts';
import { isBroken } from '../names/lost.ts';

/** The lead has fields; `per` names one that has declared members. That there is a `lead` at all is told by `missingLead`. */
export function checkLead({ names, report }: Checking, placed: Placed<DeclarationOf<'lead'>>): void {
  if (names.lead !== placed) return;
  const { node } = placed;
  if (node.fields.length === 0) report(placed, 'lead-empty', {}, node.keyword, { structural: true });
  if (node.per !== null && node.per.text !== '') checkPer({ names, report }, node.per, node.fields);
}

function checkPer(
  { names, report }: Pick<Checking, 'names' | 'report'>,
  per: Name,
  fields: readonly FieldNode[],
): void {
  const at = names.lead!;
  const field = fields.find(({ name }) => name.text === per.text);
  if (field === undefined) {
    if (isBroken(at.parsed)) return;
    const members = fields.filter(({ type }) => type?.kind === 'member').map(({ name }) => name.text);
    const candidates = suggest(per.text, members);
    report(at, 'lead-per-unknown', { name: per.text, fields: members, candidates }, per.span, {
      fixes: candidateFixes(candidates, per.span),
    });
  } else if (field.type !== null && field.type.kind !== 'member') {
    const isList = field.type.kind === 'member_list' || field.type.kind === 'text_list';
    report(at, 'lead-per-type', { name: per.text, isList }, per.span, {
      related: [{ note: 'first-declared', at, span: field.name.span }],
    });
  }
}
