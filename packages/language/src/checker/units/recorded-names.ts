// The names of a program, with a note of everything that is asked of them.
import type { Declaration } from '../../syntax/nodes/declaration.ts';
import type { Placed } from '../model.ts';
import { type Names, SINGLES, TABLES } from '../names/names.ts';
import type { Lookup } from './lookups.ts';

type Note = (lookup: Lookup) => void;
/** The declaration that an answer speaks of, of which more may be asked then; null where no more is. */
type Behind = (answer: unknown) => Declaration | null;

/** For whoever asks for names, and nothing but the declaration behind them. */
export const justNames: Behind = () => null;

/** For whoever also asks what has been found out about the declarations: what their expressions mean. */
export const withMeanings: Behind = answer => {
  const { at, node } = (answer ?? {}) as { readonly at?: Placed; readonly node?: Declaration };
  return at?.node ?? node ?? null;
};

/** A table that notes what is asked of it. */
export function recordedTable<V>(
  name: string,
  table: ReadonlyMap<string, V>,
  note: Note,
  behind: Behind,
): ReadonlyMap<string, V> {
  const whole = (): ReadonlyMap<string, V> => {
    note(name);
    for (const value of table.values()) noteBehind(value);
    return table;
  };
  const noteBehind = (value: V | undefined): void => {
    const declaration = behind(value);
    if (declaration !== null) note(declaration);
  };
  return {
    get size() {
      note(`${name}#`);
      return table.size;
    },
    get: key => {
      note(`${name}/${key}`);
      const value = table.get(key);
      noteBehind(value);
      return value;
    },
    has: key => {
      note(`${name}/${key}`);
      return table.has(key);
    },
    keys: () => {
      note(`${name}#`);
      return table.keys();
    },
    values: () => whole().values(),
    entries: () => whole().entries(),
    forEach: each => whole().forEach(each),
    [Symbol.iterator]: () => whole()[Symbol.iterator](),
  };
}

/** The same names. What is asked of them is noted as `changesBetween` calls it. */
export function recordedNames(names: Names, note: Note, behind: Behind): Names {
  const asked = <T>(lookup: string, answer: T): T => {
    note(lookup);
    const declarations = Array.isArray(answer) ? answer.map(behind) : [behind(answer)];
    for (const declaration of declarations) if (declaration !== null) note(declaration);
    return answer;
  };
  const { lost } = names;
  const recorded = {
    lost: {
      get any() {
        return asked('lost any', lost.any);
      },
      mayDeclare: (kind, name) => {
        note(`lost kind ${kind}`);
        return asked(`lost word ${name}`, lost.mayDeclare(kind, name));
      },
      names: name => asked(`lost word ${name}`, lost.names(name)),
      words: lost.words,
      kinds: lost.kinds,
    } satisfies Names['lost'],
  };
  for (const name of TABLES)
    Object.defineProperty(recorded, name, { value: recordedTable<unknown>(name, names[name], note, behind) });
  for (const name of SINGLES) Object.defineProperty(recorded, name, { get: () => asked(name, names[name]) });
  return recorded as unknown as Names;
}
