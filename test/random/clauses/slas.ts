// The clauses of SLAs.
import type { MomentKind, Sla, TimeSpanKind, Trigger } from '@funnel/bundle';
import { type Clause, declarationClause, nodeClause } from './clause.ts';

type Plain = Record<string, unknown>;

const DAY = 86_400_000;

function slaClause(name: string, isIt: (sla: Sla) => boolean, change: (sla: Sla) => Sla): Clause {
  return declarationClause(name, 'slas', sla => (isIt(sla) ? change(sla) : sla));
}

/** A span of this kind is made another: as many days, or real time. */
function spanClause(name: string, kind: TimeSpanKind): Clause {
  const other = (node: Plain) => {
    if (kind === 'elapsed') return { kind, milliseconds: Number(node['milliseconds']) * 2 };
    return { kind: 'elapsed', milliseconds: kind === 'business' ? node['milliseconds'] : Number(node['days']) * DAY };
  };
  return nodeClause(name, node => node['kind'] === kind, other);
}

function momentClause(name: string, kind: MomentKind): Clause {
  const isIt = (sla: Sla) => sla.steps.some(step => step.at.kind === kind);
  return slaClause(name, isIt, sla => ({ ...sla, steps: sla.steps.filter(step => step.at.kind !== kind) }));
}

const asks = (kind: Trigger['kind'], triggers: readonly Trigger[]) => triggers.some(trigger => trigger.kind === kind);

/** What is started, met, paused or cancelled in this way is so no more. */
function triggerClause(name: string, kind: Trigger['kind']): Clause {
  const isIt = ({ met_by, pauses, cancels }: Sla) =>
    asks(kind, [...met_by.map(met => met.on), ...pauses.flatMap(pause => [pause.from, pause.until]), ...cancels]);
  return slaClause(name, isIt, sla => ({
    ...sla,
    met_by: sla.met_by.filter(met => met.on.kind !== kind),
    pauses: sla.pauses.filter(pause => !asks(kind, [pause.from, pause.until])),
    cancels: sla.cancels.filter(trigger => trigger.kind !== kind),
  }));
}

export const spanClauses: Readonly<Record<TimeSpanKind, readonly Clause[]>> = {
  elapsed: [spanClause('elapsed time', 'elapsed')],
  business: [spanClause('business hours', 'business')],
  business_days: [spanClause('business days', 'business_days')],
};

export const momentClauses: Readonly<Record<MomentKind, readonly Clause[]>> = {
  share: [momentClause('at …% of the time', 'share')],
  due: [momentClause('when due', 'due')],
  after_due: [momentClause('… after due', 'after_due')],
};

export const triggerClauses: Readonly<Record<Trigger['kind'], readonly Clause[]>> = {
  entering: [triggerClause('on entering a stage', 'entering')],
  happening: [triggerClause('on an activity', 'happening')],
};

export const slaClauses: readonly Clause[] = [
  { name: 'sla', remove: rules => (rules.slas.length === 0 ? rules : { ...rules, slas: [] }) },
  slaClause(
    'use … when of an SLA',
    sla => sla.calendars.length > 1,
    sla => ({ ...sla, calendars: sla.calendars.slice(-1) }),
  ),
  slaClause(
    'start on entering',
    sla => sla.start.kind === 'entering' && sla.start.stage !== '',
    sla => ({ ...sla, start_when: { when: { kind: 'constant', value: false }, until: null } }),
  ),
  slaClause(
    'start on an activity',
    sla => sla.start.kind === 'happening',
    sla => ({ ...sla, start_when: { when: { kind: 'constant', value: false }, until: null } }),
  ),
  slaClause(
    'when of a start',
    sla => sla.start_when !== null,
    sla => ({ ...sla, start_when: null }),
  ),
  slaClause(
    'met by',
    () => true,
    sla => ({ ...sla, met_by: sla.met_by.slice(1) }),
  ),
  slaClause(
    'met by at least',
    sla => sla.met_by.some(met => met.times > 1),
    sla => ({ ...sla, met_by: sla.met_by.map(met => ({ ...met, times: 1 })) }),
  ),
  slaClause(
    'pause from … until',
    sla => sla.pauses.length > 0,
    sla => ({ ...sla, pauses: [] }),
  ),
  slaClause(
    'cancel on',
    sla => sla.cancels.length > 0,
    sla => ({ ...sla, cancels: [] }),
  ),
  slaClause(
    'target … when',
    sla => sla.targets.length > 1,
    sla => ({ ...sla, targets: sla.targets.slice(-1) }),
  ),
  slaClause(
    'no target',
    sla => sla.targets.some(arm => arm.span === null),
    sla => ({ ...sla, targets: sla.targets.filter(arm => arm.span !== null) }),
  ),
  slaClause(
    'notify, reassign',
    sla => sla.steps.length > 0,
    sla => ({ ...sla, steps: [] }),
  ),
  ...Object.values(spanClauses).flat(),
  ...Object.values(momentClauses).flat(),
  ...Object.values(triggerClauses).flat(),
];
