// `team`: only its name decides; who is in it stands in `about`.
import type { Team } from '@funnel/bundle';
import type { DeclarationOf } from '@funnel/language';

export function lowerTeam(name: string, { label }: DeclarationOf<'team'>): Team {
  return { name, label: label?.value ?? null };
}
