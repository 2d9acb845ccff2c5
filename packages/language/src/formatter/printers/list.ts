// `list free_mail = "gmail.com", "yahoo.com"`.
import type { ListDeclaration } from '../../syntax/nodes/declaration.ts';
import { itemGaps, type Line, line } from '../line.ts';

export const printList = (node: ListDeclaration): Line => line(node, itemGaps(node.values));
