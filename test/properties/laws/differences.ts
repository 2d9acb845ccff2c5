// Where two plain values differ, as paths.

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Lines such as `scores.fit.value: 40, not 30`. */
export function differences(actual: unknown, expected: unknown, path = ''): string[] {
  if (isObject(actual) && isObject(expected) && Array.isArray(actual) === Array.isArray(expected)) {
    const keys = [...new Set([...Object.keys(actual), ...Object.keys(expected)])];
    return keys.flatMap(key => differences(actual[key], expected[key], path === '' ? key : `${path}.${key}`));
  }
  if (Object.is(actual, expected)) return [];
  return [`${path}: ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`];
}
