// Comparisons in words, and how each is written in the language.

const or = '(?: or (?:equal|equals)(?: to)?)';
const above = '(?:greater|more|higher|larger|bigger|later|older|longer)';
const below = '(?:less|fewer|lower|smaller|earlier|younger|shorter)';
const part = '(?:contain|contains|include|includes)';

/** What is written, in small letters with one blank between words, and what is written here. The first that fits is taken. */
export const phrases: readonly (readonly [RegExp, string])[] = [
  [/^is not (?:null|nil|blank|empty|none)\b/, 'is known'],
  [/^is (?:null|nil|blank)\b/, 'is unknown'],
  [/^is not (?:equal to|equals|the same as)\b/, 'is not'],
  [new RegExp(`^(?:is )?${above} than${or}`), '>='],
  [new RegExp(`^(?:is )?${below} than${or}`), '<='],
  [new RegExp(`^(?:is )?${above} than\\b`), '>'],
  [new RegExp(`^(?:is )?${below} than\\b`), '<'],
  [/^is (?:above|over)\b|^exceeds\b/, '>'],
  [/^is (?:below|under)\b/, '<'],
  [/^is at least\b/, '>='],
  [/^is at most\b/, '<='],
  [/^is equal to\b|^is exactly\b|^equals?(?: to)?\b|^eq\b/, 'is'],
  [/^is (?:any|one|either) of\b/, 'in'],
  [/^is (?:none of|not (?:any|one) of)\b/, 'not in'],
  [/^(?:has|have) (?:any )?value\b|^is (?:present|filled|set|populated)\b|^exists\b/, 'is known'],
  [/^(?:has|have) no value\b|^is (?:absent|unset)\b/, 'is unknown'],
  [new RegExp(`^${part} exactly\\b`), 'is'],
  [/^contains (?:any|one) of\b/, 'contains'],
  [new RegExp(`^(?:does|do|did) not ${part}\\b`), 'not … contains'],
  [/^(?:does|do|did) not start with\b/, 'not … starts with'],
  [/^(?:does|do|did) not end with\b/, 'not … ends with'],
  [/^(?:does|do|did) not equal\b/, 'is not'],
  [/^(?:contain|containing|ilike|matches)\b/, 'contains'],
  [/^(?:include|including)\b/, 'includes'],
  [/^(?:start|begins?) with\b/, 'starts with'],
  [/^end with\b/, 'ends with'],
  [/^not (?=[a-z"\d])(?!in\b)/, 'is not'],
];
