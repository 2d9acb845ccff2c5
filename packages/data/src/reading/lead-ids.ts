// The leads there are, by number, before their activities are read.

/** Where a lead stands: the number of the file among those read, and the line. */
export interface LeadPlace {
  readonly file: number;
  readonly line: number;
}

export interface LeadIds {
  /** The lead's number in the order of first sight; -1 for a lead that is not there. */
  readonly numberOf: (id: string) => number;
  /** Enters a lead; gives the place of an earlier one of the same name, null when there is none. */
  readonly enter: (id: string, place: LeadPlace) => LeadPlace | null;
  readonly count: () => number;
}

/** More lines than any file has; file and line are kept in one number. */
const LINES = 2 ** 40;

/** An empty register. */
export function leadIds(): LeadIds {
  const numbers = new Map<string, number>();
  const places: number[] = [];
  return {
    numberOf: id => numbers.get(id) ?? -1,
    enter: (id, { file, line }) => {
      const number = numbers.get(id);
      if (number === undefined) {
        numbers.set(id, places.length);
        places.push(file * LINES + line);
        return null;
      }
      const place = places[number]!;
      return { file: Math.floor(place / LINES), line: place % LINES };
    },
    count: () => places.length,
  };
}
