// Which words can name something: all but the reserved ones.
import { isReserved, keywords, reservedWords } from '@funnel/language';
import { expect, test } from 'vitest';
import { findings, nodes } from './source.ts';

test('the reserved words are those of the language', () => {
  expect([...reservedWords].sort().join(' ')).toBe(
    'all and any at because before between contains days ends entering ever false in includes is known last latest no not of or otherwise since starts true unknown when where within word',
  );
});

const free = keywords.filter(word => !isReserved(word));

test.each(free)('%s may name a field, an activity, a property, a band, a gate', word => {
  const text = `lead { ${word} text other number }
activity ${word} by ${word} { ${word} number }
score ${word} from 0 to 9 { add 1 per ${word} where ${word} >= 2 within 3 days }
grade ${word} { band ${word} when ${word} >= 1 }
gate ${word} passes with 1 of { ask ${word} when ${word} is ${word} }
segment ${word} when ${word} in (${word}) and any ${word} and last ${word} of ${word} is ${word}`;
  expect(nodes(text)).toHaveLength(6);
});

test.each(free)('%s may name a stage, a calendar, an SLA, a team, a route', word => {
  const text = `lifecycle {
  stage ${word} as ${word} needs ${word}
  move ${word} to ${word} when ${word}
}
calendar ${word} in "Europe/Berlin" { open ${word} to ${word} 09:00 to 10:00 closed on ${word} }
sla ${word} in ${word} {
  use ${word} when ${word}
  start on ${word} when stage is ${word}
  met by at least 2 ${word} by ${word}
  pause from entering ${word} until ${word}
  notify ${word} when due
  reassign ${word} at 75% of the time
}
team ${word} { each 8 ${word} per week }
route ${word} { to ${word} when ${word} to ${word} otherwise }`;
  expect(
    nodes(text)
      .map(({ kind }) => kind)
      .join(' '),
  ).toBe('lifecycle calendar sla team route');
});

test.each([...reservedWords])('%s is refused as a name', word => {
  expect(findings(`activity ${word} { x text }`)).toHaveLength(1);
});
