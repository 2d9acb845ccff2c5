// The lines of a gate by what they do.
import type { DeclarationOf, GateLineNode } from '../../syntax/nodes/declaration.ts';

type LineOf<K extends GateLineNode['kind']> = GateLineNode & { readonly kind: K };

export interface GateLines {
  readonly asks: readonly LineOf<'ask'>[];
  readonly uses: readonly LineOf<'use'>[];
  readonly refusals: readonly LineOf<'refuse'>[];
  readonly passes: readonly LineOf<'pass'>[];
  readonly requires: readonly LineOf<'require'>[];
}

/** Sorts the lines by kind; each kind keeps its order. */
export function gateLines({ lines }: DeclarationOf<'gate'>): GateLines {
  const of = <K extends GateLineNode['kind']>(kind: K) => lines.filter((line): line is LineOf<K> => line.kind === kind);
  return { asks: of('ask'), uses: of('use'), refusals: of('refuse'), passes: of('pass'), requires: of('require') };
}
