// In which order things are told: as the author wrote them, and what only serves others after what stands for itself.
import type { Bundle, Condition, Gate } from '@funnel/bundle';

/** Names in the order of the source; what has no place there comes last, by name. */
export function inSourceOrder<T extends { readonly name: string }>(
  bundle: Bundle,
  construct: string,
  items: readonly T[],
): readonly T[] {
  const places = new Map(bundle.about.declarations.map(each => [each.key, each.at]));
  const rank = (item: T): [string, number, string] => {
    const at = places.get(`${construct}/${item.name}`);
    return at ? [at.file, at.line * 10_000 + at.column, item.name] : ['\uffff', 0, item.name];
  };
  return [...items].sort((left, right) => {
    const [a, b] = [rank(left), rank(right)];
    return compareText(a[0], b[0]) || a[1] - b[1] || compareText(a[2], b[2]);
  });
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function gatesIn(value: Condition | readonly unknown[] | object | null): readonly string[] {
  if (value === null || typeof value !== 'object') return [];
  const own = 'kind' in value && value.kind === 'gate' && 'name' in value ? [String(value.name)] : [];
  return [...own, ...Object.values(value).flatMap(each => gatesIn(each as object | null))];
}

/** Gates that some other gate uses or asks. */
function serving(gates: readonly Gate[]): ReadonlySet<string> {
  const used = gates.flatMap(gate => (gate.kind === 'chooser' ? gate.uses.map(use => use.gate) : gatesIn({ ...gate })));
  return new Set(used);
}

/** The gates that stand for themselves, by name: what becomes of the others is told through them. */
export function leadingGates(bundle: Bundle): readonly string[] {
  return gatesInOrder(bundle).leading.map(gate => gate.name);
}

/** The gates that stand for themselves, then those that only serve others. */
export function gatesInOrder(bundle: Bundle): { readonly leading: readonly Gate[]; readonly serving: readonly Gate[] } {
  const gates = inSourceOrder(bundle, 'gate', bundle.rules.gates);
  const used = serving(gates);
  return { leading: gates.filter(gate => !used.has(gate.name)), serving: gates.filter(gate => used.has(gate.name)) };
}
