// Instants in milliseconds since 1970, and how people spread over a day and a week.
import type { Random } from './random.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The eighteen months: from the first of June 2025 to the instant that `as of` in funnel.yaml names. */
export const START = Date.UTC(2025, 5, 1);
export const END = Date.UTC(2026, 10, 21, 12);

/** `2026-03-04T10:22:31Z`. */
export const instantText = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19)}Z`;

/** `2026-03-04`. */
export const dateText = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** Months since year 0, to name a month of the calendar by one number. */
export const monthOf = (instant: number): number => {
  const date = new Date(instant);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};

export const monthStart = (month: number): number => Date.UTC(Math.floor(month / 12), month % 12, 1);

/** The rules look at a lead every quarter of an hour: the first such instant at or after this one. */
export const nextLook = (instant: number): number => Math.ceil(instant / (15 * MINUTE)) * 15 * MINUTE;

const isWeekend = (instant: number): boolean => [0, 6].includes(new Date(instant).getUTCDay());

/** An instant of the same day in office hours, `opening` being the UTC hour at which the region's offices open; seldom at a weekend. */
export function inOfficeHours(random: Random, instant: number, opening: number): number {
  let day = Math.floor(instant / DAY) * DAY;
  while (isWeekend(day) && random.chance(0.85)) day += DAY;
  return day + opening * HOUR + Math.floor(random.uniform() * 9 * 3600) * 1000;
}

/** Sales do not work at weekends: the same time of the next Monday. */
export function onWeekday(instant: number): number {
  let moved = instant;
  while (isWeekend(moved)) moved += DAY;
  return moved;
}
