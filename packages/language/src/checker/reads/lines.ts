// The lines of a program that decide something, each with all that it reads.
import type { DeclarationKind, DeclarationOf, RuleNode } from '../../syntax/nodes/declaration.ts';
import type { ArmNode, Expression, OccurrenceNode } from '../../syntax/nodes/expression.ts';
import type { Span } from '../../syntax/nodes/node.ts';
import type { TriggerNode } from '../../syntax/nodes/time-declarations.ts';
import type { Placed, Program } from '../model.ts';
import { rulesOf } from '../types/children.ts';
import { slaArms, triggersOf } from '../types/sla-lines.ts';
import { fieldRead, type Meant, propertyRead, type Read, type Reads, readsOf } from './reads.ts';

export interface RuleLine extends Reads {
  /** The construct that the line stands in. */
  readonly construct: DeclarationKind;
  /** Of the declaration; empty where it has none. */
  readonly name: string;
  readonly at: Placed;
  /** Of the line, relative to the declaration. */
  readonly span: Span;
}

/** A line before it is read. */
interface Line {
  readonly span: Span;
  readonly roots: readonly Expression[];
  readonly occurrences?: readonly OccurrenceNode[];
  readonly facts?: readonly (Read | null)[];
}

type Lines = { readonly [K in DeclarationKind]: (node: DeclarationOf<K>, program: Meant) => readonly Line[] };

const none = (): readonly Line[] => [];
const ofArm = (arm: ArmNode | null): readonly Expression[] =>
  arm === null || arm.condition === null ? [] : [arm.condition];
const ofTrigger = (trigger: TriggerNode): readonly OccurrenceNode[] =>
  trigger.kind === 'happening' ? [trigger.of] : [];

const lines: Lines = {
  funnel: none,
  lead: none,
  activity: none,
  list: none,
  param: ({ overrides }) => overrides.map(({ span, arm }) => ({ span, roots: ofArm(arm) })),
  segment: ({ when }) => [{ span: when.span, roots: [when] }],
  exclude: ({ when }) => [{ span: when.span, roots: [when] }],
  score: (node, program) => rulesOf(node).map(rule => ruleLine(program, rule)),
  grade: ({ bands }) => bands.map(({ span, arm }) => ({ span, roots: ofArm(arm) })),
  gate: node =>
    node.lines.map(line => ({
      span: line.span,
      roots: line.kind === 'require' ? [line.condition] : ofArm(line.arm),
    })),
  lifecycle: node =>
    node.lines.flatMap(line => (line.kind === 'move' ? [{ span: line.span, roots: ofArm(line.when) }] : [])),
  calendar: none,
  sla: node =>
    node.lines.map(line => ({
      span: line.span,
      roots: slaArms(line).flatMap(ofArm),
      occurrences: triggersOf(line).flatMap(ofTrigger),
    })),
  team: none,
  route: ({ arms }) => arms.map(({ span, arm }) => ({ span, roots: ofArm(arm) })),
  content: node =>
    node.lines.map(line =>
      line.kind === 'step'
        ? { span: line.span, roots: ofArm(line.opens) }
        : { span: line.span, roots: ofArm(line.when), occurrences: line.taken === null ? [] : [line.taken] },
    ),
  handoff: none,
  measure: none,
  target: none,
};

function ruleLine(program: Meant, { limits, source, span, when }: RuleNode): Line {
  const of = source.kind === 'activities' ? source.of : null;
  const once = limits.flatMap(limit =>
    limit.kind === 'once_per' && of !== null ? [propertyRead(program, of, limit.property)] : [],
  );
  const field = source.kind === 'proportion' ? [fieldRead(program, source.field)] : [];
  return { span, roots: ofArm(when), occurrences: of === null ? [] : [of], facts: [...field, ...once] };
}

function linesOf<K extends DeclarationKind>(node: DeclarationOf<K>, program: Meant): readonly Line[] {
  return (lines[node.kind as K] as Lines[K])(node, program);
}

/** Those of one declaration. What is only handed over, measured or planned is not among them. */
export function ruleLinesOf(program: Meant, at: Placed): readonly RuleLine[] {
  return linesOf(at.node, program).map(({ span, roots, ...beside }) => ({
    construct: at.node.kind,
    name: 'name' in at.node ? (at.node.name?.text ?? '') : '',
    at,
    span,
    ...readsOf(program, roots, beside),
  }));
}

/** All of them, in the order of the files. */
export function ruleLines(program: Meant & Pick<Program, 'declarations'>): readonly RuleLine[] {
  return program.declarations.flatMap(at => ruleLinesOf(program, at));
}
