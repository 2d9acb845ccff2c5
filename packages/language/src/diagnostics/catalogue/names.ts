// Codes of declarations and names.
import { entry, quoted } from './entry.ts';
import { didYouMean, several } from './type-words.ts';

interface Unknown {
  readonly name: string;
  readonly candidates: readonly string[];
}

const article = (construct: string): string =>
  construct === 'sla' ? 'an SLA' : /^[aeiou]/.test(construct) ? `an ${construct}` : `a ${construct}`;

export const names = {
  'lead-missing': entry<object>({
    severity: 'error',
    message: () => 'The program does not say what it knows of a lead',
    hint: () => 'Declare the columns of your leads, for example `lead { email text }`',
  }),
  'lead-empty': entry<object>({
    severity: 'error',
    message: () => 'This `lead` has no fields',
    hint: () => 'Name a column and its type on each line, for example `email text`',
  }),
  'lead-per-unknown': entry<Unknown & { fields: readonly string[] }>({
    severity: 'error',
    message: data => `The lead has no field ${quoted(data.name)} to be told apart by`,
    hint: data =>
      didYouMean(
        data.candidates,
        data.fields.length === 0
          ? `Declare it, for example \`${data.name} one of cloud, backup\``
          : `It is a field with members, such as ${several(data.fields)}`,
      ),
  }),
  'lead-per-type': entry<{ name: string; isList: boolean }>({
    severity: 'error',
    message: data =>
      data.isList
        ? `${quoted(data.name)} holds several values, and a lead is decided for one of them at a time`
        : `The values of ${quoted(data.name)} are not declared, so a lead cannot be decided for each`,
    hint: data => `Declare its members: \`${data.name} one of …\``,
  }),
  'declared-twice': entry<{ construct: string }>({
    severity: 'error',
    message: data => `${quoted(data.construct)} stands once in a program, and this is the second`,
    hint: data => (data.construct === 'lead' ? 'Move these fields into the other one' : 'Remove one of them'),
  }),
  'duplicate-declaration': entry<{ name: string; construct: string }>({
    severity: 'error',
    message: data => `There is already ${article(data.construct)} ${quoted(data.name)}`,
    hint: () => 'Rename one of them',
  }),
  'name-clash': entry<{ name: string; construct: string; other: string }>({
    severity: 'error',
    message: data => `${quoted(data.name)} is already the name of a ${data.other}`,
    hint: data =>
      data.construct === 'team' || data.construct === 'route'
        ? 'Teams and routes share their names, since work is sent to either: rename one of the two'
        : 'Fields, params, scores, grades and gates share their names: rename one of the two',
  }),
  'name-taken': entry<{ name: string }>({
    severity: 'error',
    message: data => `${quoted(data.name)} has a meaning of its own in conditions and cannot be a name here`,
    hint: data => `Choose another name; a column of this name is read with \`from "${data.name}"\``,
  }),
  'duplicate-field': entry<{ name: string; of: string }>({
    severity: 'error',
    message: data => `${quoted(data.of)} already has ${quoted(data.name)}`,
  }),
  'unknown-name': entry<Unknown>({
    severity: 'error',
    message: data => `Nothing is called ${quoted(data.name)}`,
    hint: data =>
      didYouMean(
        data.candidates,
        /^(?:today|now|sysdate|current_date)$/i.test(data.name)
          ? 'The moment of the decision has no name: days are counted up to it, for example `days since created <= 30`'
          : 'Conditions name fields of the lead, params, scores, grades and gates of this program',
      ),
  }),
  'unknown-activity': entry<Unknown & { isField: boolean }>({
    severity: 'error',
    message: data => `There is no activity ${quoted(data.name)}`,
    hint: data =>
      data.isField
        ? `It is a field of the lead: points in proportion to it are written \`per 1 of ${data.name}\`, a condition \`${data.name} is known\``
        : didYouMean(data.candidates, `Declare it with \`activity ${data.name}\``),
  }),
  'unknown-property': entry<Unknown & { activity: string; known: readonly string[] }>({
    severity: 'error',
    message: data => `The activity ${quoted(data.activity)} has no property ${quoted(data.name)}`,
    hint: data =>
      didYouMean(
        data.candidates,
        data.known.length === 0
          ? `It is declared without properties: \`activity ${data.activity} { ${data.name} text }\` would give it one`
          : `It has ${several(data.known)}`,
      ),
  }),
  'unknown-list': entry<Unknown>({
    severity: 'error',
    message: data => `There is no list ${quoted(data.name)}`,
    hint: data =>
      didYouMean(data.candidates, 'A list is declared with `list`; single texts stand in parentheses and quotes'),
  }),
  'unknown-segment': entry<Unknown & { construct: string }>({
    severity: 'error',
    message: data =>
      data.name === ''
        ? `The name of a ${data.construct} belongs here`
        : `There is no ${data.construct} ${quoted(data.name)}`,
    hint: data => didYouMean(data.candidates, `A ${data.construct} is declared with \`${data.construct} … when …\``),
  }),
  'other-construct': entry<{ name: string; written: string; declared: string }>({
    severity: 'error',
    message: data => `${quoted(data.name)} is a ${data.declared}, not a ${data.written}`,
    hint: data => `Write \`${data.declared} is ${data.name}\``,
  }),
  'unknown-member': entry<Unknown & { of: string | null; members: readonly string[] }>({
    severity: 'error',
    message: data => `${data.of === null ? 'This value' : quoted(data.of)} is never ${quoted(data.name)}`,
    hint: data => didYouMean(data.candidates, `It is one of ${several(data.members)}`),
  }),
  'unknown-band': entry<Unknown & { grade: string; bands: readonly string[] }>({
    severity: 'error',
    message: data =>
      data.name === ''
        ? `A band of ${quoted(data.grade)} belongs here`
        : `The grade ${quoted(data.grade)} has no band ${quoted(data.name)}`,
    hint: data => didYouMean(data.candidates, `Its bands are ${several(data.bands)}`),
  }),
  'unknown-gate': entry<Unknown & { construct: string | null; line: 'use' | 'needs' }>({
    severity: 'error',
    message: data =>
      data.construct === null
        ? `There is no gate ${quoted(data.name)}`
        : `${quoted(data.name)} is a ${data.construct}, not a gate`,
    hint: data =>
      didYouMean(
        data.candidates,
        data.line === 'use'
          ? '`use` names the gate that decides'
          : '`needs` names the gate that every move into the stage asks',
      ),
  }),
  'unknown-stage': entry<Unknown & { stages: readonly string[] }>({
    severity: 'error',
    message: data =>
      data.name === '' ? 'The name of a stage belongs here' : `The lifecycle has no stage ${quoted(data.name)}`,
    hint: data =>
      didYouMean(
        data.candidates,
        data.stages.length === 0 ? 'A stage is declared with `stage …`' : `Its stages are ${several(data.stages)}`,
      ),
  }),
  'unknown-calendar': entry<Unknown>({
    severity: 'error',
    message: data => `There is no calendar ${quoted(data.name)}`,
    hint: data => didYouMean(data.candidates, `Declare its opening hours with \`calendar ${data.name} in "…" { … }\``),
  }),
  'unknown-team': entry<Unknown & { isRoute: boolean }>({
    severity: 'error',
    message: data =>
      data.isRoute
        ? `${quoted(data.name)} is a route, and a route sends to teams`
        : `There is no team ${quoted(data.name)}`,
    hint: data => didYouMean(data.candidates, data.isRoute ? null : `Declare it with \`team ${data.name} { … }\``),
  }),
  'unknown-recipient': entry<Unknown>({
    severity: 'error',
    message: data => `There is no team or route ${quoted(data.name)}`,
    hint: data =>
      didYouMean(data.candidates, `A queue or role of your own system stands in quotes: \`"${data.name}"\``),
  }),
  'recipient-empty': entry<object>({
    severity: 'error',
    message: () => 'This text names nobody',
    hint: () => 'Name a queue or role of your own system, for example `"manager"`, or a team or route without quotes',
  }),
  'unknown-group': entry<Unknown>({
    severity: 'error',
    message: data => `No activity is declared \`by ${data.name}\``,
    hint: data =>
      didYouMean(data.candidates, `Activities of your own people are declared so: \`activity call by ${data.name}\``),
  }),
  'other-group': entry<{ activity: string; by: string | null; asked: string }>({
    severity: 'error',
    message: data =>
      data.by === null
        ? `${quoted(data.activity)} is done by the lead, not by ${quoted(data.asked)}`
        : `${quoted(data.activity)} is done by ${quoted(data.by)}, not by ${quoted(data.asked)}`,
    hint: data => `Write \`${data.activity}\` alone`,
  }),
  'segment-by-itself': entry<{ name: string; construct: string }>({
    severity: 'error',
    message: data => `${quoted(data.name)} is a ${data.construct} and needs \`${data.construct} is\` before it`,
  }),
  'activity-by-itself': entry<{ name: string }>({
    severity: 'error',
    message: data => `${quoted(data.name)} is an activity: say how many of it`,
    hint: data =>
      `For example \`any ${data.name} within 30 days\`, \`no ${data.name}\` or \`count of ${data.name} >= 3\``,
  }),
  'property-by-itself': entry<{ name: string; activity: string }>({
    severity: 'error',
    message: data => `${quoted(data.name)} is a property of the activity ${quoted(data.activity)}, not of the lead`,
    hint: data =>
      `Ask inside its \`where\`, with parentheses around several tests: \`any ${data.activity} where (…)\`; or \`last ${data.name} of ${data.activity}\``,
  }),
  'list-by-itself': entry<{ name: string }>({
    severity: 'error',
    message: data => `${quoted(data.name)} is a list: it stands after \`in\` or \`includes any of\``,
    hint: data => `For example \`domain of email in ${data.name}\``,
  }),
  loop: entry<{ names: readonly string[] }>({
    severity: 'error',
    message: data => `This goes round in a circle: ${data.names.map(quoted).join(' needs ')}`,
    hint: () => 'Take one of these references out',
  }),
  unused: entry<{ construct: string; name: string }>({
    severity: 'info',
    message: data => `Nothing uses the ${data.construct} ${quoted(data.name)}`,
  }),
};
