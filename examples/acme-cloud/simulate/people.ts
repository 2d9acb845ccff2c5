// Draws the leads: what a form or a list tells of them, and the intent that nobody sees.

import { SPOILT } from './breakage.ts';
import { logistic } from './exponential.ts';
import { REGIONS, SEASON, SOURCES, type Source } from './market.ts';
import { type Random, randomStream } from './random.ts';
import { DAY, END, monthOf, monthStart, START } from './time.ts';
import { CAMPAIGNS, DEPARTMENTS, NEEDS, TECHNOLOGIES, TITLES } from './vocabulary.ts';

/** A lead; a field that the data do not give is the empty text. */
export interface Person {
  readonly id: string;
  readonly created: number;
  readonly fields: Readonly<Record<string, string>>;
  readonly source: Source;
  /** Where the lead truly is, whatever its field says. */
  readonly territory: string;
  /** Hidden: the share of a full-blown interest, 0 to 1. It acts on what the lead does and on nothing else. */
  readonly intent: number;
}

const MONTHS = Array.from({ length: monthOf(END) - monthOf(START) + 1 }, (_, place) => monthOf(START) + place);

/** Person number `number`, counted from 1. */
export function drawPerson(seed: number, number: number): Person {
  const random = randomStream(seed, `person ${number}`);
  const created = arrival(random);
  const source = random.weighted(SOURCES.map(each => [each, each.share] as const));
  const region = random.weighted(REGIONS);
  const role = drawRole(random, source);
  const company = drawCompany(random);
  const buyer = role.senior && ['it', 'finance'].includes(role.department);
  const intent = logistic(source.intent + (buyer ? 0.6 : 0) + 1.8 * random.normal());
  const missing = (probability: number, value: string): string => (random.chance(probability) ? '' : value);
  const fields = {
    email: missing(0.01, emailOf(random, number, source)),
    title: missing(0.1, `${TITLES[role.seniority]}, ${DEPARTMENTS[role.department]}`),
    seniority: missing(0.07, role.seniority),
    department: missing(0.06, role.department),
    employees: missing(0.06, String(company)),
    region: missing(0.02, region),
    source: missing(0.01, source.name),
    campaign: missing(0.3, random.pick(CAMPAIGNS)),
    technology: missing(0.25, technologies(random)),
    budget: random.weighted([
      ['Select', 28],
      ['', 12],
      ['none', 16],
      ['exploring', 22],
      ['approved', 22],
    ]),
    authority: random.weighted([
      ['', 34],
      ['user', 24],
      ['influencer', 24],
      ['decision_maker', 18],
    ]),
    need: missing(0.4, random.pick(NEEDS)),
    timeframe: missing(0.45, String(random.pick([30, 60, 90, 120, 180, 270, 365]))),
  };
  return {
    id: `L${String(number).padStart(4, '0')}`,
    created,
    fields: { ...fields, ...SPOILT[number] },
    source,
    territory: region,
    intent,
  };
}

/** Most leads arrive in the strong months, and the business doubles in the eighteen months. */
function arrival(random: Random): number {
  const weights = MONTHS.map((month, place) => {
    const share = month === monthOf(END) ? (END - monthStart(month)) / (30 * DAY) : 1;
    return [month, SEASON[month % 12]! * (1 + 0.06 * place) * share] as const;
  });
  const month = random.weighted(weights);
  const to = Math.min(monthStart(month + 1), END - DAY);
  return monthStart(month) + Math.floor((random.uniform() * (to - monthStart(month))) / 1000) * 1000;
}

function drawRole(random: Random, source: Source): { seniority: string; department: string; senior: boolean } {
  const senior = random.chance(source.senior);
  const seniority = senior
    ? random.weighted([
        ['vp', 6],
        ['c_level', 4],
      ])
    : random.weighted([
        ['junior', 3],
        ['manager', 4],
        ['director', 3],
      ]);
  const department = random.weighted([
    ['it', 46],
    ['security', 12],
    ['finance', 24],
    ['marketing', 8],
    ['other', 10],
  ]);
  return { seniority, department, senior };
}

const drawCompany = (random: Random): number =>
  random.weighted([
    [random.whole(3, 199), 22],
    [random.whole(200, 999), 46],
    [random.whole(1000, 5000), 26],
    [random.whole(5001, 60_000), 6],
  ]);

/** Addresses that nobody can have: numbered ones at the free mail hosts, the reserved top-level domain elsewhere. */
function emailOf(random: Random, number: number, source: Source): string {
  if (random.chance(source.freeMail))
    return `acme-cloud-sample-${number}@${random.pick(['gmail.com', 'yahoo.com', 'outlook.com'])}`;
  const host = random.weighted([
    [`buyer${random.whole(1, 3200)}.example`, 970],
    [random.pick(['nimbus.example', 'stratus-hosting.example', 'cumulo.example']), 20],
    ['acme.example', 10],
  ]);
  return `lead${number}@${host}`;
}

function technologies(random: Random): string {
  const count = random.weighted([
    [0, 10],
    [1, 25],
    [2, 35],
    [3, 30],
  ]);
  return [...new Set(Array.from({ length: count }, () => random.pick(TECHNOLOGIES)))].join(';');
}
