// `exclude "Our own people" when …`.
import type { ExcludeDeclaration } from '../../syntax/nodes/declaration.ts';
import { type Line, line } from '../line.ts';
import { lineCondition } from './condition.ts';

export const printExclude = (node: ExcludeDeclaration): Line => line(node, lineCondition(node.when));
