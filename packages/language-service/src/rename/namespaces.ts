// Which symbols share their names, so that two of them cannot be called the same.
import type { ProgramSymbol, SymbolKind } from '../symbols/symbol.ts';

/** Kinds that stand within something else share names with what stands in the same. */
const spaces: { readonly [K in SymbolKind]: string } = {
  funnel: 'funnel',
  field: 'shared',
  param: 'shared',
  score: 'shared',
  grade: 'shared',
  gate: 'shared',
  property: 'property',
  member: 'member',
  activity: 'activity',
  group: 'group',
  list: 'list',
  persona: 'segment',
  segment: 'segment',
  rule_group: 'rule_group',
  band: 'band',
  ask: 'ask',
  stage: 'stage',
  calendar: 'calendar',
  sla: 'sla',
  team: 'recipient',
  route: 'recipient',
  step: 'step',
  offer: 'offer',
  handoff: 'handoff',
  measure: 'measure',
  target: 'target',
  owner: 'owner',
};

/** Where the name must be the only one of its kind. */
export function namespaceOf({ kind, key, name }: ProgramSymbol): string {
  return `${spaces[kind]} ${key.slice(key.indexOf('/'), key.length - name.length)}`;
}

/** The symbol that has the name already. */
export function takenBy(
  symbols: ReadonlyMap<string, ProgramSymbol>,
  symbol: ProgramSymbol,
  name: string,
): ProgramSymbol | undefined {
  const space = namespaceOf(symbol);
  return [...symbols.values()].find(
    each => each.key !== symbol.key && each.name === name && namespaceOf(each) === space,
  );
}
