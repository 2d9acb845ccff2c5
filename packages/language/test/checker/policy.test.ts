// What policy asks of rules, and what it leaves alone.
import { describe, expect, test } from 'vitest';
import { type CheckOptions, check, lineMap, messageOf, parseFile, placeOf } from '../../src/index.ts';
import { protectedAttribute } from '../../src/words/protected.ts';
import { reader } from './files.ts';

const CODES = new Set([
  'protected-attribute',
  'protected-unknown',
  'score-below-zero',
  'model-without-fit',
  'model-without-behaviour',
  'owners-missing',
]);

/** `3 code` of each finding of policy. */
function policy(source: string, options: CheckOptions = {}): readonly string[] {
  const { diagnostics } = check([parseFile('rules.funnel', source)], reader, options);
  expect(diagnostics.filter(each => each.severity === 'error').map(messageOf)).toEqual([]);
  const map = lineMap(source);
  return diagnostics.flatMap(({ code, span }) => (CODES.has(code) ? [`${placeOf(map, span.start).line} ${code}`] : []));
}

describe('names that speak of a protected attribute', () => {
  test.each([
    ['gender', 'gender'],
    ['Geschlecht (Sex)', 'gender'],
    ['dateOfBirth', 'birth date'],
    ['birth_date', 'birth date'],
    ['DOB', 'birth date'],
    ['age', 'age'],
    ['Age group', 'age'],
    ['contact_age', 'age'],
    ['Religious affiliation', 'religion'],
    ['ethnicity', 'ethnicity'],
    ['nationality', 'nationality'],
    ['health_status', 'health'],
    ['health', 'health'],
    ['Marital Status', 'marital status'],
    ['disability', 'disability'],
    ['sexual_orientation', 'sexual orientation'],
    ['political_views', 'political opinion'],
    ['union_member', 'union membership'],
    ['trade union', 'union membership'],
  ])('%s', (name, attribute) => {
    expect(protectedAttribute(name)).toBe(attribute);
  });

  test.each([
    'account_age',
    'age of the company',
    'lead_age',
    'average',
    'page',
    'engagement',
    'account_health',
    'health_score',
    'healthcare',
    'credit_union',
    'european_union',
    'brace',
    'traced',
    'essex_office',
    'parent_company',
    'title',
    'country',
    'language',
    'company_birthrate',
    'disabled',
  ])('not %s', name => {
    expect(protectedAttribute(name)).toBe(null);
  });
});

describe('protected attributes', () => {
  const LEAD = `lead {
  sex one of female, male
  years "Age" number
  mother from "Nationality of mother" text
  role one of user, buyer
  postcode text
}
activity call by sales { accent one of local, other }
`;

  test('are told on every line that asks them, by name, label and outside name', () => {
    const source = `${LEAD}segment young when years < 30
score fit from 0 to 100 {
  add 10 when sex is male and role is buyer
  add 5 per call where sex of lead is male
  subtract 5 when mother is "x"
}
gate ready {
  refuse when segment is young
  require years >= 18 or years < 65
}
grade size {
  band a when sex is female
  band b otherwise
}
`;
    expect(policy(source)).toEqual([
      '9 protected-attribute',
      '11 protected-attribute',
      '12 protected-attribute',
      '13 protected-attribute',
      '17 protected-attribute',
      '20 protected-attribute',
    ]);
  });

  test('may be declared, and handed over, as long as they decide nothing', () => {
    const source = `${LEAD}score fit from 0 to 100 {
  add 10 when role is buyer
}
`;
    expect(policy(source)).toEqual([]);
  });

  test('exclusions, params and routes decide too', () => {
    const source = `${LEAD}param bar normally 10 {
  use 20 when sex is male
}
exclude "Old" when years >= 80
team a {
  people 1
}
route owner {
  to a when sex is female
  to a otherwise
}
gate ready {
  require postcode is known
  require bar >= 0
}
`;
    expect(policy(source)).toEqual(['10 protected-attribute', '12 protected-attribute', '17 protected-attribute']);
  });

  test('those that the settings name, by name or outside name, properties with their activity', () => {
    const source = `${LEAD}score fit from 0 to 100 {
  add 10 when postcode starts with "1"
  add 5 per call where accent is local
}
`;
    expect(policy(source)).toEqual([]);
    expect(policy(source, { protected: ['Postcode'] })).toEqual(['10 protected-attribute']);
    expect(policy(source, { protected: ['call.accent'] })).toEqual(['11 protected-attribute']);
    expect(policy(source, { protected: ['accent'] })).toEqual(['1 protected-unknown']);
    expect(policy(source, { protected: ['post_code', 'nationality of mother'] })).toEqual(['1 protected-unknown']);
  });

  test('a comment with a reason allows a line', () => {
    const source = `${LEAD}exclude "Children"
  // allow protected-attribute: the law forbids to write to children
  when years < 16
`;
    expect(policy(source.replace('// allow', '// see'))).toEqual(['11 protected-attribute']);
    expect(
      policy(`${LEAD}score fit from 0 to 100 {
  add 10 when years < 16 // allow protected-attribute: a school
}
`),
    ).toEqual([]);
  });
});

describe('a range below zero', () => {
  const score = (range: string): string => `lead { role one of user, buyer }
score fit ${range} {
  add 10 when role is buyer
}
`;

  test('is told, but for a score of malus points alone', () => {
    expect(policy(score('from -5 to 100'))).toEqual(['2 score-below-zero']);
    expect(policy(score('from 0 to 100'))).toEqual([]);
    expect(policy(score('from -100 to 0'))).toEqual([]);
  });
});

describe('a model', () => {
  const FIT = `score fit from 0 to 100 {
  add 10 when role is buyer
}
`;
  const INTEREST = `score interest from 0 to 100 {
  add 10 per click
}
`;
  const model = (rest: string): string => `lead { role one of user, buyer }
activity click
${rest}`;
  const gate = (bar: string): string => `gate ready {
  require ${bar}
}
`;

  test('without fit, without behaviour', () => {
    expect(policy(model(INTEREST + gate('interest >= 5')))).toEqual(['3 model-without-fit']);
    expect(policy(model(FIT + gate('fit >= 5')))).toEqual(['3 model-without-behaviour']);
  });

  test('with both, wherever each is asked', () => {
    expect(policy(model(FIT + INTEREST + gate('fit >= 5')))).toEqual([]);
    expect(policy(model(INTEREST + gate('role is buyer')))).toEqual([]);
    expect(policy(model(FIT + gate('any click')))).toEqual([]);
    expect(policy(model(`persona p when role is buyer\n${INTEREST}${gate('persona is p')}`))).toEqual([]);
  });

  test('scores by themselves are none yet', () => {
    expect(policy(model(FIT))).toEqual([]);
    expect(policy(model(INTEREST))).toEqual([]);
    expect(policy(model(gate('role is buyer')))).toEqual([]);
  });
});

describe('owners', () => {
  const GATE = `lead { role one of user, buyer }
gate ready {
  require role is buyer
}
`;

  test('are missing where a program with gates or teams has none', () => {
    expect(policy(`funnel shop {\n}\n${GATE}`)).toEqual(['1 owners-missing']);
    expect(policy(`funnel shop {\n}\nlead { role text }\nteam sdr {\n  people 2\n}\n`)).toEqual(['1 owners-missing']);
  });

  test('are enough in any block', () => {
    expect(policy(`funnel shop {\n  owned by sales\n}\n${GATE}`)).toEqual([]);
    expect(policy(`funnel shop {\n}\n${GATE.replace('{\n  require', '{\n  owned by sales\n  require')}`)).toEqual([]);
  });

  test('nobody asks for them in a program without a name, or without gates and teams', () => {
    expect(policy(GATE)).toEqual([]);
    expect(policy('funnel shop {\n}\nlead { role text }\n')).toEqual([]);
  });
});
