// The one door to Chevrotain: whoever needs it imports it from here, so that what it lacks on Node 20 is there first.
import './group-by.ts';

export type { IOrAlt, IParserErrorMessageProvider, ISerializedGast, IToken, ParserMethod, TokenType } from 'chevrotain';
export {
  Alternation,
  createToken,
  EmbeddedActionsParser,
  EOF,
  Lexer,
  MismatchedTokenException,
  NotAllInputParsedException,
  NoViableAltException,
  Option,
  tokenMatcher,
} from 'chevrotain';
