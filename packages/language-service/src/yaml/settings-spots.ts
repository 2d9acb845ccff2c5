// Where names of the program, files, codes and zones stand in the settings.
import { list, map, type NameChoice, names, nowhere, record, type Spot, value, words } from './spot.ts';

/** A field of the lead, or `activity.property`. */
const facts: readonly NameChoice[] = [names('field', 'property')];
const files = words('file');
const columns = words('column');

export const settingsSpots: Spot = record({
  data: map([], () => files),
  key: columns,
  'time zone': words('zone'),
  'as of': words('instant'),
  shared: files,
  tests: files,
  'list separators': map(facts, () => nowhere),
  owners: { ...map([names('owner')], () => nowhere), ...ownersListed() },
  outcome: record({ column: columns, fold: record({ column: columns, file: files, key: columns }) }),
  checks: record({ severity: { ...nowhere, words: 'code' }, protected: list(value(...facts)) }),
  out: files,
});

function ownersListed(): Pick<Spot, 'below'> {
  return { below: step => (typeof step === 'number' ? value(names('owner')) : nowhere) };
}
