// Open hours and deadlines once more, apart from the product: local time by `Intl`, and every opening of some years in one list.

export interface Office {
  readonly zone: string;
  /** From Sunday to Saturday: spans such as `08:00 to 20:00`. */
  readonly week: readonly (readonly string[])[];
  readonly closed: ReadonlySet<string>;
  readonly firstYear: number;
  readonly lastYear: number;
}

export interface Hours {
  /** The earliest instant at which it has been open for so long since then, both in milliseconds. */
  due(from: number, length: number): number;
  /** For how long it is open between two instants. */
  between(from: number, to: number): number;
  /** The same time of day so many open days later, if it is the opening hours of one; a start out of hours waits for the opening. */
  dueInDays(from: number, days: number): number;
}

const DAY = 86_400_000;

export function hoursOf({ zone, week, closed, firstYear, lastYear }: Office): Hours {
  const local = localTime(zone);
  /** The instant at which clocks in the zone show this; nothing opens or closes in an hour that is skipped or comes twice. */
  const instant = (date: string, time: string): number => {
    const shown = Date.parse(`${date}T${time}:00Z`);
    const guess = shown - offset(shown);
    return shown - offset(guess);
  };
  const offset = (at: number): number => Date.parse(`${local(at)}Z`) - at;
  const spans: (readonly [number, number])[] = [];
  const openDates: string[] = [];
  for (let day = Date.UTC(firstYear, 0, 1); day < Date.UTC(lastYear + 1, 0, 1); day += DAY) {
    const date = new Date(day).toISOString().slice(0, 10);
    const open = closed.has(date) ? [] : week[new Date(day).getUTCDay()]!;
    if (open.length > 0) openDates.push(date);
    for (const span of open) {
      const [from, to] = span.split(' to ');
      spans.push([instant(date, from!), instant(date, to!)]);
    }
  }
  const firstEndingAfter = (at: number): number => {
    let [low, high] = [0, spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (spans[middle]![1] > at) high = middle;
      else low = middle + 1;
    }
    return low;
  };

  return {
    due(from, length) {
      let left = length;
      for (let place = firstEndingAfter(from); ; place += 1) {
        const [opens, closes] = spans[place]!;
        const start = Math.max(from, opens);
        if (closes - start >= left) return start + left;
        left -= closes - start;
      }
    },
    between(from, to) {
      let open = 0;
      for (let place = firstEndingAfter(from); place < spans.length && spans[place]![0] < to; place += 1) {
        open += Math.min(to, spans[place]![1]) - Math.max(from, spans[place]![0]);
      }
      return open;
    },
    dueInDays(from, days) {
      const shown = local(Math.max(from, spans[firstEndingAfter(from)]![0]));
      const date = shown.slice(0, 10);
      const timeOfDay = Date.parse(`${shown}Z`) - Date.parse(date);
      return instant(openDates[openDates.indexOf(date) + days]!, '00:00') + timeOfDay;
    },
  };
}

/** Writes an instant as clocks in the zone show it, with milliseconds and without a zone. */
function localTime(zone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
  });
  return at => {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const time = `${parts['hour']}:${parts['minute']}:${parts['second']}.${parts['fractionalSecond']}`;
    return `${parts['year']}-${parts['month']}-${parts['day']}T${time}`;
  };
}
