// Steps of clocks whose instant has come, for whoever sends: ids that went out before are to be dropped there.
import type { Decision, StepDecision } from '@funnel/bundle';

export const STEP_FILE_COLUMNS = ['id', 'lead', 'sla', 'action', 'to_kind', 'to', 'team', 'at'] as const;

export interface StepRow extends Pick<StepDecision, 'id' | 'action' | 'at'> {
  readonly lead: string;
  readonly product: string | null;
  readonly sla: string;
  readonly to_kind: StepDecision['to']['kind'];
  readonly to: string;
  readonly team: string | null;
}

/** The steps reached, with the team that each goes to where it goes to one. Nobody is told of an excluded lead. */
export function stepRows(decision: Decision): readonly StepRow[] {
  const { clocks, excluded, lead, product } = decision;
  if (excluded !== null) return [];
  return clocks.flatMap(({ sla, steps }) =>
    steps
      .filter(step => step.reached)
      .map(({ action, at, id, to }) => ({
        id,
        lead,
        product,
        sla,
        action,
        to_kind: to.kind,
        to: to.name,
        team: teamOf(decision, to),
        at,
      })),
  );
}

const TEAMS: Readonly<Record<StepDecision['to']['kind'], (decision: Decision, name: string) => string | null>> = {
  team: (_, name) => name,
  route: (decision, name) => decision.routes[name]?.team ?? null,
  role: () => null,
};

function teamOf(decision: Decision, { kind, name }: StepDecision['to']): string | null {
  return TEAMS[kind](decision, name);
}
