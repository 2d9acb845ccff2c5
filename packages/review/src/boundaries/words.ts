// The words of proposed tests, in one place.
import { placeText } from '../report/words.ts';
import type { BarSide } from './bar.ts';
import type { Boundaries } from './boundaries.ts';

const SIDES: Readonly<Record<BarSide, string>> = {
  below: 'just below',
  at: 'at the bar',
  above: 'just above',
  in: 'one of them',
  'not in': 'none of them',
};

const AGES: Readonly<Record<BarSide, string>> = {
  ...SIDES,
  below: 'a moment before',
  at: 'to the moment',
  above: 'a moment after',
};

/** Sentences for whoever asks for proposals. */
export const boundaryWords = {
  action: 'Add tests at this boundary',
  decidedFor: (instant: string): string => `Decided for ${instant}.`,
  summary: ({ cases, notFound, standing, total }: Boundaries, file: string | null): string =>
    [
      `${cases.length === 1 ? '1 case' : `${cases.length} cases`} proposed${file === null || cases.length === 0 ? '' : ` in ${file}`}, to be reviewed; on ${standing} of ${total} sides of bars stood a test already.`,
      ...(notFound.length === 0
        ? []
        : [
            `For ${notFound.length === 1 ? '1 side' : `${notFound.length} sides`} no lead was found on which the bar decides:`,
          ]),
      ...notFound.map(
        ({ bar, place, rule, side }) =>
          `  ${place === null ? '' : `${placeText(place)} `}${rule} → ${bar}, ${SIDES[side]}`,
      ),
      '',
    ].join('\n'),
} as const;

export const BOUNDARY_WORDS = {
  side: (side: BarSide, isTime: boolean): string => (isTime ? AGES : SIDES)[side],
  head: 'Proposed: what the rules decide today on each side of their bars. Review each case, and keep those that are right.',
  name: (bar: string, owner: string, side: string): string => `${owner}: ${bar}, ${side}`,
  about: (place: string, text: string, bar: string, side: string): string => `${place}${text} → ${bar}, ${side}`,
} as const;
