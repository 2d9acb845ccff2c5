// The constructs of the benchmark's programs as a Langium grammar, with the names that declarations give each other as cross-references.
export const langiumGrammar = `
grammar Rules

entry Program: declarations+=Declaration*;

Declaration: Lead | Activity | List | Param | Segment | Score | Grade | Gate;

Lead: 'lead' name='{' fields+=Field* '}';
Field: name=ID label=STRING? ('unknown' unknown=STRING)? type=Type;
Type: plain=('text' | 'boolean' | 'date') | 'one' 'of' members+=Member (',' members+=Member)* | number='number' ('by' step=NUMBER)?;
Member: name=ID;

Activity: 'activity' name=ID ('by' by=ID)? ('{' properties+=Field* '}')?;
List: 'list' name=ID '=' values+=STRING (',' values+=STRING)*;
Param: 'param' name=ID label=STRING? 'normally' normally=NUMBER ('allowed' low=NUMBER 'to' high=NUMBER)?;
Segment: 'segment' name=ID label=STRING? 'when' condition=Or;

Score: 'score' name=ID label=STRING? 'from' low=NUMBER 'to' high=NUMBER '{' lines+=ScoreLine* '}';
ScoreLine: Fading | Rule;
Fading: 'points' 'halve' 'every' count=NUMBER unit=Unit;
Rule: sign=('add' | 'subtract') points=NUMBER (
    ('per' activity=[Activity:ID] | 'for' which=('last' | 'first') activity=[Activity:ID])
    ('where' where=Or)? ('within' count=NUMBER unit=Unit)? ('up' 'to' upTo=NUMBER 'points')?
  )? ('when' condition=Or)?;
Unit returns string: 'days' | 'day' | 'hours' | 'hour' | 'weeks' | 'week';

Grade: 'grade' name=ID '{' bands+=Band* '}';
Band: 'band' name=ID ('when' condition=Or | 'otherwise');

Gate: 'gate' name=ID label=STRING? '{' lines+=GateLine* '}';
GateLine: ('refuse' 'when' | 'pass' 'at' 'once' 'when' | 'require') condition=Or ('because' because=STRING)?;

Or: operands+=And ('or' operands+=And)*;
And: operands+=Unary ('and' operands+=Unary)*;
Unary: 'not' operand=Unary | Test;
Test: 'any' activity=[Activity:ID] ('within' count=NUMBER unit=Unit)?
  | 'segment' 'is' segment=[Segment:ID]
  | '(' inner=Or ')'
  | left=Value (
      operator=('>=' | '<=' | '>' | '<' | '=' | '!=') right=Value
      | 'is' right=Value
      | 'in' (list=[List:ID] | '(' values+=Value (',' values+=Value)* ')')
      | how=('starts' | 'ends') 'with' text=STRING
    )?;
Value: of=[Named:ID] | number=NUMBER | text=STRING;
Named: Field | Param | Score | Grade | Gate | Member;

hidden terminal WS: /\\s+/;
hidden terminal COMMENT: /\\/\\/[^\\n\\r]*/;
terminal ID: /[a-z_][a-z0-9_]*/;
terminal STRING: /"([^"\\\\]|\\\\.)*"/;
terminal NUMBER: /[0-9][0-9_]*(\\.[0-9]+)?/;
`;
