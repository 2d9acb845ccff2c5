// Writes the example's data. Run from the root of the repository: node scripts/prepare.mjs lead-response
import { prepareExample } from '../../support/public-data.ts';
import { APPLICATION_TABLES, applicationFiles } from './tables.ts';

prepareExample('lead-response', APPLICATION_TABLES, applicationFiles);
