// The decision about one lead: the frame is filled, then everything that a person may ask about it is put into words of data.
import { type Decision, formatInstant, type StagedRecord } from '@funnel/bundle';
import { fillBounds } from '../bounds/bounds.ts';
import { runClocks } from '../clocks/clocks.ts';
import { findCounterfactuals } from '../counterfactuals/counterfactuals.ts';
import { createState, type State } from '../interpret/state.ts';
import { flagsOf } from '../lifecycle/flags.ts';
import { takeMoves } from '../lifecycle/moves.ts';
import { stageDecision } from '../lifecycle/stage.ts';
import type { Prepared } from '../prepared.ts';
import { type ParamSettings, resolveSettings } from '../settings.ts';
import { EXCLUDED_SLOT } from '../tables/frame.ts';
import { clockDecision } from './clocks.ts';
import { contentDecision } from './content.ts';
import { gateFindings } from './gates.ts';
import { gradeDecision } from './grades.ts';
import { handoffDecisions } from './handoffs.ts';
import type { Who } from './ids.ts';
import { nextChange } from './next-change.ts';
import { exclusionsNotChecked, paramDecision, segmentDecision } from './params.ts';
import { problemsOf } from './problems.ts';
import { routeDecision } from './routes.ts';
import { scoreDecision } from './scores.ts';

export interface DecideOptions {
  /** Values of params, in plain units, that stand above default and overrides. */
  readonly set?: ParamSettings;
  /** Whether to look for single changes that would pass the gates (default); they cost more than all the rest. */
  readonly counterfactuals?: boolean;
  /** Whether clocks that other rules decided are decided anew; else (default) what they said stands. */
  readonly migrate?: boolean;
}

/**
 * Decides one staged lead as of an instant (milliseconds since 1970-01-01T00:00:00Z). A pure function of its arguments.
 * Throws only for settings that `checkSettings` refuses.
 */
export function decide(prepared: Prepared, staged: StagedRecord, asOf: number, options: DecideOptions = {}): Decision {
  const { bundle, tables } = prepared;
  const settings = resolveSettings(bundle, options.set);
  const frame = prepared.takeFrame();
  const state = createState(tables, staged, asOf, settings, frame);
  prepared.fill(state);
  const widths = fillBounds(state);
  const changes = options.counterfactuals === false ? [] : findCounterfactuals(prepared, staged, state);
  const moved = takeMoves(state);
  const running = runClocks(prepared, staged, moved.state, options.migrate === true);
  const next = nextChange(staged, moved.state, running.clocks);
  const excluded = state.frame[EXCLUDED_SLOT]!;
  const who: Who = { lead: staged.id, product: productOf(state) };
  // What hand-offs pass on.
  const scores = byName(tables.scores, (score, index) => scoreDecision(score, index, state, widths));
  const routes = byName(tables.routes, route => routeDecision(route, state, moved.state));
  const content = contentDecision(state);
  const decision: Decision = {
    lead: who.lead,
    product: who.product,
    as_of: formatInstant(asOf),
    digest: bundle.digests.rules,
    fields_are_newer: isPast(staged, asOf),
    excluded: excluded < 0 ? null : tables.exclusions[excluded]!.name,
    exclusions_not_checked: exclusionsNotChecked(state),
    params: byName(tables.params, param => paramDecision(param, state)),
    segments: byName(tables.segments, segment => segmentDecision(segment, state)),
    scores,
    grades: byName(tables.grades, grade => gradeDecision(grade, state)),
    gates: byName(tables.gates, (gate, index) => ({
      ...gateFindings(gate, state),
      counterfactuals: changes[index] ?? [],
    })),
    routes,
    content,
    stage: stageDecision(moved.state),
    moves: moved.moves,
    flags: flagsOf(prepared, staged, state),
    clocks: running.clocks.map(clock => clockDecision(clock, who, asOf)),
    handoffs: handoffDecisions(moved, who, { scores, routes, content, raw: staged.raw }),
    problems: problemsOf(staged, state, running),
    next_change_at: next === null ? null : formatInstant(next),
  };
  prepared.giveBack(frame);
  return decision;
}

function byName<T extends { readonly name: string }, R>(
  parts: readonly T[],
  make: (part: T, index: number) => R,
): Readonly<Record<string, R>> {
  return Object.fromEntries(parts.map((part, index) => [part.name, make(part, index)]));
}

/** The member of the field that `lead per` names; null without one, and where it is not known. */
function productOf({ tables, fields }: State): string | null {
  if (tables.per < 0) return null;
  const { type } = tables.source.lead.fields[tables.per]!;
  const place = fields[tables.per];
  return type.kind === 'member' && typeof place === 'number' ? type.members[place]! : null;
}

/** Whether the record knows more than as-of could. */
function isPast({ activities, history }: StagedRecord, asOf: number): boolean {
  const isLater = ({ at, known_at }: { readonly at: number; readonly known_at: number }) =>
    at > asOf || known_at > asOf;
  return activities.some(isLater) || history.some(isLater);
}
