// Where a lead to explain comes from: the program's data, a case of its tests, or a text.
import { type Bundle, decodeRecord, type RawRecord } from '@funnel/bundle';
import { runTests } from '@funnel/review';
import type { ServerContext } from '../feature.ts';
import type { OpenProgram } from '../programs.ts';
import { type Refused, refuse } from './command.ts';
import type { FoundLead, LeadChoice } from './explain.ts';
import { testFiles } from './test-files.ts';

type Of<F> = Extract<LeadChoice, { readonly from: F }>;

const alone = (record: RawRecord): FoundLead => ({ record, asOf: null, set: {} });

/** With `lead per …` the record of the product, or the first. */
export async function sampleRecord(
  { host }: ServerContext,
  program: OpenProgram,
  { rules }: Bundle,
  { id, product }: Of<'data'>,
): Promise<FoundLead | Refused> {
  const read = await host.readLeads(program.root, { rules, ids: [id], most: 0 });
  if (read === null) return refuse('no-leads');
  const { per } = rules.lead;
  const field = per === null ? undefined : rules.lead.fields.find(({ name }) => name === per);
  const isOf = ({ fields }: RawRecord): boolean =>
    product === undefined || field === undefined || fields[field.column] === product;
  const record = read.records.find(isOf);
  return record === undefined ? refuse('no-such-lead', { id }) : alone(record);
}

/** What the case makes of its lead, at its instant. */
export async function caseSituation(
  context: ServerContext,
  program: OpenProgram,
  bundle: Bundle,
  { line, name, uri }: Of<'test'>,
): Promise<FoundLead | Refused> {
  const files = (await testFiles(context, program)).filter(each => each.uri === uri);
  const { results } = runTests(bundle, files, { filter: name });
  const found = results.find(each => each.name === name && (line === undefined || each.place.line - 1 === line));
  return found === undefined ? refuse('no-such-case', { name }) : found.situation;
}

/** JSON of a record, as `funnel eval` takes it. */
export async function writtenRecord(
  _context: ServerContext,
  _program: OpenProgram,
  _bundle: Bundle,
  { text }: Of<'json'>,
): Promise<FoundLead | Refused> {
  const decoded = decodeRecord(text);
  return 'record' in decoded ? alone(decoded.record) : refuse('not-a-lead', { reason: decoded.problem.code });
}
