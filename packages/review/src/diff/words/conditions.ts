// Sentences about params, grades, gates, personas, segments, exclusions and lists.
import type { Gate, Grade, Param } from '@funnel/bundle';
import { called, capital, counted, folded, plainNumber, spoken } from '@funnel/explain';
import type { BandShift } from '../consequences/bands.ts';
import { type Override, type Thing, thing } from '../thing.ts';
import { armWords, descriptionOf } from './descriptions.ts';
import { moves, steps, thousandths } from './figures.ts';
import type { Speaking, Voice } from './speaking.ts';
import { namedThing, titleOf } from './things.ts';

interface Both<T> {
  readonly before: T;
  readonly after: T;
}

function paramTitle(voice: Voice, param: Param): string {
  return titleOf(voice, thing('param', param));
}

function value(param: Param): string {
  return steps(param.normally, param.decimals);
}

function allowedWords({ allowed, decimals }: Param): string {
  return allowed === null ? 'anything' : `${steps(allowed.lowest, decimals)} to ${steps(allowed.highest, decimals)}`;
}

function bandName(grade: Grade, name: string): string {
  return grade.bands.find(band => band.name === name)?.label ?? capital(spoken(name));
}

const GATE_WORDS: Readonly<Record<Gate['kind'], string>> = {
  checklist: 'a list of questions',
  chooser: 'a choice between gates',
  hurdles: 'requirements one after the other',
};

export const CONDITIONS = {
  'param-normally': (
    { before, after, kept }: Both<Param> & { readonly kept: readonly Override[] },
    { now }: Speaking,
  ) => {
    const [was, is] = [before, after].map(each => each.normally / 10 ** each.decimals);
    const title = paramTitle(now, after);
    const stays = kept.map(each => `${armWords(now, each)} it stays at ${steps(each.value, each.decimals)}`);
    return `${title} ${moves(was!, is!)} from ${value(before)} to ${value(after)}${stays.length === 0 ? '' : `; ${stays.join('; ')}`}.`;
  },
  'param-allowed': ({ before, after }: Both<Param>, { now }: Speaking) =>
    `${paramTitle(now, after)} may be set to ${allowedWords(after)} instead of ${allowedWords(before)}.`,
  'param-decimals': ({ before, after }: Both<Param>, { now }: Speaking) =>
    `${paramTitle(now, after)} has ${counted(after.decimals, 'decimal', 'decimals')} instead of ${before.decimals}.`,
  'override-value': ({ param, before, after }: Both<Override> & { readonly param: Param }, { now }: Speaking) => {
    const [was, is] = [before, after].map(each => each.value / 10 ** each.decimals);
    return `${paramTitle(now, param)} ${moves(was!, is!)} from ${steps(before.value, before.decimals)} to ${steps(after.value, after.decimals)} ${armWords(now, after)}.`;
  },
  'bands-shift': (
    { grade, shifts, of }: { readonly grade: Grade; readonly shifts: readonly BandShift[]; readonly of: string },
    { now }: Speaking,
  ) =>
    `${shifts.map(shift => `${called(now.names.scores, of)} ${rangeWords(shift)} ${shift.up ? 'rises' : 'falls'} from ${bandName(grade, shift.from)} to ${bandName(grade, shift.to)}`).join('; ')}.`,
  'passes-with': ({ before, after }: Both<Extract<Gate, { kind: 'checklist' }>>, { now }: Speaking) =>
    `${titleOf(now, thing('gate', after))} asks ${after.passes_with} of ${after.asks.length} instead of ${before.passes_with} of ${before.asks.length}.`,
  'gate-kind': ({ before, after }: Both<Gate>, { now, old }: Speaking) => {
    const of = (voice: Voice, gate: Gate): string => `${GATE_WORDS[gate.kind]} (${descriptionOf(voice, 'gate', gate)})`;
    return `${titleOf(now, thing('gate', after))} is now ${of(now, after)} instead of ${of(old, before)}.`;
  },
  'use-gate': ({ before, after }: Both<Extract<Gate, { kind: 'chooser' }>['uses'][number]>, { now, old }: Speaking) =>
    `The gate ${called(now.names.gates, after.gate)} is used instead of ${called(old.names.gates, before.gate)} ${armWords(now, after)}.`,
  'line-name': ({ thing: what, before, after }: Both<string> & { readonly thing: Thing }, { now }: Speaking) =>
    `${capital(namedThing(now, what))} goes by "${after}" instead of "${before}" in tests and reports.`,
  'list-values': (
    { name, came, went }: { readonly name: string; readonly came: readonly string[]; readonly went: readonly string[] },
    _: Speaking,
  ) => {
    const said = [
      came.length === 0 ? '' : `now also has ${folded(came, 8)}`,
      went.length === 0 ? '' : `no longer has ${folded(went, 8)}`,
    ].filter(Boolean);
    return `The list "${spoken(name)}" ${said.join(' and ')}.`;
  },
  'note-text': ({ title, before, after }: Both<string> & { readonly title: string }) =>
    `The note "${title}" says "${after}" instead of "${before}".`,
  construct: ({ thing: what, before, after }: Both<string> & { readonly thing: Thing }, { now }: Speaking) =>
    `${titleOf(now, what)} is now a ${after} instead of a ${before}.`,
} as const;

function rangeWords({ high, low }: BandShift): string {
  if (low === null) return `below ${thousandths(high ?? 0)}`;
  if (high === null) return `of ${thousandths(low)} and more`;
  return low === high - 1000 ? `of ${thousandths(low)}` : `from ${thousandths(low)} to ${wholeBelow(high)}`;
}

/** The last value below a bar, of scores in whole points; of others the bar itself. */
function wholeBelow(high: number): string {
  return high % 1000 === 0 ? thousandths(high - 1000) : `below ${plainNumber(high / 1000)}`;
}
