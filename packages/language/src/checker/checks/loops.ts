// Declarations that need each other have no value to begin with.
import type { Reference, Together } from '../checking.ts';

/** Tells each loop once, with every step of it. */
export function checkLoops({ report, placeOf }: Together, loops: readonly (readonly Reference[])[]): void {
  for (const loop of loops) {
    const [first, ...others] = loop as [Reference, ...Reference[]];
    const names = [first.from!, ...loop.map(({ to }) => to)].map(key => key.split('/')[1] ?? key);
    report(placeOf(first.of), 'loop', { names }, first.span, {
      related: others.map(({ of, span, to }) => ({
        note: 'needs-here',
        data: { name: to.split('/')[1] ?? to },
        at: placeOf(of),
        span,
      })),
    });
  }
}
