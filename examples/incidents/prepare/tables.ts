// The public extract of an incident log as incidents, their states, and their openings and solutions.
import { csv, type Files, type ReadTable } from '../../support/public-data.ts';

const EVENTS = 'uci-incident-extract/incident_event_log_extract.csv';

export const INCIDENT_TABLES = [EVENTS] as const;

/**
 * A line of the log repeats the whole incident, so a state is entered where it differs from the line before. Times are
 * days first, to the minute and without a zone, and are taken as they are written, in UTC; `seq` orders entries of one minute.
 */
export function incidentFiles(read: ReadTable): Files {
  const incidents = new Map<string, readonly string[]>();
  const history: string[][] = [];
  const activities: string[][] = [];
  const states = new Map<string, string>();
  for (const [place, event] of read(EVENTS).entries()) {
    const id = event['number']!;
    if (!incidents.has(id)) {
      activities.push([id, 'opened', iso(timeOf(event['opened_at']!))]);
      if (event['resolved_at'] !== '?') activities.push([id, 'solved', iso(timeOf(event['resolved_at']!))]);
    }
    incidents.set(id, [id, event['priority']!, event['made_sla']!, event['reopen_count']!]);
    const state = event['incident_state']!;
    const before = states.get(id);
    if (state === before) continue;
    states.set(id, state);
    const at = iso(timeOf(event['sys_updated_at']!));
    if (before === 'Resolved' && state === 'Active') activities.push([id, 'reopened', at]);
    history.push([id, state, at, String(place), event['sys_updated_by']!]);
  }
  return {
    'leads.csv': csv(['id', 'priority', 'made_sla', 'reopen_count'], [...incidents.values()]),
    'activities.csv': csv(['lead_id', 'type', 'at'], activities),
    'history.csv': csv(['lead_id', 'stage', 'at', 'seq', 'by'], history),
  };
}

/** `29-02-2016 01:16` in milliseconds. */
function timeOf(written: string): number {
  const [date, time] = written.split(' ');
  return Date.parse(`${date!.split('-').reverse().join('-')}T${time}:00Z`);
}

const iso = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');
