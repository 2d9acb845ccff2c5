// The contract between those who write bundles and those who read them.
export type * from './nodes/about.ts';
export type * from './nodes/arm.ts';
export * from './nodes/bundle.ts';
export type * from './nodes/condition.ts';
export type * from './nodes/expression.ts';
export type * from './nodes/gate.ts';
export type * from './nodes/grade.ts';
export type * from './nodes/lead.ts';
export type * from './nodes/occurrence.ts';
export type * from './nodes/param.ts';
export type * from './nodes/score.ts';
export type * from './nodes/segment.ts';
export type * from './nodes/type.ts';
export type * from './decision/decision.ts';
export type * from './decision/record.ts';
