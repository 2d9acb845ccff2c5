// Chevrotain calls `Object.groupBy`, which Node 20 lacks. Imported before Chevrotain, nothing else depends on it.

type Key = string | number | symbol;

function groupBy<T>(items: Iterable<T>, keyOf: (item: T, index: number) => Key): Partial<Record<Key, T[]>> {
  const groups: Partial<Record<Key, T[]>> = Object.create(null);
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups[key];
    if (group) group.push(item);
    else groups[key] = [item];
  }
  return groups;
}

if (!('groupBy' in Object))
  Object.defineProperty(Object, 'groupBy', { value: groupBy, writable: true, configurable: true });

export {};
