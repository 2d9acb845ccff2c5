// How an editor colours a text by the generated TextMate grammar, with the editor's own engine.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

const FILE = 'grammar/funnel.tmLanguage.json';

export async function loadGrammar(): Promise<IGrammar> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const text = readFileSync(new URL(`../../../../${FILE}`, import.meta.url), 'utf8');
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
      createOnigString: line => new oniguruma.OnigString(line),
    }),
    loadGrammar: async scope => (scope === 'source.funnel' ? textmate.parseRawGrammar(text, FILE) : null),
  });
  return (await registry.loadGrammar('source.funnel'))!;
}

export interface Colours {
  /** The outermost scope of the language for each character; empty for one without. */
  readonly of: readonly string[];
  /** Where a colour begins or ends. */
  readonly edges: ReadonlySet<number>;
}

/** Lines as editors see them, each with the length of what ends it. */
const linesOf = (text: string): readonly (readonly [line: string, end: number])[] =>
  [...text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)].map(([, line = '', end = '']) => [line, end.length] as const);

/** The colours of a whole text, which the engine reads line by line. */
export function coloursOf(grammar: IGrammar, text: string): Colours {
  const of: string[] = [];
  const edges = new Set<number>();
  let state = textmate.INITIAL;
  for (const [line, lineEnd] of linesOf(text)) {
    const start = of.length;
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    for (const token of result.tokens) {
      const end = Math.min(token.endIndex, line.length);
      edges.add(start + token.startIndex).add(start + end);
      for (let at = token.startIndex; at < end; at++) of.push(token.scopes[1] ?? '');
    }
    while (of.length < start + line.length + lineEnd) of.push('');
  }
  return { of, edges };
}
