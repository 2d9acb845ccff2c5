// Names that stand for something as a whole: a gate, a calendar, a list of dates, a team, whoever work is sent to, a step.
import { replaceWith } from '../../diagnostics/report.ts';
import type { Name } from '../../syntax/nodes/node.ts';
import type { RecipientNode } from '../../syntax/nodes/time-declarations.ts';
import { candidateFixes } from '../names/candidate-fixes.ts';
import { near } from '../names/near.ts';
import type { Scope } from './scope.ts';
import { refer, tell } from './scope.ts';

/** Looks up the gate that a `use` or `needs` names. */
export function findGate(scope: Scope, name: Name, line: 'use' | 'needs'): void {
  const { names } = scope.checking;
  if (name.text === '') return;
  if (names.gates.has(name.text)) {
    refer(scope, `gate/${name.text}`, name.span);
    return;
  }
  if (names.lost.mayDeclare('shared', name.text)) return;
  const other = names.shared.get(name.text);
  const candidates = other === undefined ? near(scope.checking, name.text, names.gates) : [];
  tell(scope, 'unknown-gate', { name: name.text, construct: other?.kind ?? null, candidates, line }, name.span, {
    fixes: candidateFixes(candidates, name.span),
  });
}

export function findCalendar(scope: Scope, name: Name): void {
  const { calendars, lost } = scope.checking.names;
  if (name.text === '') return;
  refer(scope, `calendar/${name.text}`, name.span);
  if (calendars.has(name.text) || lost.mayDeclare('calendar', name.text)) return;
  const candidates = near(scope.checking, name.text, calendars);
  tell(scope, 'unknown-calendar', { name: name.text, candidates }, name.span, {
    fixes: candidateFixes(candidates, name.span),
  });
}

/** The list of a `closed on`. */
export function findList(scope: Scope, name: Name): void {
  const { lists, lost } = scope.checking.names;
  if (name.text === '') return;
  refer(scope, `list/${name.text}`, name.span);
  if (lists.has(name.text) || lost.mayDeclare('list', name.text)) return;
  const candidates = near(scope.checking, name.text, lists);
  tell(scope, 'unknown-list', { name: name.text, candidates }, name.span, {
    fixes: candidateFixes(candidates, name.span),
  });
}

/** The team of a route's line. A route is none. */
export function findTeam(scope: Scope, name: Name): void {
  const { teams, routes, lost } = scope.checking.names;
  if (name.text === '') return;
  refer(scope, `team/${name.text}`, name.span);
  if (teams.has(name.text) || lost.mayDeclare('recipient', name.text)) return;
  const candidates = near(scope.checking, name.text, teams);
  tell(scope, 'unknown-team', { name: name.text, isRoute: routes.has(name.text), candidates }, name.span, {
    fixes: candidateFixes(candidates, name.span),
  });
}

/** A bare recipient is a team or a route; one in quotes is whatever the runtime knows by that name. */
export function findRecipient(scope: Scope, recipient: RecipientNode): void {
  if (recipient.kind === 'text') {
    if (recipient.text.value.trim() === '') tell(scope, 'recipient-empty', {}, recipient.span);
    return;
  }
  const { text, span } = recipient.name;
  const { teams, routes, lost } = scope.checking.names;
  if (text === '') return;
  refer(scope, `team/${text}`, span);
  if (teams.has(text) || routes.has(text) || lost.mayDeclare('recipient', text)) return;
  const candidates = near(scope.checking, text, [...teams.keys(), ...routes.keys()]);
  tell(scope, 'unknown-recipient', { name: text, candidates }, span, {
    fixes: [...candidateFixes(candidates, span), replaceWith(span, JSON.stringify(text), false)],
  });
}

/** The step that an offer belongs to. */
export function findContentStep(scope: Scope, name: Name, steps: readonly string[]): void {
  if (name.text === '' || steps.includes(name.text)) return;
  const candidates = near(scope.checking, name.text, steps);
  tell(scope, 'unknown-step', { name: name.text, steps, candidates }, name.span, {
    structural: true,
    fixes: candidateFixes(candidates, name.span),
  });
}
