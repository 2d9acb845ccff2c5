// The names that fit at a place of the grammar, those that fit best first.
import { type Ahead, type GrammarFrame, type SourceToken, STAGE_ROLES, WEEKDAYS } from '@funnel/language';
import { type Named, type NamedKind, namesOf, namesOfKind } from '../names/named.ts';
import { typeWords } from '../names/type-words.ts';
import type { Sample } from '../sample/sample.ts';
import { percent } from '../sample/share-words.ts';
import type { Snapshot } from '../snapshot.ts';
import { anyActivityDetail, ownWordDetails } from '../words/writing.ts';
import type { Offer, OfferGroup } from './item.ts';
import { type FieldType, type NamePlace, namePlaces } from './name-places.ts';
import { leftOperand, type Operand } from './operand.ts';
import { countsOf, valuesFor } from './values.ts';

export interface Around {
  readonly snapshot: Snapshot;
  readonly sample: Sample | null;
  readonly tokens: readonly SourceToken[];
  readonly way: Ahead;
  /** Whether it is written in quotes. */
  readonly isText: boolean;
}

/** Small ranks are for what is most likely meant. */
const BEST = 0;
const GOOD = 1;
const LATE = 6;

const one = (offers: readonly Offer[], rank = BEST): readonly OfferGroup[] => [{ rank, offers }];

/** What a declared name is offered as. */
export function nameOffer({ field, kind, label, name, within }: Named): Offer {
  const type = field === null ? null : typeWords(field);
  const of = kind === 'property' ? `of ${within}` : null;
  const detail = [type, of, label].filter(part => part !== null && part !== '').join(' · ');
  return { label: name, kind, detail: detail === '' ? null : detail, about: { kind: 'name', of: kind, name, within } };
}

const places: {
  readonly [K in NamePlace['kind']]: (around: Around, place: Extract<NamePlace, { kind: K }>) => readonly OfferGroup[];
} = {
  fresh: () => [],
  value: around => {
    const left = operandOn(around);
    return left ? [...one(valuesFor(around, left)), { rank: LATE, offers: alike(around, left) }] : [];
  },
  operand: operands,
  property: ({ snapshot, tokens, way }) => one(propertiesOf(snapshot, activityAt(tokens, way.frame)).map(nameOffer)),
  filter: filters,
  weekday: () => one(WEEKDAYS.map(label => ({ label, kind: 'weekday' }))),
  role: () => one([...STAGE_ROLES].map(label => ({ label, kind: 'role' }))),
  by: ({ snapshot }) => one(groupsOf(snapshot).map(label => ({ label, kind: 'owner' }))),
  fact: ({ snapshot }) => [
    ...one(namesOfKind(snapshot, 'field', 'score', 'grade', 'gate', 'param').map(nameOffer)),
    { rank: GOOD, offers: ownWords(snapshot, ['persona', 'segment']) },
  ],
  member: around => one(members(around)),
  names: ({ snapshot, way }, { of }) =>
    one([
      ...namesOfKind(snapshot, ...of).map(nameOffer),
      ...anyActivity(way),
      ...(of.includes('owner') ? settled(snapshot) : []),
    ]),
  fields: ({ snapshot }, { types }) => one(ofTypes(namesOfKind(snapshot, 'field'), types).map(nameOffer)),
  properties: ({ snapshot }, { types }) => one(ofTypes(namesOfKind(snapshot, 'property'), types).map(nameOffer)),
};

/** The names for one way of the grammar to go on with a name. */
export function namesFor(around: Around): readonly OfferGroup[] {
  const place = namePlaces[around.way.place];
  if (place === undefined) return [];
  return (places[place.kind] as (around: Around, place: NamePlace) => readonly OfferGroup[])(around, place);
}

const ofTypes = (names: readonly Named[], types: readonly FieldType[]): readonly Named[] =>
  names.filter(({ field }) => types.length === 0 || field?.type === null || types.includes(field!.type!.kind));

/** Owners that the settings name. */
const settled = ({ settings }: Snapshot): readonly Offer[] =>
  (settings.owners ?? []).map(label => ({ label, kind: 'owner' }));

/** Where any kind of activity can stand, the word for it. */
function anyActivity({ frame, place }: Ahead): readonly Offer[] {
  const inCondition =
    place === 'picked/Name' || (place === 'event/Name' && /^(?:quantified|picked)$/.test(frame.parent?.rule ?? ''));
  return inCondition ? [{ label: 'activity', kind: 'function', detail: anyActivityDetail }] : [];
}

export function operandOn({ snapshot, tokens, way }: Around): Operand | null | undefined {
  return leftOperand({ snapshot, tokens, activity: filtered(tokens, way.frame) }, way.frame);
}

/** The activity whose `where` the frame is in; null outside of one. */
export function filtered(tokens: readonly SourceToken[], frame: GrammarFrame): string | null {
  let inFilter = false;
  for (let at: GrammarFrame | null = frame; at !== null; at = at.parent) {
    if (at.rule === 'filter') inFilter = true;
    if (at.rule === 'event') return inFilter ? (tokens[at.from]?.text ?? null) : null;
  }
  return null;
}

/** The activity that the rule or the test around is about. */
function activityAt(tokens: readonly SourceToken[], frame: GrammarFrame): string | null {
  for (let at: GrammarFrame | null = frame; at !== null; at = at.parent)
    if (at.rule === 'event' || at.rule === 'activities') return tokens[at.from]?.text ?? null;
  return null;
}

function propertiesOf(snapshot: Snapshot, activity: string | null): readonly Named[] {
  return namesOfKind(snapshot, 'property').filter(
    ({ within }) => activity === null || activity === 'activity' || within === activity,
  );
}

const groupsOf = (snapshot: Snapshot): readonly string[] => {
  const found = namesOf(snapshot).flatMap(({ declaration, kind }) =>
    kind === 'activity' && declaration.kind === 'activity' && declaration.by !== null ? [declaration.by.text] : [],
  );
  return [...new Set(found.length === 0 ? ['sales'] : found)];
};

/** Words of the language that stand for something of the lead, where the program has it. */
function ownWords(snapshot: Snapshot, words: readonly (keyof typeof ownWordDetails)[]): readonly Offer[] {
  return words
    .filter(word => namesOfKind(snapshot, word).length > 0)
    .map(label => ({ label, kind: 'function', detail: ownWordDetails[label] }));
}

type Sort = 'number' | 'date' | 'condition' | 'other';

/** What the left side is to be compared with. */
function sortOf(left: Operand): Sort {
  if (left.kind === 'number') return 'number';
  const type = left.kind === 'field' ? left.field.type?.kind : undefined;
  if (type === 'number') return 'number';
  return type === 'date' || type === 'datetime' ? 'date' : 'other';
}

/** Names of what has the same type as the left side. */
function alike({ snapshot }: Around, left: Operand): readonly Offer[] {
  if (sortOf(left) === 'number') return namesOfKind(snapshot, 'param').map(nameOffer);
  const isText = left.kind === 'domain' || (left.kind === 'field' && left.field.type?.kind === 'text');
  const fields = isText ? ofTypes(namesOfKind(snapshot, 'field'), ['text']) : [];
  return fields.filter(({ field }) => left.kind !== 'field' || field !== left.field).map(nameOffer);
}

function operands(around: Around): readonly OfferGroup[] {
  const { snapshot, tokens, way } = around;
  const left = operandOn(around);
  const sort = left ? sortOf(left) : isSummed(tokens, way) ? 'number' : null;
  const names = (...kinds: readonly NamedKind[]): readonly Offer[] =>
    withoutOwner(around, namesOfKind(snapshot, ...kinds)).map(nameOffer);
  const fieldsOf = (...types: readonly FieldType[]) => ofTypes(namesOfKind(snapshot, 'field'), types).map(nameOffer);
  if (sort === 'number')
    return [
      { rank: BEST, offers: left ? valuesFor(around, left).filter(({ kind }) => kind === 'figure') : [] },
      { rank: BEST, offers: names('param') },
      {
        rank: GOOD,
        offers: [
          ...names('score'),
          ...fieldsOf('number').filter(({ label }) => left?.kind !== 'field' || label !== left.fact),
        ],
      },
    ];
  if (sort === 'date') return one(fieldsOf('date', 'datetime'));
  if (sort === 'other') return [];
  const decided = tokens[0]?.text === 'exclude' || isExclusion(tokens, way.frame);
  return [
    { rank: BEST, offers: names('field') },
    { rank: GOOD, offers: decided ? [] : names('score', 'grade', 'gate') },
    { rank: GOOD, offers: ownWords(snapshot, ['segment', 'persona', 'stage']) },
    { rank: LATE, offers: names('param') },
  ];
}

function isExclusion(tokens: readonly SourceToken[], frame: GrammarFrame): boolean {
  for (let at: GrammarFrame | null = frame; at !== null; at = at.parent)
    if (at.rule === 'excludeHead') return tokens[at.from]?.text === 'exclude';
  return false;
}

/** Behind a sign of a sum or a product. */
function isSummed(tokens: readonly SourceToken[], { frame }: Ahead): boolean {
  const before = tokens.at(-1)?.text ?? '';
  return /^[-+*]$/.test(before) || frame.parent?.parent?.parent?.rule === 'operands';
}

const owners: Readonly<Record<string, NamedKind>> = { score: 'score', grade: 'grade', gate: 'gate', param: 'param' };

/** A score, a grade, a gate or a param cannot be asked in itself. */
function withoutOwner({ tokens, way }: Around, names: readonly Named[]): readonly Named[] {
  let owner: string | undefined;
  let kind: NamedKind | undefined;
  for (let at: GrammarFrame | null = way.frame; at !== null; at = at.parent)
    if (Object.hasOwn(owners, at.rule)) {
      kind = owners[at.rule];
      owner = tokens[at.from + 1]?.text;
    }
  return names.filter(each => each.kind !== kind || each.name !== owner);
}

function filters(around: Around): readonly OfferGroup[] {
  const { snapshot, tokens, way } = around;
  const activity = filtered(tokens, way.frame);
  const left = operandOn(around);
  const sort = left ? sortOf(left) : null;
  const types: readonly FieldType[] = sort === 'number' ? ['number'] : sort === 'date' ? ['date', 'datetime'] : [];
  const properties = ofTypes(propertiesOf(snapshot, activity), types).map(nameOffer);
  const ofLead = ofTypes(namesOfKind(snapshot, 'field'), types).map(named => ({
    ...nameOffer(named),
    label: `${named.name} of lead`,
    text: `${named.name} of lead`,
  }));
  if (left === null || left === undefined)
    return [
      { rank: BEST, offers: properties },
      { rank: LATE, offers: ofLead },
    ];
  return [
    { rank: BEST, offers: valuesFor(around, left) },
    { rank: GOOD, offers: sort === 'number' ? namesOfKind(snapshot, 'param').map(nameOffer) : [] },
    { rank: LATE, offers: [...properties, ...ofLead] },
  ];
}

/** Members that the data have and the type that is being written does not. */
function members(around: Around): readonly Offer[] {
  const { tokens, way } = around;
  for (let at: GrammarFrame | null = way.frame; at !== null; at = at.parent) {
    if (at.rule !== 'field') continue;
    const written = tokens.slice(at.from).map(({ text }) => text);
    return membersOf(around, written, at.parent);
  }
  return [];
}

function membersOf(around: Around, written: readonly string[], outside: GrammarFrame | null): readonly Offer[] {
  const named = namesOf(around.snapshot).find(
    ({ kind, name }) => name === written[0] && (kind === 'field' || kind === 'property'),
  );
  const fact = named?.within == null ? written[0]! : `${named.within}.${written[0]}`;
  if (!named?.field || outside === null) return [];
  const counts = countsOf(around, named.field, fact);
  const has = new Set(written.map(text => text.replaceAll('"', '').toLowerCase()));
  return (counts?.values ?? [])
    .filter(({ value }) => !has.has(value.toLowerCase()))
    .slice(0, 50)
    .map(({ count, value }) => ({
      label: value,
      kind: 'value',
      detail: `${percent(count, counts!.of)} of the sample`,
      text: /^[A-Za-z_]\w*$/.test(value) && !around.isText ? value : `"${value.replaceAll('"', '\\"')}"`,
    }));
}
