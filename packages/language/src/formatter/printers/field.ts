// Fields of a lead and properties of an activity.
import type { FieldNode, TypeNode } from '../../syntax/nodes/declaration.ts';
import { type Gap, itemGaps, type Line, line } from '../line.ts';

const typeGaps = (type: TypeNode | null): readonly Gap[] =>
  type !== null && 'members' in type ? itemGaps(type.members) : [];

export const printField = (field: FieldNode): Line => line(field, typeGaps(field.type));
