// Lives of random leads, with every decision and with those alone that may tell something.
import { beforeAll, describe, expect, it } from 'vitest';
import { casesAskedFor, corpus } from '../random/corpus.ts';
import { randomCase } from '../random/record.ts';
import { passedOver, type TurnsReport } from './laws/replay-turns.ts';
import { shrink, tell } from './laws/shrink.ts';
import { type Law, ready } from './laws/subject.ts';

const LIVES_PER_PROGRAM = 3;
const lives = casesAskedFor(120, 6000);

const sameStory: Law = subject => passedOver(subject).words;

describe(`${lives} replays that pass over what changes points alone`, () => {
  const reports: TurnsReport[] = [];
  const broken: string[] = [];

  beforeAll(() => {
    for (const program of corpus(7, lives)) {
      if (reports.length >= lives || broken.length > 0) break;
      const { bundle, source, seed: number } = program;
      const prepared = ready(bundle);
      for (let record = 0; record < LIVES_PER_PROGRAM && broken.length === 0; record += 1) {
        const seed = number * 1000 + record;
        const found = randomCase(bundle.rules, seed);
        const report = passedOver({ ...prepared, ...found, seed });
        reports.push(report);
        if (report.words === null) continue;
        const failure = { source, bundle, found, seed };
        broken.push(tell('a replay of turns tells the same story', sameStory, shrink(sameStory, failure, 600)));
      }
    }
  }, 3_600_000);

  it('tell the same story, each decision to the letter', () => {
    expect(broken.join('\n\n')).toBe('');
  });

  it('leave out decisions, and have turns', () => {
    const sum = (part: 'decisions' | 'left' | 'turns') => reports.reduce((total, report) => total + report[part], 0);
    if (lives > 1000)
      console.log(
        `${reports.length} replays: ${sum('decisions')} decisions, ${sum('left')} left, ${sum('turns')} turns`,
      );
    expect(sum('left')).toBeLessThan(sum('decisions') / 2);
    expect(sum('turns')).toBeGreaterThan(reports.length);
  });
});
