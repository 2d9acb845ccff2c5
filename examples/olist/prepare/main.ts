// Writes the example's data. Run from the root of the repository: node scripts/prepare.mjs olist
import { prepareExample } from '../../support/public-data.ts';
import { OLIST_TABLES, olistFiles } from './tables.ts';

prepareExample('olist', OLIST_TABLES, olistFiles);
