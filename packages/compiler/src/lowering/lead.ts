// `lead`: its fields in the order they stand, and the one that leads are told apart by.
import type { Lead } from '@funnel/bundle';
import type { DeclarationOf } from '@funnel/language';
import { lowerField } from './field.ts';

export function lowerLead({ fields, per }: DeclarationOf<'lead'>): Lead {
  return { fields: fields.map(lowerField), per: per?.text ?? null };
}
