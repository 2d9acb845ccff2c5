// How many leads have to be decided again after a day without anything new: what keeping decisions current costs.
import type { ChangingPart, DataOf, DeclarationOf, Placed, Program } from '@funnel/language';
import { ranked } from '../facts/tally.ts';
import type { Inquiry } from '../inquiry.ts';
import type { Spot } from '../spots.ts';

/** Tells once, at what comes out otherwise for most leads: of a score the line by which its points fade. */
export function checkChangesByTime({ facts, program, tell, thresholds }: Inquiry): void {
  const { leads, time } = facts;
  const { changed, due } = time;
  if (due === 0 || leads < thresholds.leastLeads) return;
  const causes = causesOf(time.causes);
  const spot = spotOf(program, causes);
  if (spot === null) return;
  const data = { changed, due, leads, causes };
  const often = due * 100 > leads * thresholds.changingOften;
  if (often) tell(spot, 'sample-changes-often', { ...data, most: thresholds.changingOften });
  else tell(spot, 'sample-changes-by-time', data);
}

type Cause = DataOf<'sample-changes-by-time'>['causes'][number];

/** In the order of a decision. */
const ORDER: readonly ChangingPart[] = [
  'param',
  'segment',
  'score',
  'grade',
  'gate',
  'route',
  'content',
  'lifecycle',
  'sla',
];

/** Most leads first; of equal ones those that others may follow from. */
function causesOf(tally: ReadonlyMap<string, number>): readonly Cause[] {
  const causes = ranked(tally).map(([key, leads]) => {
    const [part, name] = key.split('/');
    return { part: part as ChangingPart, name: name!, leads };
  });
  return causes.sort((a, b) => b.leads - a.leads || ORDER.indexOf(a.part) - ORDER.indexOf(b.part));
}

type Finders = { readonly [P in ChangingPart]: (program: Program, name: string) => Placed | null | undefined };

const FIND: Finders = {
  score: ({ scores }, name) => scores.get(name),
  grade: ({ grades }, name) => grades.get(name),
  gate: ({ gates }, name) => gates.get(name),
  segment: ({ segments }, name) => segments.get(name),
  param: ({ params }, name) => params.get(name),
  route: ({ routes }, name) => routes.get(name),
  sla: ({ slas }, name) => slas.get(name),
  lifecycle: ({ lifecycle }) => lifecycle,
  content: ({ content }) => content,
};

/** Where all leads come out as before, the first score that fades. */
function spotOf(program: Program, [first]: readonly Cause[]): Spot | null {
  const fades = [...program.scores.values()].find(({ node }) => fadingOf(node) !== undefined);
  const at = (first === undefined ? fades : FIND[first.part](program, first.name)) ?? program.lead;
  if (at === null) return null;
  const fading = at.node.kind === 'score' ? fadingOf(at.node) : undefined;
  return { at, span: fading?.span ?? ('name' in at.node ? at.node.name?.span : null) ?? at.node.keyword };
}

function fadingOf({ lines }: DeclarationOf<'score'>) {
  return lines.find(line => line.kind === 'fading');
}
