// Texts with the signs that stand for any letters elsewhere: `email is "*@gmail.com"`, `in ("%vp%")`.
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { fix } from '../../diagnostics/report.ts';
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { Expression, ExpressionOf } from '../../syntax/nodes/expression.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import { isKind } from '../names/names.ts';
import { rootsOf, visitExpressions } from '../types/children.ts';

/** Tells of `*` and `%` at the ends of texts that are compared. */
export function checkWildcards(checking: Checking, placed: Placed): void {
  if (isKind(placed, 'list')) tellList(checking, placed);
  visitExpressions(rootsOf(placed.node), expression => {
    if (expression.kind === 'is')
      tell(checking, placed, expression, expression.left, [expression.right], expression.negated);
    else if (expression.kind === 'in' && expression.set.list === null)
      tell(checking, placed, expression, expression.of, expression.set.values, expression.negated);
    else if (expression.kind === 'matches' && expression.set.list === null)
      tell(checking, placed, expression, expression.of, expression.set.values, false);
  });
}

/** What is in a list is compared as a whole. */
function tellList({ report }: Checking, at: Placed<DeclarationOf<'list'>>): void {
  const found = at.node.values.find(({ value }) => patternOf(value) !== null);
  if (found !== undefined)
    report(at, 'wildcard-in-text', { sign: patternOf(found.value)!.sign, instead: null }, found.span);
}

interface Pattern {
  readonly sign: string;
  readonly inner: string;
  readonly how: string;
}

/** A sign at an end of a text; `5*` and `100%` are what they are. */
function patternOf(text: string): Pattern | null {
  const [, open = '', inner = '', close = ''] = /^([*%]*)(.*?)((?:(?<!\d)[*%])*)$/s.exec(text) ?? [];
  if (open === '' && close === '') return null;
  const how =
    inner === '' ? 'is known' : open !== '' && close !== '' ? 'contains' : open !== '' ? 'ends with' : 'starts with';
  return { sign: (open || close)[0]!, inner, how };
}

type Tested = ExpressionOf<'is' | 'in' | 'matches'>;

function tell(
  { report, types }: Checking,
  at: Placed,
  expression: Tested,
  left: Expression,
  values: readonly Expression[],
  negated: boolean,
): void {
  if (types.get(left)?.kind !== 'text') return;
  const patterns = values.map(value => (value.kind === 'text' ? patternOf(value.text.value) : null));
  const index = patterns.findIndex(pattern => pattern !== null);
  const pattern = patterns[index];
  if (pattern === null || pattern === undefined) return;
  const how = wordsOf(expression, pattern);
  const isAlike = patterns.every(each => each !== null && wordsOf(expression, each) === how);
  const written = isAlike ? writtenFor(how, patterns as readonly Pattern[]) : null;
  const start = left.span.start;
  const name = at.file.text.slice(at.parsed.start + start, at.parsed.start + left.span.end);
  const instead = written === null ? null : `${negated ? 'not ' : ''}${name} ${written}`;
  const fixes: readonly Fix[] =
    written === null
      ? []
      : [
          fix('write-instead', { text: instead! }, false, [
            ...(negated ? [{ span: { start, end: start }, text: 'not ' }] : []),
            { span: { start: left.span.end, end: expression.span.end }, text: ` ${written}` },
          ]),
        ];
  report(at, 'wildcard-in-text', { sign: pattern.sign, instead }, values[index]!.span, { fixes });
}

/** A test that looks at a part of a text keeps its words. */
const wordsOf = (expression: Tested, { how }: Pattern): string =>
  expression.kind !== 'matches' || how === 'is known' ? how : matching[expression.how];

const matching: { readonly [H in ExpressionOf<'matches'>['how']]: string } = {
  starts: 'starts with',
  ends: 'ends with',
  contains: 'contains',
  word: 'contains word',
};

function writtenFor(how: string, patterns: readonly Pattern[]): string {
  if (how === 'is known') return how;
  const texts = patterns.map(({ inner }) => JSON.stringify(inner));
  return `${how} ${texts.length > 1 ? `(${texts.join(', ')})` : texts[0]}`;
}
