// Bars and other parameters that are not at their usual value for this lead.
import type { Param, ParamDecision } from '@funnel/bundle';
import { type ExplanationLine, type ExplanationSection, line } from '../explanation.ts';
import type { Matter } from '../speech.ts';
import { dayWords } from '../wording/dates.ts';
import { called } from '../wording/names.ts';
import { plainNumber } from '../wording/numbers.ts';
import { wantWords } from '../wording/wants.ts';
import { holdingWords } from './decisive.ts';
import { inSourceOrder } from './order.ts';

function reason(matter: Matter, param: Param, decided: ParamDecision): string {
  if (decided.from === 'set') return 'set for this run';
  const arm = decided.arm === null ? undefined : param.overrides[decided.arm];
  if (!arm) return 'as usual';
  const until = arm.until === null ? '' : `, until ${dayWords(arm.until)}`;
  return `${holdingWords(matter, arm.when)}${until}`;
}

export function paramSection(matter: Matter): readonly ExplanationSection[] {
  const params = inSourceOrder(matter.bundle, 'param', matter.bundle.rules.params);
  const lines = params.flatMap((param): readonly ExplanationLine[] => {
    const decided = matter.decision.params[param.name];
    if (!decided || (decided.from === 'normally' && decided.uncertain.length === 0)) return [];
    const usual = plainNumber(param.normally / 10 ** param.decimals);
    const value = plainNumber(decided.value);
    const text = decided.from === 'normally' ? `${value}, as usual` : `${value} instead of the usual ${usual}`;
    const said = line('note', 'plain', text, {
      label: called(matter.names.params, param.name),
      detail: decided.from === 'normally' ? null : reason(matter, param, decided),
    });
    if (decided.uncertain.length === 0) return [said];
    return [
      said,
      line('unknown', 'open', `Could be another: ${wantWords(matter.names, decided.uncertain)}`, { depth: 1 }),
    ];
  });
  if (lines.length === 0) return [];
  return [{ kind: 'params', name: null, title: 'Bars set for this lead', summary: null, meter: null, lines }];
}
