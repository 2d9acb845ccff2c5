// Texts in quotes that fit at a place of the grammar: zones, columns of the data, values that the data have.
import { type GrammarFrame, ZONE_NAMES } from '@funnel/language';
import { unmappedDetail } from '../words/writing.ts';
import type { Offer } from './item.ts';
import { type Around, namesFor, operandOn } from './names.ts';
import { quoted, valuesFor } from './values.ts';

const places: Readonly<Record<string, (around: Around) => readonly Offer[]>> = {
  'literal/Text': values,
  'textOrSet/Text': values,
  'member/Text': around =>
    namesFor({ ...around, way: { ...around.way, place: 'member/Name' } }).flatMap(({ offers }) => offers),
  'calendarHead/Text2': () => ZONE_NAMES.map(label => ({ label, kind: 'zone', text: quoted(label) })),
  'field/Text2': ({ sample, way }) =>
    isOfLead(way.frame)
      ? (sample?.unmapped ?? []).map(label => ({
          label,
          kind: 'value',
          detail: unmappedDetail,
          text: quoted(label),
        }))
      : [],
};

function isOfLead(frame: GrammarFrame): boolean {
  for (let at: GrammarFrame | null = frame; at !== null; at = at.parent) if (at.rule === 'lead') return true;
  return false;
}

function values(around: Around): readonly Offer[] {
  const left = operandOn(around);
  return left ? valuesFor({ ...around, isText: true }, left) : [];
}

/** The texts for one way of the grammar to go on with a text. */
export const textsFor = (around: Around): readonly Offer[] => places[around.way.place]?.(around) ?? [];
