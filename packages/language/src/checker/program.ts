// A checked program, put together from what was found out about its declarations.
import type { ParsedFile } from '../syntax/parsed-file.ts';
import type { Program } from './model.ts';
import type { Names } from './names/names.ts';
import { paramDecimals } from './values/param-decimals.ts';

/** `orderOf` is asked when somebody wants to know the order. */
export function programOf(
  files: readonly ParsedFile[],
  names: Names,
  found: Pick<Program, 'listTexts' | 'meanings' | 'types' | 'years'>,
  orderOf: () => readonly string[],
): Program {
  const { declarations, lead, funnel, activities, lists, params, segments, exclusions, scores, grades, gates } = names;
  const { lifecycle, calendars, slas, teams, routes, content, handoffs, measures, targets } = names;
  const { years, listTexts, meanings, types } = found;
  let order: readonly string[] | null = null;
  let decimals: ReadonlyMap<string, number> | null = null;
  return {
    files,
    declarations,
    lead,
    funnel,
    activities,
    lists,
    params,
    segments,
    exclusions,
    scores,
    grades,
    gates,
    lifecycle,
    calendars,
    slas,
    teams,
    routes,
    content,
    handoffs,
    measures,
    targets,
    years,
    listTexts,
    meanings,
    types,
    get paramDecimals() {
      decimals ??= new Map([...params].map(([name, { node }]) => [name, paramDecimals(node)]));
      return decimals;
    },
    get order() {
      order ??= orderOf();
      return order;
    },
  };
}
