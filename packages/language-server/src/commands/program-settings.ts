// What a program's settings say to its explanations. The rest of them is read where programs are.
import { parseInstant } from '@funnel/bundle';
import type { Located } from '@funnel/review';
import type { ServerContext } from '../feature.ts';
import type { OpenProgram } from '../programs.ts';
import { textsOf } from './texts.ts';

export interface ProgramSettings {
  /** Milliseconds since 1970-01-01T00:00:00Z; null where the file says none. */
  readonly asOf: number | null;
}

const scalar = (value: Located | undefined): string | null =>
  value?.kind === 'scalar' && value.value !== null ? String(value.value) : null;

/** Of the text as the editor has it. A date alone is its midnight in UTC. */
export async function settingsOf(context: ServerContext, program: OpenProgram): Promise<ProgramSettings> {
  const { locate } = await import('@funnel/review');
  const file = (await textsOf(context, program, 'funnel.yaml')).find(({ path }) => path === 'funnel.yaml');
  const { root } = locate('funnel.yaml', file?.text ?? '');
  const entries = new Map(root.kind === 'map' ? root.entries.map(({ key, value }) => [key, value]) : []);
  const asOf = scalar(entries.get('as of'));
  return { asOf: asOf === null ? null : instantOrDay(asOf) };
}

/** null for what is neither an instant with its zone nor a date. */
export const instantOrDay = (text: string): number | null =>
  parseInstant(/^\d{4}-\d\d-\d\d$/.test(text.trim()) ? `${text.trim()}T00:00:00Z` : text.trim());
