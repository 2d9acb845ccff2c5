// What is said about the program and its declarations: names, docs, owners, reviews, roles of stages, sizes of teams. Places and source texts mean nothing.
import type { About, AboutDeclaration, AboutStage, AboutTeam, Review } from '@funnel/bundle';
import { noted, onLine, type Sides, type Told } from '../change.ts';
import { explained, type FieldTable, fieldChanges } from '../field-changes.ts';
import type { OfDeclaration } from './lists.ts';

const REVIEW: FieldTable<Review> = {
  every_days: (before, after) => [noted('review-every', { before, after })],
  reviewed: (before, after) => [noted('reviewed', { before, after })],
};

const NO_REVIEW: Review = { every_days: null, reviewed: null };

function reviewChanges(before: Review | null, after: Review | null, sides: Sides): readonly Told[] {
  return fieldChanges(REVIEW, { before: before ?? NO_REVIEW, after: after ?? NO_REVIEW }, sides);
}

const DECLARATION: FieldTable<AboutDeclaration> = {
  key: explained,
  doc: (before, after) => [noted('doc', { what: null, before, after })],
  owners: (before, after) => [noted('owners', { before, after })],
  review: (before, after, _, sides) => reviewChanges(before, after, sides),
  at: explained,
};

const STAGE: FieldTable<AboutStage> = {
  name: explained,
  role: (before, after, nodes) => [noted('stage-role', { stage: nodes.after.name, before, after })],
  doc: (before, after, nodes) => [noted('doc', { what: nodes.after.name, before, after })],
  at: explained,
};

const TEAM: FieldTable<AboutTeam> = {
  name: explained,
  people: (_, __, nodes) => [noted('team-people', nodes)],
  each: (_, __, nodes) => [noted('team-each', nodes)],
};

const ABOUT: FieldTable<About> = {
  name: (before, after) => [noted('program-name', { before, after })],
  label: (before, after) => [noted('program-label', { before, after })],
  doc: (before, after) => [noted('doc', { what: null, before, after })],
  owners: (before, after) => [noted('owners', { before, after })],
  review: (before, after, _, sides) => reviewChanges(before, after, sides),
  declarations: explained,
  rules: explained,
  lines: explained,
  stages: explained,
  moves: explained,
  teams: explained,
  content: explained,
  measures: explained,
  targets: explained,
};

/** What `funnel` says is said of the whole. */
function isPart({ key }: AboutDeclaration): boolean {
  return !key.startsWith('funnel/');
}

export function aboutChanges(sides: Sides): readonly OfDeclaration[] {
  const [before, after] = [sides.before.about, sides.after.about];
  const stayed = <T>(olds: readonly T[], news: readonly T[], key: (each: T) => string) =>
    news.flatMap(now => {
      const old = olds.find(each => key(each) === key(now));
      return old === undefined ? [] : [{ before: old, after: now }];
    });
  return [
    { of: 'program', changes: fieldChanges(ABOUT, { before, after }, sides) },
    ...stayed(before.declarations.filter(isPart), after.declarations.filter(isPart), ({ key }) => key).map(nodes => ({
      of: nodes.after.key,
      changes: fieldChanges(DECLARATION, nodes, sides),
    })),
    ...stayed(before.stages, after.stages, ({ name }) => name).map(nodes => ({
      of: 'lifecycle',
      changes: onLine(nodes.after.name, fieldChanges(STAGE, nodes, sides)),
    })),
    ...stayed(before.teams, after.teams, ({ name }) => name).map(nodes => ({
      of: `team/${nodes.after.name}`,
      changes: fieldChanges(TEAM, nodes, sides),
    })),
  ];
}
