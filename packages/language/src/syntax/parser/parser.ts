// The parser, made once, and what it says about where it stopped.
import { once } from '../../once.ts';
import type { IToken, TokenType } from '../chevrotain.ts';
import { MismatchedTokenException, NoViableAltException } from '../chevrotain.ts';
import { NestingTooDeep } from './base.ts';
import { FunnelParser } from './program-rules.ts';

/** Where the parser stopped and what it could have gone on with. */
export interface Stop {
  /** The token that does not fit; undefined at the end of the input. */
  readonly token: IToken | undefined;
  /** The rules it was in, outermost first. */
  readonly rules: readonly string[];
  /** What could stand there. */
  readonly expected: readonly TokenType[];
  readonly tooDeep: boolean;
}

let expected: readonly TokenType[] = [];

function makeParser(): FunnelParser {
  const parser = new FunnelParser({
    buildMismatchTokenMessage: options => {
      expected = [options.expected];
      return '';
    },
    buildNoViableAltMessage: options => {
      expected = options.expectedPathsPerAlt.flatMap(paths => paths.map(path => path[0]!));
      return '';
    },
    buildNotAllInputParsedMessage: () => '',
    buildEarlyExitMessage: () => '',
  });
  rememberChoices(parser as unknown as Failing);
  return parser;
}

/** There is one, since making it takes a while. */
export const theParser = once(makeParser);

/** Chevrotain has these methods for itself, and does not declare them. */
interface Failing {
  LA(howMany: number): IToken;
  SAVE_ERROR(error: Error): Error;
  getCurrRuleFullName(): string;
  raiseNoAltException(occurrence: number, message?: string): never;
}

/** Chevrotain finds out anew at each stop what could stand at a choice of a rule; that is always the same, so it is asked once. */
function rememberChoices(failing: Failing): void {
  const choices = new Map<string, readonly TokenType[]>();
  const raise = failing.raiseNoAltException.bind(failing);
  failing.raiseNoAltException = (occurrence, message) => {
    const choice = `${failing.getCurrRuleFullName()}/${occurrence}`;
    const known = choices.get(choice);
    if (known !== undefined) {
      expected = known;
      throw failing.SAVE_ERROR(new NoViableAltException('', failing.LA(1), failing.LA(0)));
    }
    try {
      return raise(occurrence, message);
    } finally {
      choices.set(choice, expected);
    }
  };
}

/** Runs a rule on `input` from `index` on; the stop where it failed, or null. */
export function run(rule: (parser: FunnelParser) => void, input: IToken[], index: number): Stop | null {
  const parser = theParser();
  parser.startAt(input, index);
  // Chevrotain leaves each rule by an exception; where it was thrown interests nobody, and costs more than all the rest.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    rule(parser);
  } catch (problem) {
    // A caller may have left too little stack even for what is allowed.
    if (!(problem instanceof NestingTooDeep || problem instanceof RangeError)) throw problem;
    const token = problem instanceof NestingTooDeep ? problem.token : input[index];
    return { token, rules: [], expected: [], tooDeep: true };
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
  const error = parser.errors[0];
  if (!(error instanceof MismatchedTokenException || error instanceof NoViableAltException)) return null;
  const token = error.token.startOffset >= 0 ? error.token : undefined;
  return { token, rules: error.context.ruleStack, expected, tooDeep: false };
}
