// The part of the library `railroad-diagrams` that is used: it draws, and has no types of its own.
declare module 'railroad-diagrams' {
  /** A piece of a drawing, which becomes an element of SVG. */
  export interface Item {
    tagName: string;
    readonly attrs: Record<string, string>;
    readonly width: number;
  }

  export interface Drawing extends Item {
    format(top: number, right: number, bottom: number, left: number): Drawing;
    toString(): string;
  }

  export const Diagram: {
    (...items: Item[]): Drawing;
    /** Where ways stand that are narrower than others. */
    INTERNAL_ALIGNMENT: 'left' | 'center' | 'right';
  };
  export function Sequence(...items: Item[]): Item;
  /** `normal` is the place of the way that goes straight on. */
  export function Choice(normal: number, ...items: Item[]): Item;
  export function Optional(item: Item): Item;
  export function OneOrMore(item: Item, between?: Item): Item;
  export function ZeroOrMore(item: Item): Item;
  export function Terminal(text: string): Item;
  export function NonTerminal(text: string): Item;
}
