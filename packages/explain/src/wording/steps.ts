// What the steps of a clock do, and whom they and hand-offs go to, in words.
import type { Decision, Moment, MomentKind, Recipient, Step } from '@funnel/bundle';
import { called, type NameBook } from './names.ts';
import { targetWords } from './spans.ts';

const RECIPIENTS: {
  readonly [K in Recipient['kind']]: (names: NameBook, name: string, decision: Decision | null) => string;
} = {
  team: (names, name) => called(names.teams, name),
  route: (names, name, decision) => {
    const team = decision?.routes[name]?.team ?? null;
    return team === null ? called(names.routes, name) : `${called(names.routes, name)} (${called(names.teams, team)})`;
  },
  role: (_, name) => `"${name}"`,
};

const ACTIONS: Readonly<Record<Step['action'], string>> = { notify: 'notify', reassign: 'reassign to' };

/** `Owner (SDR team)`, `SDR team`, `"manager"`. With the decision, a route is said with the team it chose. */
export function recipientWords(
  names: NameBook,
  { kind, name }: Pick<Recipient, 'kind' | 'name'>,
  decision: Decision | null,
): string {
  return RECIPIENTS[kind](names, name, decision);
}

/** `notify Owner (SDR team)`, `reassign to SDR team`. */
export function actionWords(
  names: NameBook,
  { action, to }: Pick<Step, 'action' | 'to'>,
  decision: Decision | null,
): string {
  return `${ACTIONS[action]} ${recipientWords(names, to, decision)}`;
}

const MOMENTS: { readonly [K in MomentKind]: (moment: Extract<Moment, { kind: K }>) => string } = {
  share: moment => `at ${moment.percent}% of the time`,
  due: () => 'when due',
  after_due: moment => `${targetWords(moment.span)} after the due`,
};

/** `at 75% of the time`. */
export function momentWords(moment: Moment): string {
  return (MOMENTS[moment.kind] as (moment: Moment) => string)(moment);
}
