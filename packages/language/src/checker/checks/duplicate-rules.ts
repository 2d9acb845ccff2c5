// The same line twice in a score counts twice, which nobody means.
import type { DeclarationOf, RuleNode } from '../../syntax/nodes/declaration.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';

/** Tells of rules of one score that are written alike and stand in the same group, or in none. */
export function checkDuplicateRules({ report }: Checking, placed: Placed<DeclarationOf<'score'>>): void {
  const seen = new Map<string, RuleNode>();
  for (const { rule, group } of rulesWithGroups(placed.node)) {
    const shape = `${group ?? ''}\n${textOf(placed, rule)}`;
    const earlier = seen.get(shape);
    if (earlier === undefined) seen.set(shape, rule);
    else {
      report(placed, 'duplicate-rule', {}, rule.span, {
        related: [{ note: 'first-here', at: placed, span: earlier.span }],
      });
    }
  }
}

interface RuleInGroup {
  readonly rule: RuleNode;
  readonly group: string | null;
}

function rulesWithGroups({ lines }: DeclarationOf<'score'>): readonly RuleInGroup[] {
  return lines.flatMap((line): readonly RuleInGroup[] => {
    if (line.kind === 'rule') return [{ rule: line, group: null }];
    return line.kind === 'group' ? line.rules.map(rule => ({ rule, group: line.label.value })) : [];
  });
}

/** The rule as it is written, with one blank between words. */
function textOf({ file, parsed }: Placed, { span }: RuleNode): string {
  return file.text.slice(parsed.start + span.start, parsed.start + span.end).replace(/\s+/g, ' ');
}
