// Codes of what only data can tell: rules, gates, bands, members and columns that real leads make nothing of.
import { entry, quoted } from './entry.ts';
import { count, counted, listed, share } from './figures.ts';
import { several } from './type-words.ts';

/** A value or a type of the data, with how often it occurs. */
export interface Occurring {
  readonly text: string;
  readonly times: number;
}

/** `"Google Ads" (112), "Bing" (3) and 4 more`. */
function occurring(of: readonly Occurring[], others: number): string {
  const shown = of.map(({ text, times }) => `\`"${text}"\` (${count(times)})`);
  return listed(others === 0 ? shown : [...shown, `${count(others)} more`]);
}

/** What a lead can be without a name of its own. */
const PARTS = {
  score: (name: string) => `the score ${quoted(name)}`,
  grade: (name: string) => `the grade ${quoted(name)}`,
  gate: (name: string) => `the gate ${quoted(name)}`,
  segment: (name: string) => `the segment or persona ${quoted(name)}`,
  param: (name: string) => `the param ${quoted(name)}`,
  route: (name: string) => `the route ${quoted(name)}`,
  sla: (name: string) => `the clock ${quoted(name)}`,
  lifecycle: () => 'stages and moves',
  content: () => 'the content offered',
} as const;

export type ChangingPart = keyof typeof PARTS;

/** What changes, and for how many leads. */
export interface Changing {
  readonly part: ChangingPart;
  readonly name: string;
  readonly leads: number;
}

interface ByTime {
  /** Who has to be decided again within the day. */
  readonly due: number;
  /** Whose decision comes out otherwise then. */
  readonly changed: number;
  readonly leads: number;
  /** By how many leads, most first. */
  readonly causes: readonly Changing[];
}

function changing({ causes, changed, due, leads }: ByTime): string {
  const said = `After a day without anything new, ${share(due, leads)} have to be decided again`;
  if (changed === 0) return `${said}, and all come out as before`;
  const what = causes.slice(0, 3).map(({ part, name, leads: times }) => `${PARTS[part](name)} in ${count(times)}`);
  return `${said}, and ${count(changed)} come out otherwise: ${listed(what)}`;
}

function nearest(of: { readonly value: number; readonly bar: number } | null): string {
  return of === null ? '' : `, the nearest with ${of.value} where ${of.bar} is asked`;
}

export const sample = {
  'sample-field-empty': entry<{ fact: string; activity: string | null; empty: number; of: number; lines: number }>({
    severity: 'warning',
    message: data => {
      const things = data.activity === null ? 'leads' : `${quoted(data.activity)} activities`;
      const hang = data.lines === 1 ? 'this line hangs on it' : `${count(data.lines)} lines hang on it`;
      return `${quoted(data.fact)} is empty in ${share(data.empty, data.of, things)}, and ${hang}`;
    },
    hint: () =>
      'An unknown condition gives no points and passes no bar: fill the fact (a form, enrichment), or ask for one that is known',
  }),
  'sample-column-missing': entry<{ field: string; column: string; files: readonly string[]; near: readonly string[] }>({
    severity: 'warning',
    message: data =>
      `${listed(data.files)} ${data.files.length === 1 ? 'has' : 'have'} no column \`"${data.column}"\`, so ${quoted(data.field)} is not known there`,
    hint: data => {
      const [near] = data.near;
      return near === undefined
        ? 'See how the column is called now and write it behind `from`, or take the field out'
        : `There is a column \`"${near}"\` that nothing declares; if it is that one, write \`${data.field} from "${near}"\``;
    },
  }),
  'sample-value-undeclared': entry<{
    fact: string;
    values: readonly Occurring[];
    others: number;
    near: readonly string[];
  }>({
    severity: 'warning',
    message: data =>
      `Leads have values of ${quoted(data.fact)} that are no members: ${occurring(data.values, data.others)}`,
    hint: data => {
      const [near] = data.near;
      const meant = near === undefined ? '' : `; no lead has ${quoted(near)}, so perhaps that is the one`;
      return `To the rules they are unknown: add them as members, or as \`unknown "…"\` where they stand for nothing${meant}`;
    },
  }),
  'sample-member-unseen': entry<{ fact: string; members: readonly string[]; known: number; activity: string | null }>({
    severity: 'info',
    message: data => {
      const things = data.activity === null ? 'leads' : `${quoted(data.activity)} activities`;
      return `${quoted(data.fact)} is never ${several(data.members, 5)}, in ${count(data.known)} ${things} that have it`;
    },
    hint: () => 'Lines about it do nothing for these leads; see whether the data call it otherwise, or take it out',
  }),
  'sample-stage-undeclared': entry<{ stages: readonly Occurring[]; others: number }>({
    severity: 'warning',
    message: data =>
      `The history has leads in stages that the lifecycle does not have: ${occurring(data.stages, data.others)}`,
    hint: () =>
      'No rule moves such a lead; declare the stage, or give the one that is meant its outside name with `from "…"`',
  }),
  'sample-activity-unsent': entry<{ activity: string; event: string; rows: number; near: readonly string[] }>({
    severity: 'warning',
    message: data =>
      `Nobody sends ${quoted(data.activity)}: none of ${counted(data.rows, 'activity', 'activities')} is a \`"${data.event}"\``,
    hint: data => {
      const [near] = data.near;
      return near === undefined
        ? 'See whether what sends it still runs, or calls it otherwise; lines about it do nothing until then'
        : `There is a type \`"${near}"\` that nothing declares; if it is that one, write \`activity ${data.activity} from "${near}"\``;
    },
  }),
  'sample-activity-undeclared': entry<{ types: readonly Occurring[]; others: number; rows: number }>({
    severity: 'warning',
    message: data =>
      `${counted(data.rows, 'activity is', 'activities are')} of a type that nothing declares: ${occurring(data.types, data.others)}`,
    hint: data =>
      `They count for nothing: declare them, for example \`activity … from "${data.types[0]?.text ?? ''}"\`, or leave them out of the file`,
  }),
  'sample-rule-never': entry<{
    leads: number;
    unknown: number;
    facts: readonly string[];
    late: number;
  }>({
    severity: 'warning',
    message: data => `This gives no lead any points (0 of ${count(data.leads)})`,
    hint: data => {
      if (data.late > 0)
        return `${counted(data.late, 'lead has', 'leads have')} such activities, all of them too long ago to count`;
      if (data.unknown === 0) return 'See whether its words are those of the data; a rule that has had its time can go';
      const facts = data.facts.length === 0 ? '' : ` for want of ${several(data.facts, 3)}`;
      return `It is false for ${counted(data.leads - data.unknown, 'lead', 'leads')}, and unknown for ${count(data.unknown)}${facts}`;
    },
  }),
  'sample-rule-always': entry<{ leads: number; points: string }>({
    severity: 'info',
    message: data => `This gives each of ${counted(data.leads, 'lead', 'leads')} the same ${data.points} points`,
    hint: () => 'It tells no lead from another: take it out, and lower what is asked of the score by as much',
  }),
  'sample-rules-together': entry<{ leads: number; others: number }>({
    severity: 'info',
    message: data =>
      `This rule and ${data.others === 1 ? 'another' : `${count(data.others)} others`} give points to the same ${counted(data.leads, 'lead', 'leads')}, and to nobody else`,
    hint: () => 'They may count one thing twice: keep one of them, or bound both in a `group … up to`',
  }),
  'sample-gate-nobody': entry<{
    gate: string;
    leads: number;
    refused: number;
    undecided: number;
    /** The line at which most fail. */
    stop: {
      readonly line: string;
      readonly leads: number;
      /** Of those that fail there, the one nearest to the bar; null where the line compares no numbers. */
      readonly nearest: { readonly value: number; readonly bar: number } | null;
    } | null;
    facts: readonly string[];
  }>({
    severity: 'warning',
    message: data => `No lead passes ${quoted(data.gate)} (0 of ${count(data.leads)})`,
    hint: data => {
      const { stop } = data;
      const said = [
        ...(stop === null ? [] : [`${count(stop.leads)} fail at ${quoted(stop.line)}${nearest(stop.nearest)}`]),
        ...(data.refused === 0 ? [] : [`${count(data.refused)} are refused`]),
        ...(data.undecided === 0
          ? []
          : [
              `${count(data.undecided)} are undecided${data.facts.length === 0 ? '' : ` for want of ${several(data.facts, 3)}`}`,
            ]),
      ];
      return said.length === 0 ? null : `Of them ${listed(said)}`;
    },
  }),
  'sample-gate-everybody': entry<{ gate: string; leads: number }>({
    severity: 'info',
    message: data => `Every lead passes ${quoted(data.gate)} (${count(data.leads)} of ${count(data.leads)})`,
    hint: () => 'It holds nobody back: raise its bar, or do without it',
  }),
  'sample-band-empty': entry<{ grade: string; band: string; leads: number }>({
    severity: 'info',
    message: data => `No lead is ${quoted(data.band)} in ${quoted(data.grade)} (0 of ${count(data.leads)})`,
    hint: () => 'Its condition asks for more than leads have, or an earlier band takes them all',
  }),
  'sample-changes-by-time': entry<ByTime>({
    severity: 'info',
    message: changing,
    hint: () => 'That is what keeping decisions current costs on a day on which nothing happens',
  }),
  'sample-changes-often': entry<ByTime & { most: number }>({
    severity: 'warning',
    message: changing,
    hint: data =>
      `That is more than ${data.most}% every day: points that fade \`in steps of 7 days\` change an activity's share once a week`,
  }),
};
