// `lead`: its fields in the order they stand.
import type { Lead } from '@funnel/bundle';
import type { DeclarationOf } from '@funnel/language';
import { lowerField } from './field.ts';

export function lowerLead({ fields }: DeclarationOf<'lead'>): Lead {
  return { fields: fields.map(lowerField) };
}
