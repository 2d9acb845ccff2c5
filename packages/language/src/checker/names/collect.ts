// Collects what a program declares, and tells what is declared twice, where once is allowed, or under a name of the language's own.
import type { DeclarationKind, DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { Name, Span } from '../../syntax/nodes/node.ts';
import type { Placed } from '../model.ts';
import type { Report } from '../report.ts';
import type { Names, Shared } from './names.ts';
import { isKind } from './names.ts';

/** Names that stand for something of their own in a condition. */
const RESERVED = new Set(['stage', 'persona', 'segment', 'activity']);
const ANY = new Set(['activity']);

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends ReadonlyMap<infer A, infer B> ? Map<A, B> : T[K] };

interface Collecting {
  readonly names: Mutable<Omit<Names, 'declarations' | 'exclusions' | 'groups' | 'segmentNames'>>;
  readonly exclusions: Placed<DeclarationOf<'exclude'>>[];
  readonly groups: Map<string, string>;
  /** Teams and routes together. */
  readonly recipients: Map<string, Placed>;
  readonly report: Report;
}

/** What is collected of the files beside their declarations. */
type Beside = Pick<Names, 'lost' | 'owners'>;

/** Declarations in the order of their files' paths; of several of one name the first holds. */
export function collectNames(declarations: readonly Placed[], { lost, owners }: Beside, report: Report): Names {
  const collecting: Collecting = {
    names: {
      lead: null,
      funnel: null,
      shared: new Map(),
      activities: new Map(),
      lists: new Map(),
      segments: new Map(),
      params: new Map(),
      scores: new Map(),
      grades: new Map(),
      gates: new Map(),
      lifecycle: null,
      stages: new Map(),
      calendars: new Map(),
      slas: new Map(),
      teams: new Map(),
      routes: new Map(),
      content: null,
      handoffs: new Map(),
      measures: new Map(),
      targets: new Map(),
      lost,
      owners,
    },
    exclusions: [],
    groups: new Map(),
    recipients: new Map(),
    report,
  };
  for (const placed of declarations) collect(collecting, placed);
  const { names, exclusions, groups } = collecting;
  return { ...names, declarations, exclusions, groups, segmentNames: namesByConstruct(names.segments) };
}

function namesByConstruct(segments: Names['segments']): Names['segmentNames'] {
  const names = { persona: [] as string[], segment: [] as string[] };
  for (const [name, { node }] of segments) names[node.construct].push(name);
  return new Map(Object.entries(names));
}

function collect<K extends DeclarationKind>(collecting: Collecting, placed: Placed): void {
  (collectors[placed.node.kind] as (collecting: Collecting, placed: Placed<DeclarationOf<K>>) => void)(
    collecting,
    placed as Placed<DeclarationOf<K>>,
  );
}

const collectors: { readonly [K in DeclarationKind]: (c: Collecting, placed: Placed<DeclarationOf<K>>) => void } = {
  funnel: (c, placed) => {
    if (c.names.funnel === null) c.names.funnel = placed;
    else once(c, placed, c.names.funnel);
  },
  lead: (c, placed) => {
    if (c.names.lead !== null) {
      once(c, placed, c.names.lead);
      return;
    }
    c.names.lead = placed;
    const own = new Map<string, Span>();
    for (const field of placed.node.fields) {
      const earlier = own.get(field.name.text);
      if (earlier === undefined) {
        own.set(field.name.text, field.name.span);
        share(c, placed, field.name, { kind: 'field', field, at: placed, span: field.name.span });
      } else {
        c.report(placed, 'duplicate-field', { name: field.name.text, of: 'lead' }, field.name.span, {
          related: [{ note: 'first-declared', at: placed, span: earlier }],
        });
      }
    }
  },
  activity: (c, placed) => {
    declare(c, c.names.activities, placed, placed.node.name);
    if (placed.node.name !== null) reserve(c, placed, placed.node.name, ANY);
    if (placed.node.by !== null) c.groups.set(placed.node.by.text, placed.node.by.text);
  },
  list: (c, placed) => declare(c, c.names.lists, placed, placed.node.name),
  segment: (c, placed) => declare(c, c.names.segments, placed, placed.node.name),
  exclude: (c, placed) => {
    c.exclusions.push(placed);
  },
  param: (c, placed) => {
    named(c, placed, c.names.params);
  },
  score: (c, placed) => {
    named(c, placed, c.names.scores);
  },
  grade: (c, placed) => {
    named(c, placed, c.names.grades);
  },
  gate: (c, placed) => {
    named(c, placed, c.names.gates);
  },
  lifecycle: (c, placed) => {
    if (c.names.lifecycle !== null) {
      once(c, placed, c.names.lifecycle);
      return;
    }
    c.names.lifecycle = placed;
    for (const line of placed.node.lines) {
      if (line.kind === 'stage' && !c.names.stages.has(line.name.text)) c.names.stages.set(line.name.text, line);
    }
  },
  calendar: (c, placed) => declare(c, c.names.calendars, placed, placed.node.name),
  sla: (c, placed) => declare(c, c.names.slas, placed, placed.node.name),
  team: (c, placed) => {
    if (isNewRecipient(c, placed, placed.node.name)) c.names.teams.set(placed.node.name!.text, placed);
  },
  route: (c, placed) => {
    if (isNewRecipient(c, placed, placed.node.name)) c.names.routes.set(placed.node.name!.text, placed);
  },
  content: (c, placed) => {
    if (c.names.content === null) c.names.content = placed;
    else once(c, placed, c.names.content);
  },
  handoff: (c, placed) => declare(c, c.names.handoffs, placed, placed.node.name),
  measure: (c, placed) => declare(c, c.names.measures, placed, placed.node.name),
  target: (c, placed) => declare(c, c.names.targets, placed, placed.node.name),
};

/** Work is sent to teams and routes alike, so they share their names. */
function isNewRecipient(c: Collecting, placed: Placed, name: Name | null): boolean {
  if (name === null) return false;
  const earlier = c.recipients.get(name.text);
  if (earlier === undefined || earlier.node.kind === placed.node.kind) {
    declare(c, c.recipients, placed, name);
    return earlier === undefined;
  }
  const data = { name: name.text, construct: placed.node.kind, other: earlier.node.kind };
  const { span } = (earlier.node as { name: Name }).name;
  c.report(placed, 'name-clash', data, name.span, { related: [{ note: 'first-declared', at: earlier, span }] });
  return false;
}

/** Of the namespace that conditions read bare names from. */
function named<K extends 'param' | 'score' | 'grade' | 'gate'>(
  c: Collecting,
  placed: Placed<DeclarationOf<K>>,
  own: Map<string, Placed<DeclarationOf<K>>>,
): void {
  const { name, kind } = placed.node as DeclarationOf<'param' | 'score' | 'grade' | 'gate'>;
  if (name === null) return;
  const entry: Shared = { kind, field: null, at: placed as Placed, span: name.span };
  if (share(c, placed as Placed, name, entry)) own.set(name.text, placed);
}

function share(c: Collecting, placed: Placed, name: Name, entry: Shared): boolean {
  reserve(c, placed, name, RESERVED);
  const earlier = c.names.shared.get(name.text);
  if (earlier === undefined) {
    c.names.shared.set(name.text, entry);
    return true;
  }
  const related = [{ note: 'first-declared' as const, at: earlier.at, span: earlier.span }];
  if (earlier.kind === entry.kind) {
    c.report(placed, 'duplicate-declaration', { name: name.text, construct: entry.kind }, name.span, { related });
  } else {
    c.report(placed, 'name-clash', { name: name.text, construct: entry.kind, other: earlier.kind }, name.span, {
      related,
    });
  }
  return false;
}

function declare<P extends Placed>(c: Collecting, own: Map<string, P>, placed: P, name: Name | null): void {
  if (name === null) return;
  const earlier = own.get(name.text);
  if (earlier === undefined) {
    own.set(name.text, placed);
    return;
  }
  const span = (earlier.node as { name: Name }).name.span;
  const related = [{ note: 'first-declared' as const, at: earlier, span }];
  c.report(placed, 'duplicate-declaration', { name: name.text, construct: constructOf(placed) }, name.span, {
    related,
  });
}

function reserve(c: Collecting, placed: Placed, name: Name, reserved: ReadonlySet<string>): void {
  if (reserved.has(name.text)) c.report(placed, 'name-taken', { name: name.text }, name.span);
}

function once(c: Collecting, placed: Placed, earlier: Placed): void {
  c.report(placed, 'declared-twice', { construct: placed.node.kind }, placed.node.keyword, {
    related: [{ note: 'first-declared', at: earlier, span: earlier.node.keyword }],
  });
}

/** The word that opens the declaration: `persona`, not `segment`, for a persona. */
export function constructOf(placed: Placed): string {
  return isKind(placed, 'segment') ? placed.node.construct : placed.node.kind;
}
