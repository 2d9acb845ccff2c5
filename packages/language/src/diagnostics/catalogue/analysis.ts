// Codes of what follows from the rules taken together: what no lead comes to, what every lead meets, what counts twice.
import type { ExampleLead } from '../../checker/examples/example.ts';
import { choice, entry, quoted } from './entry.ts';
import { exampleWords } from './example-words.ts';
import { several } from './type-words.ts';

interface OneWay {
  /** Fields and properties that the condition asks. */
  readonly facts: readonly string[];
  readonly isOfActivity: boolean;
  /** Two of its parts are enough; they are shown. */
  readonly isPair: boolean;
  /** Both ask what a member or text is. */
  readonly isMember: boolean;
}

const whose = ({ isOfActivity }: OneWay): string => (isOfActivity ? 'activity' : 'lead');

/** A line of a list in which the first that holds is taken. */
interface Arm {
  readonly word: string;
  readonly gives: string;
  /** What the arms that take its leads give. */
  readonly by: readonly string[];
}

const arms: { readonly [word: string]: (gives: string) => string } = {
  band: gives => `the band ${quoted(gives)}`,
  to: gives => `the line \`to ${gives}\``,
  use: gives => `the line \`use ${gives}\``,
  override: gives => `the line \`use ${gives}\``,
  calendar: gives => `the line \`use ${gives}\``,
  target: gives => (gives === '' ? 'the line `no target`' : `the target ${quoted(gives)}`),
  refuse: gives => (gives === '' ? 'this `refuse`' : `the refusal \`"${gives}"\``),
  pass: gives => (gives === '' ? 'this `pass at once`' : `\`pass at once\` for \`"${gives}"\``),
};

const armOf = ({ word, gives }: Arm): string => arms[word]?.(gives) ?? quoted(gives);

const earlierOf = ({ by }: Arm): string =>
  by.length === 1 ? 'the one above takes all of its leads' : 'those above take all of its leads';

const exampleHint = (example: ExampleLead | null, otherwise: string): string =>
  example === null
    ? otherwise
    : `For example ${exampleWords(example)} is taken above; ${otherwise.charAt(0).toLowerCase()}${otherwise.slice(1)}`;

export const analysis = {
  'condition-never': entry<OneWay>({
    severity: 'warning',
    message: data =>
      data.isPair
        ? `No ${whose(data)} is both: these two are never true together`
        : `This is true for no ${whose(data)}`,
    hint: data =>
      data.isPair && data.isMember && data.facts.length === 1
        ? `${quoted(data.facts[0]!)} has one value: write \`or\`, or \`${data.facts[0]} in (…)\``
        : null,
  }),
  'condition-always': entry<OneWay>({
    severity: 'warning',
    message: data => `This is true for every ${whose(data)}, so it decides nothing`,
  }),
  'condition-always-if-known': entry<OneWay>({
    severity: 'warning',
    message: data =>
      data.facts.length === 0
        ? `This is true for every ${whose(data)} for which it is known`
        : `This is true for every ${whose(data)} of which ${several(data.facts)} ${data.facts.length === 1 ? 'is' : 'are'} known`,
    hint: data => {
      const [fact] = data.facts;
      if (fact === undefined || data.facts.length > 1) return null;
      if (data.isPair && data.isMember)
        return `Whatever ${quoted(fact)} is, it is not the other: write \`and\`, or \`${fact} not in (…)\``;
      return `If that is meant, write \`${fact} is known\``;
    },
  }),
  'bar-out-of-reach': entry<{
    score: string;
    lowest: string;
    highest: string;
    holds: boolean;
    param: string | null;
    bar: string;
  }>({
    severity: 'warning',
    message: data =>
      data.holds
        ? `Every lead meets this: the rules of ${quoted(data.score)} come to ${data.lowest} at least`
        : `No lead meets this: the rules of ${quoted(data.score)} come to ${range(data)}`,
    hint: data =>
      data.param === null
        ? 'Change the bar, or the points'
        : `${quoted(data.param)} is ${data.bar}: change that, or the points`,
  }),
  'band-unreached': entry<Arm & { isOtherwise: boolean; example: ExampleLead | null }>({
    severity: 'error',
    message: data =>
      data.by.length === 0
        ? `No lead comes to ${armOf(data)}: its condition is never true`
        : `No lead comes to ${armOf(data)}: ${earlierOf(data)}`,
    hint: data =>
      data.isOtherwise
        ? 'Make the last line that leads come to the `otherwise`'
        : data.by.length === 0
          ? null
          : exampleHint(data.example, 'Put the narrower line first'),
  }),
  'arm-unreached': entry<Arm & { isOtherwise: boolean; example: ExampleLead | null }>({
    severity: 'warning',
    message: data => `No lead comes to ${armOf(data)}: ${earlierOf(data)}`,
    hint: data =>
      data.isOtherwise
        ? 'The lines above hold for every lead'
        : exampleHint(data.example, 'Put the narrower line first'),
  }),
  'arm-part-shadowed': entry<Arm & { example: ExampleLead | null }>({
    severity: 'warning',
    message: data =>
      `This part never leads to ${armOf(data)}: ${choice(data.by.map(String))} above takes all such leads`,
    hint: data => exampleHint(data.example, 'Put this line first, or take the part out'),
  }),
  'gate-never-passed': entry<{ name: string; isPair: boolean; excludes: boolean }>({
    severity: 'warning',
    message: data => {
      if (data.isPair) return `No lead passes ${quoted(data.name)}: two of its lines are never true together`;
      return data.excludes
        ? `No lead passes ${quoted(data.name)}: one that meets all of its lines is excluded, if there is any`
        : `No lead passes ${quoted(data.name)}: its lines exclude each other`;
    },
  }),
  'bound-never-binds': entry<{ what: string; most: string; bound: string }>({
    severity: 'info',
    message: data =>
      data.what === 'at most'
        ? `This leaves out nothing that would count: ${data.bound === '0' ? `there are ${data.most} at most` : `${data.bound} points are reached by then`}`
        : `This never cuts anything: ${data.what === 'group' ? 'the rules of this group come' : 'this rule comes'} to ${data.most} points at most`,
  }),
  'points-above-bound': entry<{ points: string; bound: string }>({
    severity: 'warning',
    message: data => `A single one is worth ${data.points} points already, and \`up to\` leaves ${data.bound} of them`,
    hint: data => `Write ${data.bound} points, or a higher \`up to\``,
  }),
  'range-end-unreached': entry<{ name: string; highest: string; end: string }>({
    severity: 'info',
    message: data => `No lead has ${data.end}: the rules of ${quoted(data.name)} come to ${data.highest} at most`,
  }),
  'score-constant': entry<{ name: string; value: string }>({
    severity: 'warning',
    message: data => `Every lead has ${data.value} here, whatever the rules of ${quoted(data.name)} say`,
    hint: () => 'Look at the range and at what the rules add and subtract',
  }),
  'points-move-no-bar': entry<{ name: string; bars: number }>({
    severity: 'info',
    message: data =>
      data.bars === 1
        ? `These points decide nothing: with or without them a lead is on the same side of the bar of ${quoted(data.name)}`
        : `These points decide nothing: with or without them a lead is on the same side of every bar of ${quoted(data.name)}`,
  }),
  'points-decide-alone': entry<{ name: string; bar: string; bars: number }>({
    severity: 'info',
    message: data =>
      data.bars === 1
        ? `This rule alone reaches the bar of ${quoted(data.name)}, which is ${data.bar}`
        : `This rule alone reaches every bar of ${quoted(data.name)}, the highest of which is ${data.bar}`,
  }),
  'scored-twice': entry<{ sign: 'add' | 'subtract'; points: string }>({
    severity: 'warning',
    message: data => `Both rules count for the same leads, ${data.points} points together`,
    hint: () => 'Make one rule of them',
  }),
  'both-count': entry<{ sign: 'add' | 'subtract'; points: string }>({
    severity: 'info',
    message: data => `Where the narrower of the two counts, both do: ${data.points} points together`,
    hint: () => 'If only one is meant, let them exclude each other, for example with `between`',
  }),
  'activity-counted-twice': entry<{ activity: string; points: string }>({
    severity: 'info',
    message: data => `One ${quoted(data.activity)} can count in both rules, ${data.points} points together`,
    hint: () => 'If only one is meant, let their `where` exclude each other',
  }),
  'too-large-for-proofs': entry<{ most: string }>({
    severity: 'info',
    message: data =>
      `The program has more than ${data.most} characters: what its rules come to for all leads is not proved, and overlaps of moves are not looked for`,
    hint: () =>
      'Move long lists into files with `list … from`, or make programs of their own of parts that have little in common',
  }),
};

function range({ lowest, highest }: { readonly lowest: string; readonly highest: string }): string {
  return lowest === '0' ? `${highest} at most` : `from ${lowest} to ${highest}`;
}
