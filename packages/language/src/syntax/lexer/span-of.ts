// Where a token stands in its file.
import type { IToken } from '../chevrotain.ts';
import type { Span } from '../nodes/node.ts';

/** The first offset after a token. */
export const endOf = (token: IToken): number => token.startOffset + token.image.length;

export const spanOf = (token: IToken): Span => ({ start: token.startOffset, end: endOf(token) });
