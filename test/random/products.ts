// With `lead per …`: rows of a random record say which product they are about: none, its own, another one, or what nobody declared.
import type { Datum, Field, RawRecord, Rules } from '@funnel/bundle';
import type { Chance } from './chance.ts';

function namesOf({ type }: Field): readonly string[] {
  return type.kind === 'member' ? type.members : [];
}

function productFor(chance: Chance, field: Field, own: Datum, blank: number): Datum {
  if (chance.percent(blank)) return chance.pick<Datum>([undefined, undefined, '', null, ' ', ...field.unknown]);
  if (typeof own === 'string' && chance.percent(60)) return chance.percent(20) ? ` ${own.toUpperCase()}` : own;
  return chance.percent(12) ? chance.pick<Datum>(['nobody sells it', 7, []]) : chance.pick(namesOf(field));
}

/** The same record where there are no products. */
export function withProducts(chance: Chance, { lead }: Rules, raw: RawRecord): RawRecord {
  const field = lead.fields.find(({ name }) => name === lead.per);
  if (field === undefined) {
    const [first, ...others] = raw.activities ?? [];
    // What a row says of products means nothing then.
    if (first === undefined || !chance.percent(5)) return raw;
    return { ...raw, activities: [{ ...first, product: 'nobody sells it' }, ...others] };
  }
  const own = raw.fields[field.column] ?? raw.fields[field.name];
  const about = <T extends { readonly product?: Datum }>(rows: readonly T[] | undefined, blank: number) =>
    rows?.map((row): T => {
      const product = productFor(chance, field, own, blank);
      return product === undefined ? row : { ...row, product };
    });
  return {
    ...raw,
    ...(raw.activities === undefined ? {} : { activities: about(raw.activities, 45)! }),
    ...(raw.history === undefined ? {} : { history: about(raw.history, 50)! }),
    ...(raw.clocks === undefined ? {} : { clocks: about(raw.clocks, 15)! }),
  };
}
