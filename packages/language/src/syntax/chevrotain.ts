// The one door to Chevrotain: whoever needs it imports it from here, so that what it lacks on Node 20 is there first.
import './group-by.ts';

export {
  createToken,
  EmbeddedActionsParser,
  EOF,
  Lexer,
  MismatchedTokenException,
  NoViableAltException,
  NotAllInputParsedException,
  tokenMatcher,
} from 'chevrotain';
export type { IOrAlt, IParserErrorMessageProvider, IToken, ParserMethod, TokenType } from 'chevrotain';
