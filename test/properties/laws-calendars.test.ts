// Random calendars, of several zones and odd hours, with starts in ordinary weeks and around changes of the clocks.
import { describe, expect, it } from 'vitest';
import { casesAskedFor } from '../random/corpus.ts';
import { goingBackwards, triedCalendar, wrongByMinutes } from './laws/calendars.ts';

const STARTS = 24;
const calendars = Math.ceil(casesAskedFor(720, 24_000) / STARTS);

describe(`${calendars} random calendars, each with ${STARTS} starts`, () => {
  const all = Array.from({ length: calendars }, (_, seed) => triedCalendar(seed, STARTS));

  it('give the dues that a walk by minutes gives', { timeout: 3_600_000 }, () => {
    expect(all.flatMap(wrongByMinutes)).toEqual([]);
    expect(all.every(({ dues }) => dues.every(due => due.size === all[0]!.program.spans.size))).toBe(true);
  });

  it('give no earlier due to a later start, nor to a longer span', () => {
    expect(all.flatMap(goingBackwards)).toEqual([]);
  });
});
