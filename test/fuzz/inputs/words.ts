// The fixed tokens of the language by the names of their types, for texts that are made of them.
import { keywords } from '@funnel/language';
import { signs } from '../../../packages/language/src/syntax/lexer/tokens.ts';

export const words: ReadonlySet<string> = new Set(keywords);
export const signTexts: ReadonlyMap<string, string> = new Map(signs.map(sign => [sign.name, String(sign.PATTERN)]));
