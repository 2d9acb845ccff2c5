// What takes a while to make is made when it is first needed: an editor's server answers before it has read anything.

/** Gives what `make` gives, which is called the first time only. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
