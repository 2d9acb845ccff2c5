// Writes the example's data. Run from the root of the repository: node scripts/prepare.mjs incidents
import { prepareExample } from '../../support/public-data.ts';
import { INCIDENT_TABLES, incidentFiles } from './tables.ts';

prepareExample('incidents', INCIDENT_TABLES, incidentFiles);
