// The public event log of loan applications as leads, activities and history.
import { csv, type Files, type ReadTable, type Row } from '../../support/public-data.ts';

const EVENTS = 'bpic2012-loan/bpic2012_events.csv.gz';

export const APPLICATION_TABLES = [EVENTS] as const;

/** States of an application that are stages, as the log calls them. An offer sent again changes nothing. */
const STAGES = ['A_SUBMITTED', 'A_PREACCEPTED', 'O_SENT', 'A_ACTIVATED', 'A_DECLINED', 'A_CANCELLED'];

/** The application itself and the work on it, by name and phase in the log. */
const WORK: Readonly<Record<string, string>> = {
  'A_SUBMITTED COMPLETE': 'application',
  'W_Afhandelen leads START': 'lead_taken_up',
  'W_Nabellen offertes START': 'follow_up_call',
};

export function applicationFiles(read: ReadTable): Files {
  const leads = new Map<string, string>();
  const activities: string[][] = [];
  const history: string[][] = [];
  const entered = new Set<string>();
  for (const [place, event] of read(EVENTS).entries()) {
    const lead = event['case_id']!;
    leads.set(lead, event['amount_req']!);
    const work = WORK[`${event['activity']} ${event['lifecycle']}`];
    if (work !== undefined) activities.push([`e${place}`, lead, work, event['timestamp']!]);
    if (entersStage(event, entered)) {
      history.push([lead, event['activity']!, event['timestamp']!, event['resource']!]);
    }
  }
  return {
    'leads.csv': csv(['id', 'amount_req'], [...leads]),
    'activities.csv': csv(['id', 'lead_id', 'type', 'at'], activities),
    'history.csv': csv(['lead_id', 'stage', 'at', 'by'], history),
  };
}

function entersStage(event: Row, entered: Set<string>): boolean {
  const key = `${event['case_id']} ${event['activity']}`;
  if (!STAGES.includes(event['activity']!) || entered.has(key)) return false;
  entered.add(key);
  return true;
}
