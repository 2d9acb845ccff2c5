// Which names can stand at each place of the grammar where a name can stand. `fresh` is a name that is given there.
import type { NamedKind } from '../names/named.ts';

export type NamePlace =
  | {
      readonly kind:
        | 'fresh'
        | 'operand'
        | 'value'
        | 'property'
        | 'filter'
        | 'weekday'
        | 'role'
        | 'by'
        | 'fact'
        | 'member';
    }
  | { readonly kind: 'names'; readonly of: readonly NamedKind[] }
  /** Fields, or in the call of an activity its properties, of some types. */
  | { readonly kind: 'fields' | 'properties'; readonly types: readonly FieldType[] };

export type FieldType = 'text' | 'number' | 'boolean' | 'date' | 'datetime' | 'text_list' | 'member' | 'member_list';

const fresh: NamePlace = { kind: 'fresh' };
const names = (...of: readonly NamedKind[]): NamePlace => ({ kind: 'names', of });
const fields = (...types: readonly FieldType[]): NamePlace => ({ kind: 'fields', types });
const properties = (...types: readonly FieldType[]): NamePlace => ({ kind: 'properties', types });

/** By rule and token, as `Ahead` has them. */
export const namePlaces: Readonly<Record<string, NamePlace>> = {
  'value/Name': { kind: 'value' },
  'set/Name': names('list'),
  'event/Name': names('activity'),
  'event/Name2': { kind: 'by' },
  'property/Name': { kind: 'filter' },
  'period/Name': names('stage'),
  'period/Name2': names('stage'),
  'primary/Name': { kind: 'operand' },
  'call/Name': properties('number'),
  'call/Name2': { kind: 'properties', types: [] },
  'call/Name3': names('stage'),
  'call/Name4': fields('text'),
  'days/Name': fields('date', 'datetime'),
  'days/Name2': fields('date', 'datetime'),
  'days/Name3': fields('date', 'datetime'),
  'picked/Name': names('activity'),
  'quantified/Name': names('stage'),
  'quantified/Name2': names('activity'),
  'ownership/Name': names('owner'),
  'ownership/Name2': names('owner'),
  'field/Name': fresh,
  'member/Name': { kind: 'member' },
  'funnelHead/Name': fresh,
  'leadHead/Name': fields('member'),
  'activityHead/Name': fresh,
  'activityHead/Name2': { kind: 'by' },
  'listHead/Name': fresh,
  'paramHead/Name': fresh,
  'segmentHead/Name': fresh,
  'scoreHead/Name': fresh,
  'forget/Name': names('stage'),
  'proportion/Name': fields('number'),
  'limit/Name': { kind: 'property' },
  'gradeHead/Name': fresh,
  'band/Name': fresh,
  'gateHead/Name': fresh,
  'ask/Name': fresh,
  'hurdle/Name': names('gate'),
  'stage/Name': fresh,
  'stageMark/Name': { kind: 'role' },
  'stageMark/Name2': names('gate'),
  'move/Name': names('stage'),
  'move/Name2': names('stage'),
  'calendarHead/Name': fresh,
  'opening/Name': { kind: 'weekday' },
  'opening/Name2': { kind: 'weekday' },
  'closing/Name': names('list'),
  'recipient/Name': names('team', 'route'),
  'slaHead/Name': fresh,
  'slaHead/Name2': names('calendar'),
  'clockLine/Name': names('calendar'),
  'trigger/Name': names('stage'),
  'teamHead/Name': fresh,
  'capacity/Name': names('stage'),
  'routeHead/Name': fresh,
  'routeArm/Name': names('team'),
  'workKey/Name': names('grade', 'score'),
  'contentStep/Name': fresh,
  'offer/Name': names('step'),
  'handoffHead/Name': fresh,
  'handoffHead/Name2': names('stage'),
  'fact/Name': { kind: 'fact' },
  'measureHead/Name': fresh,
  'measureHead/Name2': names('stage', 'sla'),
  'goal/Name': names('stage'),
  'targetHead/Name': fresh,
  'planned/Name': names('owner'),
  'rate/Name': names('stage'),
  'rate/Name2': names('stage'),
};
