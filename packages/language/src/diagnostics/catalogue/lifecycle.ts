// Codes of the lifecycle: stages and moves.
import type { ExampleLead } from '../../checker/examples/example.ts';
import { entry, quoted } from './entry.ts';
import { exampleWords } from './example-words.ts';
import { didYouMean, several } from './type-words.ts';

/** What follows for a lead that never entered the first stage. */
const neverEntered = {
  start: { so: 'this clock never starts for it', instead: 'Start on an activity' },
  since: { so: 'nothing happened since then', instead: 'Leave the period out' },
  handoff: { so: 'this hand-off is never made for it', instead: 'Hand over on entering a later stage' },
};

export const lifecycle = {
  'lifecycle-empty': entry<object>({
    severity: 'error',
    message: () => 'This lifecycle has no stages',
    hint: () => 'The first one is where a lead without history is, for example `stage inquiry`',
  }),
  'duplicate-stage': entry<{ name: string }>({
    severity: 'error',
    message: data => `There is already a stage ${quoted(data.name)}`,
    hint: () => 'Rename one of them',
  }),
  'stage-value-twice': entry<{ value: string; name: string; other: string }>({
    severity: 'error',
    message: data =>
      `${quoted(data.name)} and ${quoted(data.other)} are both called \`"${data.value}"\` in the history`,
    hint: () => 'Each stage of the data is one stage here; capital and small letters A to Z are the same',
  }),
  'unknown-role': entry<{ name: string; roles: readonly string[]; candidates: readonly string[] }>({
    severity: 'error',
    message: data => `Reports know no stage ${quoted(data.name)}`,
    hint: data => didYouMean(data.candidates, `\`as\` takes one of ${several(data.roles)}`),
  }),
  'role-twice': entry<{ role: string; name: string; other: string }>({
    severity: 'error',
    message: data => `For reports ${quoted(data.other)} is already the stage ${quoted(data.role)}`,
    hint: data =>
      data.other === data.role
        ? `A stage is what it is called; with \`as\` ${quoted(data.other)} would be something else`
        : `Take \`as ${data.role}\` away from one of the two`,
  }),
  'returns-and-ends': entry<{ name: string }>({
    severity: 'error',
    message: data => `${quoted(data.name)} cannot both end the journey and be a way back into it`,
    hint: () => '`ends`: no move leaves it. `returns`: leaving it begins the next journey',
  }),
  'stage-unreached': entry<{ name: string }>({
    severity: 'error',
    message: data => `No lead ever comes to ${quoted(data.name)}`,
    hint: data => `Add a move, for example \`move … to ${data.name} when …\`, or mark the stage \`by hand\``,
  }),
  'move-from-end': entry<{ name: string }>({
    severity: 'error',
    message: data => `${quoted(data.name)} ends the journey, so no move leaves it`,
    hint: () => 'What the history says still counts: an entry into another stage begins the next journey',
  }),
  'move-to-itself': entry<{ name: string }>({
    severity: 'error',
    message: data => `This moves a lead from ${quoted(data.name)} to where it already is`,
  }),
  'move-into-hand': entry<{ name: string }>({
    severity: 'error',
    message: data => `${quoted(data.name)} is entered \`by hand\`, so no rule moves a lead there`,
    hint: () => 'Say that people may do it with `by hand` instead of a condition, or take `by hand` off the stage',
  }),
  'duplicate-move': entry<object>({
    severity: 'error',
    message: () => 'The same move stands here twice',
    hint: () => 'Remove one of them',
  }),
  'move-loop': entry<{ stages: readonly string[] }>({
    severity: 'error',
    message: data =>
      `These moves go round without time or an activity passing: ${data.stages.map(quoted).join(' to ')}`,
    hint: data =>
      `Let one of them wait (\`after 30 days\`), ask for something new (\`any activity since entering ${data.stages[0]}\`) or be \`by hand\``,
  }),
  'moves-overlap': entry<{
    from: string;
    first: string;
    second: string;
    moves: readonly [string, string];
    example: ExampleLead;
  }>({
    severity: 'warning',
    message: data =>
      `A lead in ${quoted(data.from)} can be due for ${quoted(data.first)} and ${quoted(data.second)} at once; the first one is taken`,
    hint: data =>
      `For example ${exampleWords(data.example)}; let the conditions exclude each other, or see that the first one should win`,
  }),
  'move-asks-field': entry<{ field: string; from: string }>({
    severity: 'warning',
    message: data =>
      `A lead that comes back to ${quoted(data.from)} is moved on at once: ${quoted(data.field)} still says what it said before`,
    hint: data =>
      `Ask for something new too, for example \`any activity since entering ${data.from}\`, or put the test into a gate`,
  }),
  'stall-never': entry<{ name: string; to: string }>({
    severity: 'warning',
    message: data => `${quoted(data.name)} never stalls so long: every lead has moved to ${quoted(data.to)} by then`,
    hint: () => 'Make it shorter than the `after` of the move',
  }),
  'first-stage-entered': entry<{ name: string; word: 'start' | 'since' | 'handoff' }>({
    severity: 'warning',
    message: data =>
      `A lead without history is in ${quoted(data.name)} without having entered it, so ${neverEntered[data.word].so}`,
    hint: data => `${neverEntered[data.word].instead}, or see that the history has the first entry of every lead`,
  }),
};
