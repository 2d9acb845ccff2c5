// Collects source text. Only numbers and places in the tables go into it, never a name or a text of the program.
import type { Tables } from '../tables/tables.ts';

export interface Writer {
  readonly tables: Tables;
  /** Whether the frame is filled with all that an explanation needs, or only values are made. */
  readonly explains: boolean;
  /** Whether each rule's share is kept, in `y` with the rule's place. */
  readonly shares: boolean;
  /** A new identifier. */
  fresh(letter: string): string;
  /** A statement at the present place. */
  emit(statement: string): void;
  /** A statement at the start of the function. */
  declare(statement: string): void;
  /** The name of a constant with this value, made here unless one in sight has it. */
  local(code: string): string;
  /** The same at the start of the function: for what rests on fields alone. */
  atStart(code: string): string;
  /** The name of something handed to the code from outside. */
  given(thing: unknown): string;
  /** Braces around what `write` emits; constants made inside end with it. */
  block(opening: string, write: () => void): void;
}

export interface Source {
  readonly text: string;
  /** What the names `g0`, `g1` … stand for. */
  readonly given: readonly unknown[];
}

/** `values` alone, with each rule's `shares`, or the whole `frame`. */
export type Detail = 'values' | 'shares' | 'frame';

export function createWriter(tables: Tables, detail: Detail): Writer & { finish(): Source } {
  const start: string[] = [];
  const body: string[] = [];
  const things: unknown[] = [];
  const startNames = new Map<string, string>();
  const scopes: Map<string, string>[] = [new Map()];
  let names = 0;
  const writer: Writer = {
    tables,
    explains: detail === 'frame',
    shares: detail === 'shares',
    fresh: letter => `${letter}${names++}`,
    emit: statement => void body.push(statement),
    declare: statement => void start.push(statement),
    local: code => {
      for (const scope of scopes) {
        const present = scope.get(code);
        if (present !== undefined) return present;
      }
      const name = writer.fresh('k');
      body.push(`const ${name} = ${code};`);
      scopes.at(-1)!.set(code, name);
      return name;
    },
    atStart: code => {
      let name = startNames.get(code);
      if (name === undefined) {
        name = writer.fresh('f');
        startNames.set(code, name);
        start.push(`const ${name} = ${code};`);
      }
      return name;
    },
    given: thing => {
      const place = things.indexOf(thing);
      return `g${place >= 0 ? place : things.push(thing) - 1}`;
    },
    block: (opening, write) => {
      body.push(`${opening} {`);
      scopes.push(new Map());
      write();
      scopes.pop();
      body.push('}');
    },
  };
  return { ...writer, finish: () => ({ text: [...start, ...body].join('\n'), given: things }) };
}

/** A number as source text; anything else is refused, so that no text gets in through a table. */
export function numeral(value: unknown): string {
  if (typeof value !== 'number' || Number.isNaN(value)) throw new Error('not-a-number');
  return value < 0 || Object.is(value, -0) ? `(${value})` : String(value);
}
