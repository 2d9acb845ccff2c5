// `activity`.
import type { Activity } from '@funnel/bundle';
import type { DeclarationOf } from '@funnel/language';
import { lowerField } from './field.ts';

export function lowerActivity(name: string, node: DeclarationOf<'activity'>): Activity {
  return {
    name,
    label: node.label?.value ?? null,
    event: node.from?.value ?? name,
    by: node.by?.text ?? null,
    properties: node.properties.map(lowerField),
  };
}
