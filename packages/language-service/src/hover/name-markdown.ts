// What a declared name is: how it is declared, what is said of it, and what the sample's leads make of it.
import { type Declaration, ownershipsOf } from '@funnel/language';
import { type Named, type NamedKind, namesOf, propertyOf } from '../names/named.ts';
import type { Outcomes } from '../sample/outcomes.ts';
import type { Sample } from '../sample/sample.ts';
import { grouped, ofLeads, percent } from '../sample/share-words.ts';
import { checkSnapshot, type Snapshot } from '../snapshot.ts';
import { occurrencesOf } from '../symbols/occurrences.ts';
import type { Occurrence, ProgramSymbol, SymbolKind } from '../symbols/symbol.ts';
import { groupWords, pointsWords } from '../words/writing.ts';
import { factLines, valueShare } from './facts.ts';
import { reachLine } from './reach.ts';
import { headAt, lineAt } from './source.ts';

export interface Told {
  readonly snapshot: Snapshot;
  readonly sample: Sample | null;
  /** What the rules make of the sample; null as long as it is not known. */
  readonly outcomes: Outcomes | null;
}

const onLine = new Set<SymbolKind>([
  'field',
  'property',
  'member',
  'band',
  'stage',
  'step',
  'ask',
  'offer',
  'rule_group',
  'group',
]);

/** Markdown about a symbol. */
export function nameMarkdown(told: Told, symbol: ProgramSymbol): string {
  const { snapshot } = told;
  const declared = occurrencesOf(snapshot, symbol.key).find(({ role }) => role === 'declaration');
  const named = namedBy(snapshot, symbol);
  const shown = declared === undefined ? '' : sourceOf(snapshot, declared);
  const parts = [
    shown === '' ? `**${symbol.name}** — ${symbol.kind.replace('_', ' ')}` : `\`\`\`funnel\n${shown}\n\`\`\``,
    named?.doc ?? '',
    lines(told, symbol, named).join('  \n'),
    ownedBy(snapshot, symbol, named),
  ];
  return parts.filter(part => part !== '').join('\n\n');
}

const sourceOf = (snapshot: Snapshot, { path, span, symbol }: Occurrence): string =>
  onLine.has(symbol.kind) ? lineAt(snapshot, path, span) : headAt(snapshot, path, span);

function namedBy(snapshot: Snapshot, { key, kind, name }: ProgramSymbol): Named | undefined {
  const within = kind === 'property' || kind === 'band' ? key.slice(key.indexOf('/') + 1, key.lastIndexOf('.')) : null;
  return namesOf(snapshot).find(each => each.kind === kind && each.name === name && each.within === within);
}

type Teller = (told: Told, symbol: ProgramSymbol, named: Named | undefined) => readonly string[];

const nothing: Teller = () => [];

const conditionShare: Teller = ({ outcomes }, _symbol, named) => {
  const node = named?.declaration;
  const count = node?.kind === 'segment' ? outcomes?.conditions.get(node.when) : undefined;
  return count === undefined || outcomes === null
    ? []
    : [`${ofLeads(count, outcomes.leads)} (${percent(count, outcomes.leads)})`];
};

const tellers: { readonly [K in SymbolKind]: Teller } = {
  funnel: nothing,
  field: ({ sample, snapshot }, { name }, named) =>
    named?.field ? factLines(snapshot, sample, named.field, name) : [],
  property: ({ sample, snapshot }, { name }, named) =>
    named?.field ? factLines(snapshot, sample, named.field, `${named.within}.${name}`) : [],
  member: ({ sample, snapshot }, { key, name }) => {
    const [, kind, of] = key.split('/');
    const [activity, property] = of!.split('.');
    const named =
      kind === 'property'
        ? propertyOf(snapshot, activity!, property!)
        : namesOf(snapshot).find(each => each.kind === 'field' && each.name === of);
    const share = named?.field ? valueShare(snapshot, sample, named.field, of!, name) : null;
    return [`A value of ${of}`, ...(share === null ? [] : [share])];
  },
  activity: ({ sample, snapshot }, { name }, named) => {
    const properties = namesOf(snapshot).filter(each => each.kind === 'property' && each.within === name);
    const called = named?.declaration.kind === 'activity' ? (named.declaration.from?.value ?? name) : name;
    const says = properties.length === 0 ? [] : [`Has ${properties.map(each => each.name).join(', ')}`];
    return sample === null ? says : [...says, ...happened(sample, called)];
  },
  group: () => [groupWords],
  list: ({ snapshot }, { name }) => {
    const { program } = checkSnapshot(snapshot);
    const values = program.listTexts.get(name) ?? program.lists.get(name)?.node.values.map(({ value }) => value) ?? [];
    return values.length === 0
      ? []
      : [`${grouped(values.length)} texts: ${values.slice(0, 5).join(', ')}${values.length > 5 ? ' …' : ''}`];
  },
  param: (_told, _symbol, named) => {
    const node = named?.declaration;
    if (node?.kind !== 'param' || node.normally === null) return [];
    const others = node.overrides.map(({ value }) => value.digits);
    return [`${signed(node.normally)} normally${others.length === 0 ? '' : `, else ${others.join(' or ')}`}`];
  },
  persona: conditionShare,
  segment: conditionShare,
  score: ({ outcomes, snapshot }, { name }) => {
    const spread = outcomes?.scores.get(name);
    const says = reachLine(snapshot, name);
    return [...(says === null ? [] : [says]), ...(spread === undefined ? [] : [pointsWords(spread)])];
  },
  rule_group: nothing,
  grade: ({ outcomes }, { name }, named) => {
    const node = named?.declaration;
    if (outcomes === null || node?.kind !== 'grade') return [];
    const bands = node.bands.map(
      band => `${band.name.text} ${percent(outcomes.bands.get(`${name}/${band.name.text}`) ?? 0, outcomes.leads)}`,
    );
    return [`Of ${grouped(outcomes.leads)} sample leads: ${bands.join(' · ')}`];
  },
  band: ({ outcomes }, { name }, named) => {
    const count = outcomes?.bands.get(`${named?.within}/${name}`);
    return count === undefined || outcomes === null
      ? []
      : [`${ofLeads(count, outcomes.leads)} (${percent(count, outcomes.leads)})`];
  },
  gate: ({ outcomes }, { name }) => {
    const of = outcomes?.gates.get(name);
    if (of === undefined || outcomes === null) return [];
    const others = (['refused', 'undecided', 'failed'] as const).filter(result => of[result] > 0);
    return [
      `${ofLeads(of.passed, outcomes.leads)} pass (${percent(of.passed, outcomes.leads)})`,
      others.map(result => `${grouped(of[result])} ${result}`).join(' · '),
    ].filter(line => line !== '');
  },
  ask: nothing,
  stage: (_told, { name }, named) => {
    const node = named?.declaration;
    const moves = node?.kind === 'lifecycle' ? node.lines.flatMap(line => (line.kind === 'move' ? [line] : [])) : [];
    const from = [...new Set(moves.filter(({ to }) => to.text === name).map(move => move.from.text))];
    const to = [...new Set(moves.filter(move => move.from.text === name).map(move => move.to.text))];
    return [
      ...(from.length === 0 ? [] : [`Reached from ${from.join(', ')}`]),
      ...(to.length === 0 ? [] : [`Goes on to ${to.join(', ')}`]),
    ];
  },
  calendar: nothing,
  sla: nothing,
  team: nothing,
  route: nothing,
  step: nothing,
  offer: nothing,
  handoff: nothing,
  measure: nothing,
  target: nothing,
  owner: ({ snapshot }, { name }) => {
    const owned = namesOf(snapshot).filter(
      each => each.kind === 'owner' && each.name === name && each.declaration.kind !== 'funnel',
    );
    const kinds = [...new Set(owned.map(({ declaration }) => headOf(declaration)))];
    return kinds.length === 0 ? [] : [`Named by ${kinds.slice(0, 6).join(', ')}`];
  },
};

function lines(told: Told, symbol: ProgramSymbol, named: Named | undefined): readonly string[] {
  return tellers[symbol.kind](told, symbol, named);
}

const signed = ({ digits, negative }: { readonly digits: string; readonly negative: boolean }): string =>
  negative ? `-${digits}` : digits;

function happened({ records }: Sample, called: string): readonly string[] {
  const wanted = called.toLowerCase();
  let all = 0;
  let leads = 0;
  for (const { activities = [] } of records) {
    const count = activities.filter(({ type }) => type.toLowerCase() === wanted).length;
    all += count;
    if (count > 0) leads += 1;
  }
  return [`${grouped(all)} in the sample, of ${ofLeads(leads, records.length)}`];
}

const headOf = (declaration: Declaration): string => {
  const name = 'name' in declaration ? declaration.name?.text : undefined;
  return name === undefined ? declaration.kind : `${declaration.kind} ${name}`;
};

const unowned = new Set<NamedKind | SymbolKind>([
  'owner',
  'group',
  'member',
  'field',
  'property',
  'list',
  'band',
  'stage',
]);

/** Who answers for it: itself, or else the program. */
function ownedBy(snapshot: Snapshot, { kind }: ProgramSymbol, named: Named | undefined): string {
  if (named === undefined || unowned.has(kind)) return '';
  const own = ownersIn(named.declaration);
  if (own.length > 0) return `Owned by ${own.join(', ')}`;
  const all = [...snapshot.files.values()].flatMap(({ declarations }) =>
    declarations.flatMap(({ node }) => (node?.kind === 'funnel' ? ownersIn(node) : [])),
  );
  return all.length === 0 ? '' : `Owned by ${all.join(', ')}, as the program`;
}

function ownersIn(declaration: Declaration): readonly string[] {
  return (ownershipsOf(declaration)[0] ?? []).flatMap(({ owners }) => owners.map(({ text }) => text));
}
