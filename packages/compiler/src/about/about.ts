// What does not decide: docs, owners, reviews, places, the text of rules and gate lines.
import type { About, AboutDeclaration, AboutLine, AboutRule, Measure, Review, Target } from '@funnel/bundle';
import { compareBytes } from '@funnel/bundle';
import {
  type Declaration,
  dayOf,
  durationMilliseconds,
  type GateLineNode,
  type MoveNode,
  type Ownership,
  type Placed,
  type Program,
  type RuleNode,
} from '@funnel/language';
import { aboutContent } from './content.ts';
import { aboutMoves, aboutStages, aboutTeam } from './lifecycle.ts';
import { oneLine } from './one-line.ts';
import { placeOf } from './place.ts';

const DAY = 86_400_000;

/** The ids that the lowerings gave, and what they made that decides nothing. */
export interface Lowered {
  readonly rules: ReadonlyMap<RuleNode, { readonly id: string; readonly at: Placed }>;
  readonly lines: ReadonlyMap<GateLineNode, { readonly key: string; readonly at: Placed }>;
  readonly moves: ReadonlyMap<MoveNode, string>;
  readonly measures: readonly Measure[];
  readonly targets: readonly Target[];
}

/** The second part of a bundle, sorted by keys. */
export function aboutOf(program: Program, lowered: Lowered): About {
  const { funnel } = program;
  const ownership = funnel?.node.ownership ?? [];
  return {
    name: funnel?.node.name?.text ?? null,
    label: funnel?.node.label?.value ?? null,
    doc: funnel?.node.doc ?? null,
    owners: ownersOf(ownership),
    review: reviewOf(ownership),
    declarations: program.declarations.map(aboutDeclaration).sort((a, b) => compareBytes(a.key, b.key)),
    rules: [...lowered.rules].map(aboutRule).sort((a, b) => compareBytes(a.id, b.id)),
    lines: [...lowered.lines].map(aboutLine).sort((a, b) => compareBytes(a.key, b.key)),
    stages: aboutStages(program),
    moves: aboutMoves(program, lowered.moves),
    teams: [...program.teams]
      .map(([name, { node }]) => aboutTeam(name, node.lines))
      .sort((a, b) => compareBytes(a.name, b.name)),
    content: aboutContent(program),
    measures: lowered.measures,
    targets: lowered.targets,
  };
}

function aboutDeclaration(placed: Placed): AboutDeclaration {
  const { node } = placed;
  const ownership = 'ownership' in node ? node.ownership : [];
  return {
    key: keyOf(node),
    doc: node.doc,
    owners: ownersOf(ownership),
    review: reviewOf(ownership),
    at: placeOf(placed, node.keyword),
  };
}

function keyOf(node: Declaration): string {
  if (node.kind === 'lead' || node.kind === 'lifecycle' || node.kind === 'content') return node.kind;
  if (node.kind === 'exclude') return `exclude/${node.label?.value ?? ''}`;
  return `${node.kind === 'segment' ? node.construct : node.kind}/${node.name?.text ?? ''}`;
}

function aboutRule([node, { id, at }]: readonly [RuleNode, { id: string; at: Placed }]): AboutRule {
  return { id, text: oneLine(at, node.span), at: placeOf(at, node.span) };
}

function aboutLine([node, { key, at }]: readonly [GateLineNode, { key: string; at: Placed }]): AboutLine {
  return { key, text: oneLine(at, node.span), at: placeOf(at, node.span) };
}

function ownersOf(ownership: readonly Ownership[]): readonly string[] {
  return ownership.flatMap(({ owners }) => owners.map(({ text }) => text));
}

function reviewOf(ownership: readonly Ownership[]): Review | null {
  const every = ownership.find(line => line.every !== null)?.every;
  const reviewed = ownership.find(line => line.reviewed !== null)?.reviewed;
  if (!every && !reviewed) return null;
  const day = reviewed ? dayOf(reviewed.text) : null;
  return {
    every_days: every ? durationMilliseconds(every)! / DAY : null,
    reviewed: typeof day === 'number' ? day : null,
  };
}
