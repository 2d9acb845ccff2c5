// How the grammar reads the tokens before the cursor. A line that cannot be read does not keep the next one from being read.
import { constructs, type GrammarState, grammarAfter, grammarStart, type SourceToken } from '@funnel/language';
import { type Cursor, startOfLine } from './cursor.ts';

export interface Reading {
  readonly state: GrammarState;
  /** The tokens that the state has read, by the numbers that its frames count. */
  readonly tokens: readonly SourceToken[];
  /** The state before each of them. */
  readonly before: readonly GrammarState[];
}

/** A way that begins a declaration or a line of a block at this very token. */
export function beginsLine(state: GrammarState, way: GrammarState['ahead'][number]): boolean {
  for (
    let frame: typeof way.frame | null = way.frame;
    frame !== null && frame.from === state.index;
    frame = frame.parent
  )
    if (/Line$|^declaration$/.test(frame.rule)) return true;
  return false;
}

/** Whether the state can begin a line with this word as such, and not as a name. */
const begins = (state: GrammarState, word: string): boolean =>
  state.ahead.some(way => way.word === word && beginsLine(state, way));

/** Reads the tokens before the cursor, which `source` is the text of, from the cursor's base on. */
export function readUpTo({ tokens, startsLine, indent, base }: Cursor, source: string): Reading {
  let state = grammarStart();
  /** What each open block could go on with at its beginning. */
  let blocks: GrammarState[] = [];
  const top = grammarStart();
  const before: GrammarState[] = [];
  tokens.forEach((token, index) => {
    const first = indentOf(source, base + token.start);
    const isOpener = first === 0 && Object.hasOwn(constructs, token.text);
    const block = blocks.at(-1) ?? top;
    if (isOpener && !begins(state, token.text)) {
      state = rebased(top, index);
      blocks = [];
    } else if (first !== null && !begins(state, token.text) && begins(block, token.text)) state = rebased(block, index);
    if (first !== null && grammarAfter(state, token).ahead.length === 0) state = rebased(block, index);
    before.push(state);
    const next = grammarAfter(state, token);
    state = next;
    if (token.text === '{' && token.kind === 'sign') blocks.push(next.ahead.length > 0 ? next : block);
    if (token.text === '}' && token.kind === 'sign') {
      blocks.pop();
      if (next.ahead.length === 0) state = rebased(blocks.at(-1) ?? top, index + 1);
    }
  });
  // Members stand on lines of their own where there are many.
  const isListed = /^(?:,|of)$/.test(tokens.at(-1)?.text ?? '') && state.ahead.length > 0;
  if (startsLine && !isListed && (state.ahead.length === 0 || !state.ahead.some(way => beginsLine(state, way)))) {
    const block = blocks.at(-1) ?? top;
    const from = rebased(indent === 0 && blocks.length === 0 ? top : block, tokens.length);
    state = { ahead: [...from.ahead, ...state.ahead], index: tokens.length };
  }
  return { state, tokens, before };
}

/** The column of what stands first on its line; null for what does not. */
function indentOf(source: string, offset: number): number | null {
  const start = startOfLine(source, offset);
  return source.slice(start, offset).trim() === '' ? offset - start : null;
}

/** The state with its frames that began at its end counted from another index. */
function rebased(state: GrammarState, index: number): GrammarState {
  type Frame = GrammarState['ahead'][number]['frame'];
  const move = (frame: Frame): Frame =>
    frame.from === state.index && frame.parent !== null ? { ...frame, from: index, parent: move(frame.parent) } : frame;
  return { ahead: state.ahead.map(way => ({ ...way, frame: move(way.frame) })), index };
}
