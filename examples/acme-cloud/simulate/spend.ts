// What marketing spent: one line a month, source and region.
import { REGIONS, SEASON, SOURCES } from './market.ts';
import { randomStream } from './random.ts';
import { DAY, dateText, monthOf, monthStart, START } from './time.ts';

export const SPEND_COLUMNS = ['source', 'region', 'from', 'to', 'amount'];

/** How many months from `START` on have money spent in them. */
export const SPEND_MONTHS = 18;

/** Leads a month that the budget is made for. */
const PLANNED_LEADS = 280;

/** `from` and `to` are the first and the last day; whole units of money. */
export function drawSpend(seed: number): readonly (readonly string[])[] {
  const random = randomStream(seed, 'spend');
  const shares = SOURCES.reduce((sum, source) => sum + source.share, 0);
  const months = Array.from({ length: SPEND_MONTHS }, (_, place) => monthOf(START) + place);
  return months.flatMap(month =>
    SOURCES.flatMap(source =>
      REGIONS.flatMap(([region, weight]) => {
        if (source.cost === null) return [];
        const leads = PLANNED_LEADS * SEASON[month % 12]! * (source.share / shares) * (weight / 100);
        const amount = Math.floor(leads * source.cost * (0.85 + 0.3 * random.uniform()));
        return [
          [source.name, region, dateText(monthStart(month)), dateText(monthStart(month + 1) - DAY), String(amount)],
        ];
      }),
    ),
  );
}
