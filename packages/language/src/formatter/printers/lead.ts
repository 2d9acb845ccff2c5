// `lead { … }`.
import type { LeadDeclaration } from '../../syntax/nodes/declaration.ts';
import { type Line, line } from '../line.ts';
import { printField } from './field.ts';
import { withOwners } from './ownership.ts';

export const printLead = (node: LeadDeclaration): Line =>
  line(node, [], withOwners(node.ownership, node.fields.map(printField)));
