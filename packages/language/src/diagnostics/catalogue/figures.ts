// Counts and shares in messages, as people read them.

/** `5,002`. */
export function count(of: number): string {
  return String(of).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `1 lead`, `5,002 leads`. */
export function counted(of: number, one: string, many: string): string {
  return `${count(of)} ${of === 1 ? one : many}`;
}

/** `83%`; nothing and everything only where it is that exactly. */
export function percent(part: number, whole: number): string {
  const rounded = Math.round((100 * part) / whole);
  if (part > 0 && rounded === 0) return 'less than 1%';
  return part < whole && rounded === 100 ? 'more than 99%' : `${rounded}%`;
}

/** `83% of the leads (4,150 of 5,002)`, `all 5,002 leads`. */
export function share(part: number, whole: number, things = 'leads'): string {
  if (part === whole) return `all ${count(whole)} ${things}`;
  return `${percent(part, whole)} of the ${things} (${count(part)} of ${count(whole)})`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(of: readonly string[]): string {
  return of.length < 2 ? (of[0] ?? '') : `${of.slice(0, -1).join(', ')} and ${of.at(-1)}`;
}
