// Random recorded clocks: of starts that happened and of some that did not, by these rules and by others, and some that cannot be read.
import {
  canonicalText,
  digestOf,
  type RawClock,
  type RawRecord,
  type RecordedTarget,
  type Rules,
  type Sla,
} from '@funnel/bundle';
import { type Chance, createChance } from './chance.ts';
import { isoInstant } from './datum.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const OTHER_RULES = `sha256:${'0'.repeat(64)}`;

const digests = new WeakMap<Rules, string>();

function digestOfRules(rules: Rules): string {
  const digest = digests.get(rules) ?? digestOf(canonicalText(rules));
  digests.set(rules, digest);
  return digest;
}

/** Where a clock of the SLA can have started: entries into its stage, or activities of its type. */
function startsOf({ start }: Sla, rules: Rules, raw: RawRecord): number[] {
  if (start.kind === 'entering') {
    const stage = rules.lifecycle!.stages.find(one => one.name === start.stage)!;
    const names = [stage.name, stage.value].map(name => name.toLowerCase());
    const entries = (raw.history ?? []).filter(entry => names.includes(entry.stage.trim().toLowerCase()));
    return entries.map(entry => Date.parse(entry.at));
  }
  const declared = rules.activities.find(activity => activity.name === start.of.activity);
  const meant = (raw.activities ?? []).filter(({ type }) => declared === undefined || type === declared.event);
  return meant.map(activity => Date.parse(activity.at));
}

function randomTargets(chance: Chance, sla: Sla, start: number, decided: number): RecordedTarget[] {
  const spans = sla.targets.map(arm => arm.span).filter(span => span !== null);
  const hour = { kind: 'elapsed', milliseconds: HOUR } as const;
  const count = chance.pick([0, 1, 1, 1, 2, 3]);
  const froms = Array.from({ length: count }, (_, place) => (place === 0 ? start : chance.from(start, decided)));
  return froms
    .sort((a, b) => a - b)
    .map(from => {
      const span = spans.length > 0 && chance.percent(80) ? chance.pick(spans) : hour;
      const isPaused = chance.percent(30);
      const due = from + chance.pick([HOUR, 4 * HOUR, DAY, 3 * DAY, 7 * DAY]);
      return {
        span,
        from: new Date(from).toISOString(),
        due: isPaused || chance.percent(5) ? null : new Date(due).toISOString(),
        left: isPaused ? chance.pick([0, HOUR, 5 * HOUR]) : null,
      };
    });
}

function randomClock(chance: Chance, rules: Rules, sla: Sla, start: number, asOf: number): RawClock {
  const decided = chance.percent(60) ? chance.from(start, Math.max(start, asOf)) : start;
  const targets = randomTargets(chance, sla, start, decided);
  const calendars = [...sla.calendars.map(arm => arm.calendar), ...sla.calendars.map(arm => arm.calendar), null];
  const digest = digestOfRules(rules);
  const isForeign = chance.percent(30);
  return {
    sla: chance.percent(3) ? 'unheard_of' : sla.name,
    entry: chance.pick([1, 1, '2', 7]),
    start: isoInstant(chance, start),
    calendar: isForeign && chance.percent(15) ? 'closed_office' : chance.pick(calendars),
    targets: chance.percent(30) ? JSON.stringify(targets) : targets,
    due: targets[0]?.due ?? null,
    decided: new Date(decided).toISOString(),
    digest: isForeign ? OTHER_RULES : digest,
  };
}

/** Some clocks of other rules were decided just behind an activity, maybe in the middle of a pause, and their due is far off. */
function aimedAtPauses(clock: RawClock, raw: RawRecord, start: number, asOf: number): RawClock {
  const chance = createChance((start + asOf) % 1_000_000_007);
  const behind = (raw.activities ?? []).map(({ at }) => Date.parse(at)).filter(at => at > start && at < asOf);
  if (behind.length === 0 || !chance.percent(25)) return clock;
  const decided = chance.pick(behind) + chance.pick([0, 1, HOUR]);
  const due = new Date(decided + chance.pick([DAY, 5 * DAY, 30 * DAY])).toISOString();
  const target = {
    span: { kind: 'elapsed', milliseconds: 30 * DAY },
    from: new Date(start).toISOString(),
    due,
    left: null,
  };
  return {
    ...clock,
    targets: [target as RecordedTarget],
    due,
    decided: new Date(Math.min(decided, asOf)).toISOString(),
    digest: OTHER_RULES,
  };
}

function spoilt(chance: Chance, clock: RawClock): RawClock {
  return chance.pick<RawClock>([
    { ...clock, start: 'then' },
    { ...clock, targets: 'two hours' },
    { ...clock, targets: '[{"span":{"kind":"elapsed"},"from":"2026-11-20T10:00:00Z","due":null,"left":null}]' },
    { ...clock, decided: '2026-11-21' },
  ]);
}

/** What an earlier run may have written down of the lead's clocks. */
export function randomClocks(
  chance: Chance,
  rules: Rules,
  raw: RawRecord,
  asOf: number,
): { readonly clocks?: readonly RawClock[] } {
  const clocks: RawClock[] = [];
  for (const sla of rules.slas) {
    for (const start of startsOf(sla, rules, raw)) {
      if (Number.isNaN(start) || start > asOf || !chance.percent(40)) continue;
      const begun = start + chance.pick([0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
      const clock = aimedAtPauses(randomClock(chance, rules, sla, begun, asOf), raw, begun, asOf);
      clocks.push(chance.percent(4) ? spoilt(chance, clock) : clock);
      if (chance.percent(4)) clocks.push({ ...clock, decided: new Date(asOf).toISOString() });
    }
  }
  return clocks.length === 0 ? {} : { clocks };
}
