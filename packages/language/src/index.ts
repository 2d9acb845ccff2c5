// Front end of Funnel: text to checked program.
export type * from './checker/model.ts';
export type * from './diagnostics/diagnostic.ts';
export type * from './syntax/nodes/declaration.ts';
export type * from './syntax/nodes/expression.ts';
export type * from './syntax/nodes/node.ts';
export type * from './syntax/parsed-file.ts';
