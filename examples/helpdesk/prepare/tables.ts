// The public event log of a help desk as tickets and what happened to them.
import { csv, type Files, type ReadTable } from '../../support/public-data.ts';

const EVENTS = 'helpdesk-tickets/helpdesk_events.csv';

export const TICKET_TABLES = [EVENTS] as const;

/** A ticket begins with its first event, whatever that is: a line `opened` says so. Its level is the one it begins with. */
export function ticketFiles(read: ReadTable): Files {
  const tickets = new Map<string, readonly string[]>();
  const activities: string[][] = [];
  const enter = (ticket: string, type: string, at: string) =>
    void activities.push([`e${activities.length}`, ticket, type, at]);
  for (const event of read(EVENTS)) {
    const ticket = event['case_id']!;
    if (!tickets.has(ticket)) {
      tickets.set(ticket, [ticket, event['service_level']!, event['product']!, event['workgroup']!]);
      enter(ticket, 'opened', event['timestamp']!);
    }
    enter(ticket, event['activity']!, event['timestamp']!);
  }
  return {
    'leads.csv': csv(['id', 'service_level', 'product', 'workgroup'], [...tickets.values()]),
    'activities.csv': csv(['id', 'lead_id', 'type', 'at'], activities),
  };
}
