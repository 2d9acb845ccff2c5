// Front end of Funnel: text to checked program.

export { check } from './checker/check.ts';
export type * from './checker/model.ts';
export { rulesOf } from './checker/types/children.ts';
export { stepDecimals } from './checker/types/scope.ts';
export { dayOf, instantOf } from './checker/values/day.ts';
export { type Decimal, decimalOf, stepsAt } from './checker/values/decimal.ts';
export { durationMilliseconds } from './checker/values/duration.ts';
export { folded } from './checker/values/folded.ts';
export { proportionStep } from './checker/values/proportion.ts';
export { type Code, catalogue, type DataOf, entryOf } from './diagnostics/catalogue/index.ts';
export type * from './diagnostics/diagnostic.ts';
export { diagnosticsJson, type JsonDiagnostic } from './diagnostics/json.ts';
export { type LineMap, type LinePlace, lineMap, lineText, placeOf } from './diagnostics/line-map.ts';
export { locate, parseDiagnostics } from './diagnostics/locate.ts';
export { type RenderOptions, renderDiagnostics } from './diagnostics/render.ts';
export { hintOf, messageOf, noteOf } from './diagnostics/words-of.ts';
export type * from './syntax/nodes/declaration.ts';
export type * from './syntax/nodes/expression.ts';
export type * from './syntax/nodes/node.ts';
export { parseFile } from './syntax/parse-file.ts';
export type * from './syntax/parsed-file.ts';
export { type SourceToken, type TokenKind, tokenise } from './syntax/tokenise.ts';
export * from './words/index.ts';
