// Texts in quotes of another kind, and those whose closing quote is not where it should be.
import { fix, insertAt, replaceWith, report } from '../../../diagnostics/report.ts';
import { spanOf } from '../span-of.ts';
import * as tokens from '../tokens.ts';
import type { Reader } from './foreign.ts';

/** Typographic or single quotes. */
export const quotes =
  (code: 'curly-quotes' | 'single-quotes'): Reader =>
  token => {
    const span = spanOf(token);
    const straight = `"${token.image.slice(1, -1)}"`;
    const fixes = [replaceWith(span, straight, true)];
    return { type: tokens.text, diagnostic: report(code, { text: token.image, count: 1 }, span, { fixes }) };
  };

/** `""Germany""`. */
export const doubledText: Reader = token => {
  const span = spanOf(token);
  const fixes = [replaceWith(span, token.image.slice(1, -1), true)];
  return { type: tokens.text, diagnostic: report('stray-character', { text: '""' }, span, { fixes }) };
};

export const openText: Reader = token => {
  const span = spanOf(token);
  const fixes = [insertAt(span.end, '"', false)];
  return { type: tokens.text, diagnostic: report('text-not-closed', { text: token.image }, span, { fixes }) };
};

/** A text that goes on in the next line. */
export const brokenText: Reader = token => {
  const span = spanOf(token);
  const joined = token.image.replace(/[ \t]*\r?\n[ \t]*/, ' ');
  const fixes = [replaceWith(span, joined, true)];
  return { type: tokens.text, diagnostic: report('text-not-closed', { text: token.image }, span, { fixes }) };
};

/** A comment of another language; what it says is left out. */
export const comment =
  (opener: string): Reader =>
  token => {
    const span = spanOf(token);
    const inner = token.image.slice(
      opener.length,
      token.image.endsWith(closers[opener]!) ? -closers[opener]!.length : undefined,
    );
    const fixes = /[\r\n]/.test(inner)
      ? []
      : [fix('comment-out', undefined, true, [{ span, text: `// ${inner.trim()}` }])];
    return {
      type: null,
      diagnostic: report(
        'foreign-comment',
        { text: opener },
        { start: span.start, end: span.start + opener.length },
        { fixes },
      ),
    };
  };

const closers: Readonly<Record<string, string>> = { '#': '\n', '/*': '*/', '"""': '"""' };
