// Lines above declarations that say what they make of the sample's leads.
import type { Declaration, Expression, Span } from '@funnel/language';
import type { Outcomes } from '../sample/outcomes.ts';
import { ofLeads, percent } from '../sample/share-words.ts';
import type { Snapshot } from '../snapshot.ts';

export interface CodeLens {
  /** Of what it is about, in offsets of the file. */
  readonly span: Span;
  readonly title: string;
}

interface Said {
  readonly span: Span;
  readonly count: number | undefined;
  readonly what: string;
}

type Counted = {
  readonly [K in Declaration['kind']]: (node: Extract<Declaration, { kind: K }>, of: Outcomes) => readonly Said[];
};

const nothing = (): readonly Said[] => [];

const byCondition = (
  node: { readonly keyword: Span; readonly when: Expression },
  of: Outcomes,
  what: string,
): readonly Said[] => [{ span: node.keyword, count: of.conditions.get(node.when), what }];

const counted: Counted = {
  funnel: nothing,
  lead: nothing,
  activity: nothing,
  list: nothing,
  param: nothing,
  segment: (node, of) => byCondition(node, of, 'are in it'),
  exclude: (node, of) => byCondition(node, of, 'are left out'),
  score: nothing,
  grade: ({ bands, name }, of) =>
    bands.map(band => ({
      span: band.span,
      count: of.bands.get(`${name?.text}/${band.name.text}`),
      what: `are ${band.name.text}`,
    })),
  gate: ({ keyword, name }, of) => [{ span: keyword, count: of.gates.get(name?.text ?? '')?.passed, what: 'pass' }],
  lifecycle: nothing,
  calendar: nothing,
  sla: nothing,
  team: nothing,
  route: nothing,
  content: nothing,
  handoff: nothing,
  measure: nothing,
  target: nothing,
};

/** Lenses by place; none as long as the sample is not counted. */
export function codeLenses(snapshot: Snapshot, path: string, outcomes: Outcomes | null): readonly CodeLens[] {
  const file = snapshot.files.get(path);
  if (file === undefined || outcomes === null) return [];
  return file.declarations.flatMap(({ node, start }) => {
    if (node === null) return [];
    const said = (counted[node.kind] as (node: Declaration, of: Outcomes) => readonly Said[])(node, outcomes);
    return said.flatMap(({ count, span, what }) =>
      count === undefined
        ? []
        : [
            {
              span: { start: start + span.start, end: start + span.end },
              title: `${ofLeads(count, outcomes.leads)} ${what} (${percent(count, outcomes.leads)})`,
            },
          ],
    );
  });
}
