// The two public tables of Olist as leads and history: who was contacted when, and who signed when.
import { csv, type Files, type ReadTable } from '../../support/public-data.ts';

const CONTACTS = 'olist-funnel/olist_marketing_qualified_leads_dataset.csv';
const DEALS = 'olist-funnel/olist_closed_deals_dataset.csv';

export const OLIST_TABLES = [CONTACTS, DEALS] as const;

/** Neither file names a zone, so their days and times are taken as they are written, in UTC. */
export function olistFiles(read: ReadTable): Files {
  const deals = new Map(read(DEALS).map(deal => [deal['mql_id']!, deal]));
  const contacts = read(CONTACTS);
  const leads = contacts.map(contact => {
    const deal = deals.get(contact['mql_id']!);
    return [
      contact['mql_id']!,
      contact['first_contact_date']!,
      contact['origin']!,
      (deal?.['won_date'] ?? '').slice(0, 10),
      deal?.['lead_type'] ?? '',
      deal?.['lead_behaviour_profile'] ?? '',
      deal?.['business_segment'] ?? '',
    ];
  });
  const history = contacts.flatMap(contact => {
    const id = contact['mql_id']!;
    const deal = deals.get(id);
    const won = deal === undefined ? [] : [[id, 'won', `${deal['won_date']!.replace(' ', 'T')}Z`, deal['sr_id']!]];
    return [[id, 'mql', `${contact['first_contact_date']!}T00:00:00Z`, 'rules'], ...won];
  });
  return {
    'leads.csv': csv(
      ['id', 'first_contact_date', 'origin', 'won_date', 'lead_type', 'lead_behaviour_profile', 'business_segment'],
      leads,
    ),
    'history.csv': csv(['lead_id', 'stage', 'at', 'by'], history),
  };
}
