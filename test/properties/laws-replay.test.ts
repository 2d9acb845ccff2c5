// Lives of random leads: what they come to, and what is told on the way.
import { beforeAll, describe, expect, it } from 'vitest';
import { casesAskedFor, corpus } from '../random/corpus.ts';
import { randomCase } from '../random/record.ts';
import { type ReplayReport, replayed } from './laws/replay.ts';
import { shrink, tell } from './laws/shrink.ts';
import { type Law, ready } from './laws/subject.ts';

const LIVES_PER_PROGRAM = 4;
const lives = casesAskedFor(32, 6000);

const sameAtTheEnd: Law = subject => replayed(subject).words;

describe(`${lives} replays`, () => {
  const reports: ReplayReport[] = [];
  const broken: string[] = [];

  beforeAll(() => {
    // Programs without SLAs have no clocks to replay.
    for (const program of corpus(0, lives)) {
      if (reports.length >= lives || broken.length > 0) break;
      const { bundle, source, seed: number } = program;
      if (bundle.rules.slas.length === 0) continue;
      const prepared = ready(bundle);
      for (let record = 0; record < LIVES_PER_PROGRAM && broken.length === 0; record += 1) {
        const seed = number * 1000 + record;
        const found = { ...randomCase(bundle.rules, seed), migrate: false };
        const report = replayed({ ...prepared, ...found, seed });
        reports.push(report);
        if (report.words === null) continue;
        const failure = { source, bundle, found, seed };
        broken.push(tell('a replay comes to the same clocks', sameAtTheEnd, shrink(sameAtTheEnd, failure, 600)));
      }
    }
  }, 3_600_000);

  it('come to the clocks of one decision at the end, and tell no step in two ways', () => {
    expect(broken.join('\n\n')).toBe('');
  });

  it('have clocks, most of which are compared, and steps', () => {
    const sum = (part: 'decisions' | 'clocks' | 'compared' | 'steps') =>
      reports.reduce((total, report) => total + report[part], 0);
    const counts = {
      decisions: sum('decisions'),
      clocks: sum('clocks'),
      compared: sum('compared'),
      steps: sum('steps'),
    };
    if (lives >= 1000) console.log(`${reports.length} replays: ${JSON.stringify(counts)}`);
    expect(reports.filter(report => report.clocks > 0).length).toBeGreaterThan(reports.length / 4);
    expect(counts.compared).toBeGreaterThan(counts.clocks / 3);
    expect(counts.steps).toBeGreaterThan(0);
  });
});
