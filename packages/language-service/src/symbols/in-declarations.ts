// The names that declarations mention: one handler a kind.
import type {
  Declaration,
  DeclarationKind,
  DeclarationOf,
  FieldNode,
  Name,
  Ownership,
  RuleNode,
} from '@funnel/language';
import { inArm } from './in-arm.ts';
import { inExpression, inOccurrence, inProperty } from './in-expressions.ts';
import { inContent, inHandoff, inMeasure, inTarget } from './in-handover.ts';
import { inCalendar, inLifecycle, inRoute, inSla, inTeam } from './in-time.ts';
import { keyOf, keyWithin, memberKey } from './keys.ts';
import { declares, declaresAs, type Mentions, names, nothing } from './mention.ts';

type Handlers = { readonly [K in DeclarationKind]: (node: DeclarationOf<K>) => Mentions };

const handlers: Handlers = {
  funnel: ({ name }) => declares('funnel', name),
  lead: ({ per, fields }) => [
    ...names(['field'], per),
    ...fields.flatMap(field => inField('field', keyOf('field', field.name.text), field)),
  ],
  activity: ({ name, by, properties }) => [
    ...declares('activity', name),
    ...declares('group', by),
    ...(name === null ? nothing : properties.flatMap(property => inActivityProperty(name, property))),
  ],
  list: ({ name }) => declares('list', name),
  param: ({ name, overrides }) => [...declares('param', name), ...overrides.flatMap(({ arm }) => inArm(arm))],
  segment: ({ construct, name, when }) => [...declares(construct, name), ...inExpression(when)],
  exclude: ({ when }) => inExpression(when),
  score: inScore,
  grade: ({ name, bands }) => [
    ...declares('grade', name),
    ...bands.flatMap(band => [
      ...(name === null ? nothing : declaresAs('band', keyWithin('band', name.text, band.name.text), band.name)),
      ...inArm(band.arm),
    ]),
  ],
  gate: inGate,
  lifecycle: inLifecycle,
  calendar: inCalendar,
  sla: inSla,
  team: inTeam,
  route: inRoute,
  content: inContent,
  handoff: inHandoff,
  measure: inMeasure,
  target: inTarget,
};

const known = new WeakMap<Declaration, Mentions>();

/** All names of a declaration, in the order they stand; worked out once as long as no edit touches it. */
export function mentionsOf(node: Declaration): Mentions {
  const before = known.get(node);
  if (before !== undefined) return before;
  const owned = 'ownership' in node ? inOwnership(node.ownership) : nothing;
  const found = [...dispatch(node), ...owned].sort((a, b) => a.span.start - b.span.start);
  known.set(node, found);
  return found;
}

function dispatch<K extends DeclarationKind>(node: DeclarationOf<K>): Mentions {
  return (handlers[node.kind as K] as (node: DeclarationOf<K>) => Mentions)(node);
}

function inField(kind: 'field' | 'property', key: string, { name, type }: FieldNode): Mentions {
  const members = type !== null && 'members' in type ? type.members : [];
  return [
    ...declaresAs(kind, key, name),
    ...members.flatMap(member => declaresAs('member', memberKey(key, member.value), member)),
  ];
}

const inActivityProperty = ({ text }: Name, property: FieldNode): Mentions =>
  inField('property', keyWithin('property', text, property.name.text), property);

/** Owners are declared nowhere in the rules; where `funnel.yaml` lists them, that is it. */
function inOwnership(lines: readonly Ownership[]): Mentions {
  return lines.flatMap(({ owners }) => owners.flatMap(owner => names(['owner'], owner)));
}

function inScore({ name, lines }: DeclarationOf<'score'>): Mentions {
  const inside = lines.flatMap(line => {
    if (line.kind === 'rule') return inRule(line);
    if (line.kind === 'forget') return names(['stage'], line.stage);
    if (line.kind === 'fading') return nothing;
    const key = name === null ? null : keyWithin('rule_group', name.text, line.label.value);
    const label = key === null ? nothing : declaresAs('rule_group', key, line.label);
    return [...label, ...line.rules.flatMap(inRule), ...inOwnership(line.ownership)];
  });
  return [...declares('score', name), ...inside];
}

function inRule({ source, limits, when }: RuleNode): Mentions {
  const of = source.kind === 'activities' ? source.of : null;
  const once = limits.flatMap(limit =>
    limit.kind === 'once_per' && of !== null ? inProperty(of, limit.property) : nothing,
  );
  return [
    ...(source.kind === 'proportion' ? names(['field'], source.field) : nothing),
    ...(of === null ? nothing : inOccurrence(of)),
    ...once,
    ...inArm(when),
  ];
}

function inGate({ name, lines }: DeclarationOf<'gate'>): Mentions {
  const inside = lines.flatMap(line => {
    if (line.kind === 'require') return inExpression(line.condition);
    const key = line.kind === 'ask' && name !== null ? keyWithin('ask', name.text, line.name.text) : null;
    const asked = line.kind === 'ask' && key !== null ? declaresAs('ask', key, line.name) : nothing;
    return [...asked, ...(line.kind === 'use' ? names(['gate'], line.gate) : nothing), ...inArm(line.arm)];
  });
  return [...declares('gate', name), ...inside];
}
