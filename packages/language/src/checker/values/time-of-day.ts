// Times of day as written.

/** Minutes since midnight of `09:00`; 1440 for `24:00`. null where there is no such time. */
export function minutesOf(text: string): number | null {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (parts === null) return null;
  const [hour, minute] = parts.slice(1).map(Number) as [number, number];
  return hour < 24 && minute < 60 ? hour * 60 + minute : hour === 24 && minute === 0 ? 1440 : null;
}
