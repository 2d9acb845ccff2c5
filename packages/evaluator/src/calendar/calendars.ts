// The calendars of a program by name, each worked out when it is first asked for.
import type { Rules } from '@funnel/bundle';
import { createWorkTime, type WorkTime } from './work-time.ts';

/** null for a name that is not declared. */
export type Calendars = (name: string) => WorkTime | null;

export function createCalendars({ calendars, zones }: Pick<Rules, 'calendars' | 'zones'>): Calendars {
  const made = new Map<string, WorkTime>();
  return name => {
    const present = made.get(name);
    if (present !== undefined) return present;
    const declared = calendars.find(calendar => calendar.name === name);
    if (declared === undefined || zones === null) return null;
    const workTime = createWorkTime(declared, zones);
    made.set(name, workTime);
    return workTime;
  };
}
