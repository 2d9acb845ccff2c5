// Words by which a field is known to hold a protected or personal attribute: what people must not be ranked by.

/** Words in a row anywhere in a name, or (`whole`) as all of it; `attribute` is what it is called in a message. */
interface ProtectedWords {
  readonly attribute: string;
  readonly words: readonly string[];
  readonly whole?: readonly string[];
}

/**
 * Age, health and unions are also said of companies, accounts and systems, so these words alone are looked for as the whole
 * name only.
 */
const PROTECTED: readonly ProtectedWords[] = [
  { attribute: 'gender', words: ['gender', 'sex', 'pronouns'] },
  {
    attribute: 'age',
    words: ['age group', 'age band', 'age bracket', 'age range', 'contact age', 'customer age', 'person age'],
    whole: ['age', 'age years', 'age in years', 'years of age'],
  },
  { attribute: 'birth date', words: ['birth', 'birthday', 'birthdate', 'birthplace', 'dob', 'born'] },
  { attribute: 'religion', words: ['religion', 'religious', 'church tax'], whole: ['faith', 'belief'] },
  { attribute: 'ethnicity', words: ['ethnicity', 'ethnic', 'race', 'racial', 'caste', 'skin color', 'skin colour'] },
  { attribute: 'nationality', words: ['nationality', 'citizenship', 'national origin', 'immigration status'] },
  {
    attribute: 'health',
    words: ['health status', 'health condition', 'health data', 'medical condition', 'medical history', 'diagnosis'],
    whole: ['health', 'illness'],
  },
  { attribute: 'pregnancy', words: ['pregnant', 'pregnancy'] },
  { attribute: 'disability', words: ['disability', 'disabilities', 'handicap'] },
  { attribute: 'marital status', words: ['marital', 'married', 'spouse', 'number of children', 'family status'] },
  { attribute: 'sexual orientation', words: ['sexual', 'sexuality'] },
  { attribute: 'political opinion', words: ['political', 'politics', 'party affiliation', 'party membership'] },
  {
    attribute: 'union membership',
    words: ['trade union', 'labor union', 'labour union', 'union member', 'union membership'],
    whole: ['union'],
  },
  { attribute: 'genetic data', words: ['genetic', 'biometric', 'dna'] },
  { attribute: 'criminal record', words: ['criminal record', 'conviction', 'convictions'] },
];

/** `dateOfBirth`, `date_of_birth` and `Date of birth` alike: ` date of birth `. */
function wordsOf(name: string): string {
  const apart = name.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase();
  return ` ${apart
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')} `;
}

/** The attribute that a name speaks of; null for a name that speaks of none. */
export function protectedAttribute(name: string): string | null {
  const words = wordsOf(name);
  const found = PROTECTED.find(
    ({ words: anywhere, whole = [] }) =>
      anywhere.some(each => words.includes(` ${each} `)) || whole.some(each => words === ` ${each} `),
  );
  return found?.attribute ?? null;
}
