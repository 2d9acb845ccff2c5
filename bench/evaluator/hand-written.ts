// What a careful person would write by hand for the measured rules, over the same staged records.
import type { StagedRecord } from '@funnel/bundle';
import { engagementTables } from './rules.ts';

const DAY = 86_400_000;
const FREE = new Set(['gmail.com', 'yahoo.com', 'outlook.com', 'gmx.de', 'web.de', 'hotmail.com']);
const TABLES = engagementTables.map(table => Float64Array.from(table));

export interface HandWritten {
  readonly scores: number[];
  readonly bands: number[];
  readonly gates: number[];
}

function faded(table: Float64Array, days: number): number {
  return days < table.length ? table[days]! : 0;
}

function quarterOf(at: number): number {
  const date = new Date(at);
  return date.getUTCFullYear() * 4 + Math.floor(date.getUTCMonth() / 3);
}

function clamped(points: number, most: number): number {
  return Math.min(points, most);
}

/** The millionths of a score to thousandths between 0 and 100, rounded to whole points. */
function rounded(sum: number): number {
  const points = Math.floor((sum + 500_000) / 1_000_000) * 1000;
  return Math.max(0, Math.min(100_000, points));
}

/** With `points` (45 places) it also keeps each rule's share. */
export function handWritten(lead: StagedRecord, asOf: number, points: number[] | null = null): HandWritten {
  const f = lead.fields;
  const title = f[0] as string | null;
  const email = f[1] as string | null;
  const seniority = f[2] as number | null;
  const department = f[3] as number | null;
  const employees = f[4] as number | null;
  const region = f[5] as number | null;
  const source = f[6] as number | null;
  const revenue = f[7] as number | null;
  const country = f[8] as string | null;
  const technology = f[9] as string[] | null;
  const budget = f[10] as number | null;
  const authority = f[11] as number | null;
  const need = f[12] as string | null;
  const timeframe = f[13] as number | null;
  const partner = f[14] as boolean | null;
  const industry = f[15] as number | null;
  const growth = f[17] as number | null;

  let clicks = 0;
  let opens = 0;
  let pricing = 0;
  let docs = 0;
  let views = 0;
  let longViews = 0;
  let careers = 0;
  let trial = 0;
  let trials = 0;
  let recentTrials = 0;
  let demo = 0;
  let recentDemos = 0;
  let cloudWebinar = 0;
  let cloudQuarter = Number.NaN;
  let webinars = 0;
  let downloads = 0;
  let assets: Set<string> | null = null;
  let papers = 0;
  let surges = 0;
  let security = 0;
  let forms = 0;
  let contacts = 0;
  let calls = 0;
  let launches = 0;
  let buyerClicks = 0;
  let week = Number.NaN;
  let inWeek = 0;
  const { activities } = lead;
  for (let index = 0; index < activities.length; index += 1) {
    const activity = activities[index]!;
    const { at } = activity;
    if (at > asOf) break;
    if (activity.known_at > asOf) continue;
    const age = asOf - at;
    const days = Math.floor(age / DAY);
    const { properties } = activity;
    switch (activity.type) {
      case 0: {
        const path = properties[0] as string | null;
        const seconds = properties[1] as number | null;
        if (path !== null) {
          if (age < 30 * DAY && path.startsWith('/pricing')) pricing += faded(TABLES[2]!, days);
          if (age < 60 * DAY && path.startsWith('/docs')) docs += faded(TABLES[3]!, days);
          if (path.startsWith('/careers')) careers += faded(TABLES[6]!, days);
        }
        if (age < 14 * DAY) views += faded(TABLES[4]!, days);
        if (seconds !== null && seconds >= 120_000) longViews += faded(TABLES[5]!, days);
        break;
      }
      case 1: {
        const campaign = properties[0] as string | null;
        clicks += faded(TABLES[0]!, days);
        if (age < 21 * DAY && campaign !== null && campaign.startsWith('launch')) launches += faded(TABLES[18]!, days);
        const current = Math.floor((Math.floor(at / DAY) + 3) / 7);
        if (current !== week) {
          week = current;
          inWeek = 0;
        }
        if (inWeek < 2) {
          inWeek += 1;
          buyerClicks += faded(TABLES[19]!, days);
        }
        break;
      }
      case 2:
        if (age < 30 * DAY) opens += faded(TABLES[1]!, days);
        break;
      case 3: {
        const asset = properties[0] as string | null;
        if (asset === null) break;
        if (assets === null) assets = new Set();
        if (!assets.has(asset)) {
          assets.add(asset);
          downloads += faded(TABLES[11]!, days);
        }
        if (age < 45 * DAY && asset.endsWith('.pdf')) papers += faded(TABLES[12]!, days);
        break;
      }
      case 4: {
        const topic = properties[0] as string | null;
        const minutes = properties[1] as number | null;
        if (age < 90 * DAY) webinars += faded(TABLES[10]!, days);
        if (minutes !== null && minutes >= 20_000 && topic?.includes('cloud') === true) {
          const quarter = quarterOf(at);
          if (quarter !== cloudQuarter) {
            cloudQuarter = quarter;
            cloudWebinar += faded(TABLES[9]!, days);
          }
        }
        break;
      }
      case 5:
        trials += 1;
        if (age < 30 * DAY && recentTrials === 0) {
          recentTrials = 1;
          trial = faded(TABLES[7]!, days);
        }
        break;
      case 6:
        demo = faded(TABLES[8]!, days);
        if (age < 30 * DAY) recentDemos += 1;
        break;
      case 7: {
        const topic = properties[0] as string | null;
        const strength = properties[1] as number | null;
        if (strength !== null && strength >= 70_000) surges += faded(TABLES[13]!, days);
        if (age < 28 * DAY && topic === 'security') security += faded(TABLES[14]!, days);
        break;
      }
      case 8:
        forms += faded(TABLES[15]!, days);
        if (age < 60 * DAY && (properties[0] as string | null) === 'contact') contacts += faded(TABLES[16]!, days);
        break;
      case 9:
        if ((properties[0] as number | null) === 2) calls += faded(TABLES[17]!, days);
        break;
    }
  }

  let domain: string | null = null;
  if (email !== null) {
    const at = email.lastIndexOf('@');
    if (at >= 0 && at < email.length - 1) domain = email.slice(at + 1);
  }
  if (domain === 'acme.example') {
    return { scores: [0, 0], bands: [2], gates: [3, 3] };
  }
  const free = domain !== null && FREE.has(domain);
  const buyer = (seniority === 3 || seniority === 4) && (department === 0 || department === 2);

  let fit = 0;
  const rule = (place: number, holds: boolean, millionths: number) => {
    if (!holds) return;
    fit += millionths;
    if (points !== null) points[place] = millionths;
  };
  rule(0, buyer, 20_000_000);
  rule(1, seniority === 2, 8_000_000);
  rule(2, seniority === 1, 5_000_000);
  rule(3, seniority === 0, -10_000_000);
  rule(4, department === 1, 6_000_000);
  rule(5, employees !== null && employees >= 200_000 && employees <= 5_000_000, 15_000_000);
  rule(6, employees !== null && employees > 5_000_000, 8_000_000);
  rule(7, employees !== null && employees < 10_000, -15_000_000);
  rule(8, region === 0, 5_000_000);
  rule(9, region === 1, 3_000_000);
  rule(10, source === 1 || source === 2 || source === 3, 4_000_000);
  rule(11, source === 4, -6_000_000);
  rule(12, revenue !== null && revenue >= 10_000_000_000, 7_000_000);
  rule(13, country === 'germany', 5_000_000);
  rule(14, country === 'france', 4_000_000);
  rule(15, technology !== null && (technology.includes('kubernetes') || technology.includes('terraform')), 10_000_000);
  rule(16, technology?.includes('postgres') === true, 3_000_000);
  rule(17, budget === 2, 10_000_000);
  rule(18, authority === 2, 6_000_000);
  rule(19, need !== null, 5_000_000);
  rule(20, free, -20_000_000);
  rule(21, title !== null && (title.includes('cloud') || title.includes('platform')), 4_000_000);
  rule(22, industry === 0 || industry === 1, 6_000_000);
  rule(23, industry === 5 || industry === 6 || partner === true, -8_000_000);
  rule(24, growth !== null && growth >= 20_000 && region !== null && region !== 2, 3_000_000);

  const shares = [
    clamped(clicks, 25_000_000),
    clamped(opens, 10_000_000),
    clamped(pricing, 15_000_000),
    clamped(docs, 12_000_000),
    clamped(views, 8_000_000),
    clamped(longViews, 10_000_000),
    Math.max(careers, -12_000_000),
    trial,
    demo,
    cloudWebinar,
    clamped(webinars, 18_000_000),
    clamped(downloads, 30_000_000),
    clamped(papers, 12_000_000),
    clamped(surges, 30_000_000),
    clamped(security, 12_000_000),
    clamped(forms, 18_000_000),
    clamped(contacts, 18_000_000),
    clamped(calls, 21_000_000),
    clamped(launches, 8_000_000),
    buyer ? buyerClicks : 0,
  ];
  let engagement = 0;
  for (let place = 0; place < shares.length; place += 1) {
    engagement += shares[place]!;
    if (points !== null) points[25 + place] = shares[place]!;
  }

  const fitValue = rounded(fit);
  const engagementValue = rounded(engagement);
  const band =
    fitValue >= 60_000 && engagementValue >= 50_000 ? 0 : fitValue >= 30_000 && engagementValue >= 25_000 ? 1 : 2;
  const met =
    (budget === 2 ? 1 : 0) +
    (authority === 1 || authority === 2 ? 1 : 0) +
    (need !== null ? 1 : 0) +
    (timeframe !== null && timeframe <= 180_000 ? 1 : 0);
  const open = (budget === null ? 1 : 0) + (authority === null ? 1 : 0) + (timeframe === null ? 1 : 0);
  const bant = met >= 2 ? 2 : met + open < 2 ? 0 : 1;
  const ready = free && trials === 0 ? 3 : recentDemos > 0 ? 2 : fitValue < 40_000 || engagementValue < 30_000 ? 0 : 2;
  return { scores: [fitValue, engagementValue], bands: [band], gates: [bant, ready] };
}
