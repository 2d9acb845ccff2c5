// Writes the example's data. Run from the root of the repository: node scripts/prepare.mjs helpdesk
import { prepareExample } from '../../support/public-data.ts';
import { TICKET_TABLES, ticketFiles } from './tables.ts';

prepareExample('helpdesk', TICKET_TABLES, ticketFiles);
