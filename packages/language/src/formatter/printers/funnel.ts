// `funnel acme_cloud "Acme Cloud" { … }`.
import type { FunnelDeclaration } from '../../syntax/nodes/declaration.ts';
import { type Line, line } from '../line.ts';
import { withOwners } from './ownership.ts';

export const printFunnel = (node: FunnelDeclaration): Line => line(node, [], withOwners(node.ownership, []));
