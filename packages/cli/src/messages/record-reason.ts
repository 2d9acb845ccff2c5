// Why a record from outside is refused, in words.
import type { NotJson, SchemaProblem } from '@funnel/bundle';
import { schemaReason } from './schema-reason.ts';

export function recordReason(problem: NotJson | SchemaProblem): string {
  if (problem.code === 'schema') return schemaReason(problem.data, 'the record');
  const { reason, offset } = problem.data;
  if (reason === 'not-utf-8') return 'it is not UTF-8 text.';
  return `it is not JSON${offset === null ? '' : `, first at character ${offset + 1}`}.`;
}
