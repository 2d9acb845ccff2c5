// Seeded leads with about twenty activities each, as staging leaves them; they pass through JSON once, like real input.
import type { StagedRecord, Value } from '@funnel/bundle';
import { AS_OF, DAY } from '../../packages/evaluator/test/rules.ts';

export type Random = () => number;

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const TITLES = ['head of cloud platform', 'it manager', 'cfo', 'developer', 'vp engineering', 'buyer', 'platform lead'];
const DOMAINS = [
  'gmail.com',
  'initech.example',
  'globex.example',
  'acme.example',
  'web.de',
  'umbrella.example',
  'hooli.example',
];
const COUNTRIES = ['germany', 'france', 'usa', 'japan', 'spain'];
const TOOLS = ['kubernetes', 'terraform', 'postgres', 'oracle', 'sap', 'excel'];
const PATHS = [
  '/pricing',
  '/pricing/enterprise',
  '/docs/start',
  '/docs/api',
  '/blog/cloud',
  '/careers',
  '/',
  '/customers',
];
const CAMPAIGNS = ['launch-2026', 'newsletter', 'launch-eu', 'webinar-invite'];
const ASSETS = ['ten-myths.pdf', 'tco.xlsx', 'security.pdf', 'guide.html', 'checklist.pdf'];
const TOPICS = ['cloud cost', 'security', 'data', 'cloud migration'];
const FORMS = ['contact', 'newsletter', 'pricing'];

export function generateLeads(count: number, first: number): readonly StagedRecord[] {
  const random = createRandom(0x5eed + first);
  const leads = Array.from({ length: count }, (_, place) => lead(`l${first + place}`, random));
  return JSON.parse(JSON.stringify(leads)) as readonly StagedRecord[];
}

function lead(id: string, random: Random): StagedRecord {
  const below = (end: number) => Math.floor(random() * end);
  const one = (list: readonly string[]) => list[below(list.length)]!;
  const maybe = (value: Value): Value => (random() < 0.08 ? null : value);
  const thousandths = (end: number) => below(end) * 1000;
  const fields = [
    maybe(one(TITLES)),
    maybe(`user${below(1e6)}@${one(DOMAINS)}`),
    maybe(below(5)),
    maybe(below(5)),
    maybe(thousandths(8000)),
    maybe(below(3)),
    maybe(below(6)),
    maybe(thousandths(50_000_000)),
    maybe(one(COUNTRIES)),
    maybe(TOOLS.filter(() => random() < 0.3)),
    maybe(below(3)),
    maybe(below(3)),
    random() < 0.5 ? null : 'cheaper hosting',
    maybe(thousandths(365)),
    maybe(random() < 0.1),
    maybe(below(8)),
    maybe(random() < 0.7),
    maybe(thousandths(60) - 10_000),
  ];
  const properties: readonly (() => Value[])[] = [
    () => [maybe(one(PATHS)), maybe(thousandths(300))],
    () => [maybe(one(CAMPAIGNS))],
    () => [maybe(one(CAMPAIGNS))],
    () => [maybe(one(ASSETS))],
    () => [maybe(one(TOPICS)), maybe(thousandths(60))],
    () => [],
    () => [],
    () => [maybe(one(TOPICS)), maybe(thousandths(100))],
    () => [maybe(one(FORMS))],
    () => [maybe(below(3))],
  ];
  const length = 12 + below(17);
  const instants = Array.from({ length }, () => AS_OF - below(120 * DAY)).sort((a, b) => a - b);
  const activities = instants.map((at, row) => {
    // Page views are the most frequent by far, trials and demos rare.
    const dice = below(100);
    const type =
      dice < 45
        ? 0
        : dice < 58
          ? 1
          : dice < 74
            ? 2
            : dice < 81
              ? 3
              : dice < 86
                ? 4
                : dice < 87
                  ? 5
                  : dice < 88
                    ? 6
                    : dice < 92
                      ? 7
                      : dice < 95
                        ? 8
                        : 9;
    return { type, at, known_at: at, row, properties: properties[type]!() };
  });
  return { id, fields, activities, history: [], clocks: [], raw: { id, fields: {} }, problems: [] };
}
