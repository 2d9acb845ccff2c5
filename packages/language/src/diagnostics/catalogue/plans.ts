// Codes of what is watched and planned: measures and targets.
import { entry, quoted } from './entry.ts';
import { didYouMean, several } from './type-words.ts';

/** What a target cannot do without, and how it is written. */
const neededLines: { readonly [L in TargetNeed]: { readonly what: string; readonly example: string } } = {
  book: { what: 'what is to be booked', example: '`book 2_000_000 from 2027-01-01 to 2027-03-31`' },
  deal: { what: 'the usual amount of a deal', example: '`deal 40_000`' },
  rate: { what: 'how leads come to be won', example: '`rate mql to sql 60% in 21 days`' },
};

export type TargetNeed = 'book' | 'deal' | 'rate';

export const plans = {
  'percent-sign-missing': entry<{ written: string; percent: string }>({
    severity: 'error',
    message: data => `${quoted(data.written)} does not say of how many: a share is written in per cent`,
    hint: data => `Write ${quoted(data.percent)}`,
  }),
  'amount-with-currency': entry<{ currency: string }>({
    severity: 'error',
    message: data => `An amount stands without its currency, so ${quoted(data.currency)} has no place here`,
    hint: () => 'All amounts of a program are in the currency of your books',
  }),
  'percent-out-of-range': entry<{ digits: string; word: 'aim' | 'alarm' | 'share' | 'rate' }>({
    severity: 'error',
    message: data =>
      data.word === 'rate' || data.word === 'share'
        ? `\`${data.word}\` takes more than 0% and at most 100%, with up to three decimals, not \`${data.digits}%\``
        : `\`${data.word}\` takes 0% to 100%, with up to three decimals, not \`${data.digits}%\``,
  }),
  'unknown-measured': entry<{ name: string; known: readonly string[]; candidates: readonly string[] }>({
    severity: 'error',
    message: data => `There is no stage or SLA ${quoted(data.name)} to measure`,
    hint: data =>
      didYouMean(
        data.candidates,
        data.known.length === 0
          ? 'A measure is of a stage of the lifecycle or of an SLA'
          : `There are ${several(data.known)}`,
      ),
  }),
  'measure-of-both': entry<{ name: string }>({
    severity: 'error',
    message: data => `${quoted(data.name)} is a stage and an SLA, so it is not clear which one is measured`,
    hint: () => 'Rename one of the two',
  }),
  'measure-goal-missing': entry<{ stage: string }>({
    severity: 'error',
    message: data => `Which of the leads that entered ${quoted(data.stage)} count is not said`,
    hint: data =>
      `For example \`of ${data.stage} that reach … within 60 days\` or \`of ${data.stage} with … within 30 days\``,
  }),
  'measure-within-missing': entry<{ stage: string }>({
    severity: 'error',
    message: data => `How long after entering ${quoted(data.stage)} it counts is not said`,
    hint: () => 'For example `within 60 days`; without it the share of the latest leads could not be told',
  }),
  'measure-of-sla': entry<{ sla: string; clause: 'that reach' | 'with' | 'within' }>({
    severity: 'error',
    message: data =>
      `${quoted(data.sla)} is an SLA, and its clocks are met or not: ${quoted(data.clause)} has no place here`,
    hint: data => `Write \`of ${data.sla}\` alone, or measure a stage`,
  }),
  'measure-of-itself': entry<{ stage: string }>({
    severity: 'error',
    message: data => `A lead that entered ${quoted(data.stage)} has already reached it`,
    hint: () => 'Name the stage that it should reach next',
  }),
  'aim-and-alarm': entry<{ below: boolean; instead: string }>({
    severity: 'error',
    message: data =>
      data.below
        ? 'The aim is below a share, so the alarm is above one'
        : 'The aim is a share to reach, so the alarm is below one',
    hint: data => `Write ${quoted(data.instead)}, or change the aim`,
  }),
  'alarm-beyond-aim': entry<{ aim: string; alarm: string; side: 'below' | 'above' }>({
    severity: 'error',
    message: data =>
      `The alarm would ring although the aim is reached: \`${data.alarm}%\` is ${data.side === 'below' ? 'above' : 'below'} \`${data.aim}%\``,
    hint: data => `Put it at \`${data.aim}%\` or ${data.side}`,
  }),
  'target-line-missing': entry<{ name: string; line: TargetNeed }>({
    severity: 'error',
    message: data => `The target ${quoted(data.name)} does not say ${neededLines[data.line].what}`,
    hint: data => `For example ${neededLines[data.line].example}`,
  }),
  'amount-not-positive': entry<{ line: 'book' | 'deal' }>({
    severity: 'error',
    message: data => `\`${data.line}\` takes an amount, and this is nothing`,
  }),
  'period-reversed': entry<{ from: string; to: string }>({
    severity: 'error',
    message: data => `The period ends on \`${data.to}\`, before it begins on \`${data.from}\``,
    hint: () => 'Write the earlier day first',
  }),
  'share-twice': entry<{ owner: string }>({
    severity: 'error',
    message: data => `${quoted(data.owner)} already has a share`,
    hint: () => 'Add the two up in one line',
  }),
  'shares-not-whole': entry<{ sum: string }>({
    severity: 'error',
    message: data => `The shares add up to \`${data.sum}%\`, not to \`100%\``,
    hint: () => 'Change them until they do, or leave them all out',
  }),
  'unknown-owner': entry<{ name: string; owners: readonly string[]; candidates: readonly string[] }>({
    severity: 'warning',
    message: data => `Nothing else is owned by ${quoted(data.name)}`,
    hint: data =>
      didYouMean(
        data.candidates,
        data.owners.length === 0
          ? `Name owners with \`owned by\`, or under \`owners\` in funnel.yaml`
          : `Owners are ${several(data.owners)}; others are named by \`owned by\`, or under \`owners\` in funnel.yaml`,
      ),
  }),
  'rate-chain-broken': entry<{ expected: string; found: string }>({
    severity: 'error',
    message: data =>
      `The line before leads to ${quoted(data.expected)}, so this one begins there, not at ${quoted(data.found)}`,
    hint: () => 'The rates of a target follow the lead from stage to stage, without a gap',
  }),
  'rate-returns': entry<{ stage: string }>({
    severity: 'error',
    message: data => `These rates have passed ${quoted(data.stage)} before`,
    hint: () => 'A plan leads forward: each stage stands in it once',
  }),
  'rates-not-won': entry<{ last: string; won: string | null }>({
    severity: 'warning',
    message: data => `These rates end at ${quoted(data.last)}, and what is booked is won`,
    hint: data =>
      data.won === null
        ? `Lead on to the stage where deals are won, and mark it \`as won\``
        : `Add a line, for example \`rate ${data.last} to ${data.won} 25% in 90 days\``,
  }),
};
