// An activity as one short text and back: its cells with a mark between them, or JSON where a cell is more than a plain text.
import type { Activity, Datum, RawActivity } from '@funnel/bundle';
import { countOf, MARK } from './cell-packing.ts';
import type { Packing } from './lead-store.ts';

/** How activities of these types, named by their outside names, are packed. Properties that are not declared are dropped. */
export function activityPacking(activities: readonly Activity[]): Packing<RawActivity> {
  const types = new Map(activities.map(({ event }, index) => [event, index]));
  const columns = activities.map(({ properties }) => properties.map(({ column }) => column));
  return {
    pack: activity => {
      const type = types.get(activity.type)!;
      let text = `${type}${MARK}${activity.at}${MARK}${activity.known_at ?? ''}${MARK}${activity.id ?? ''}`;
      let marks = 3;
      for (const column of columns[type]!) {
        const datum = activity.properties?.[column];
        if (!isPlain(datum)) return JSON.stringify(activity);
        text += MARK + (datum ?? '');
        marks += 1;
      }
      return countOf(text, MARK) === marks ? text : JSON.stringify(activity);
    },
    unpack: text => {
      if (text.startsWith('{')) return JSON.parse(text) as RawActivity;
      const cells = text.split(MARK);
      const type = Number(cells[0]);
      const properties: Record<string, Datum> = {};
      const names = columns[type]!;
      for (let index = 0; index < names.length; index += 1) {
        const cell = cells[index + 4]!;
        if (cell !== '') properties[names[index]!] = cell;
      }
      return {
        type: activities[type]!.event,
        at: cells[1]!,
        known_at: cells[2] || null,
        id: cells[3] || null,
        properties,
      };
    },
  };
}

/** A text or nothing; an empty text says as much as nothing. */
function isPlain(datum: Datum): datum is string | undefined {
  return datum === undefined || typeof datum === 'string';
}
