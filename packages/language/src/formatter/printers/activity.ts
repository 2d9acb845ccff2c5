// `activity page_view { path text }`.
import type { ActivityDeclaration } from '../../syntax/nodes/declaration.ts';
import { type Line, line } from '../line.ts';
import { printField } from './field.ts';
import { withOwners } from './ownership.ts';

export const printActivity = (node: ActivityDeclaration): Line =>
  line(node, [], withOwners(node.ownership, node.properties.map(printField)));
