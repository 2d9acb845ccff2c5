// The product that an activity, an entry or a clock of a test is about, where the rules decide a lead for each product.
import type { Bundle, RawActivity } from '@funnel/bundle';
import type { TestProblemCode } from '../problems/catalogue.ts';
import { problem, type TestProblem } from '../problems/problem.ts';
import type { TestProduct } from '../test-file/test-file.ts';

/** Under the name of the field that `lead per` names; under any other it is one thing too many, which goes by this code. */
export function productOf(
  { rules }: Bundle,
  product: TestProduct | null,
  { name, code }: { readonly name: string; readonly code: TestProblemCode },
  problems: TestProblem[],
): Pick<RawActivity, 'product'> {
  if (product === null) return {};
  if (product.field === rules.lead.per) return { product: product.value };
  problems.push(problem(code, product.place, { found: `${name} and ${product.field}` }));
  return {};
}
