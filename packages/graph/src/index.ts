// Pictures of a program: its lifecycle, and what depends on what.
export { dependencyGraph } from './dependencies.ts';
export type * from './graph.ts';
export { lifecycleGraph } from './lifecycle.ts';
export { renderMermaid } from './pictures/mermaid.ts';
export { renderSvg } from './pictures/svg.ts';
