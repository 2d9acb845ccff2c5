// What a lead does of its own accord, week after week, out of its hidden intent.
import { byTime, type Doing, doing } from './doing.ts';
import { OPENING } from './market.ts';
import type { Person } from './people.ts';
import { type Random, randomStream } from './random.ts';
import { DAY, END, HOUR, inOfficeHours, MINUTE, monthOf, monthStart } from './time.ts';
import { ASSETS, CAMPAIGNS, PAGES, PRICING_PAGES, TOPICS, WEBINARS } from './vocabulary.ts';

/** All that the lead itself does until the end, in order of time. A lead's interest comes in bursts of some weeks. */
export function drawBehaviour(seed: number, person: Person): readonly Doing[] {
  const random = randomStream(seed, `behaviour ${person.id}`);
  const done: Doing[] = [...firstDeed(random, person)];
  let start = person.created;
  for (let strength = person.intent; start < END; strength *= 0.9) {
    done.push(...burst(random, person, start, strength));
    if (!random.chance(0.1 + 0.55 * person.intent)) break;
    start += Math.floor((20 + 50 * random.uniform()) * DAY);
  }
  return done.filter(each => each.at <= END).sort(byTime);
}

/** What made the lead a lead. */
function firstDeed(random: Random, person: Person): readonly Doing[] {
  const deeds: Readonly<Record<string, () => readonly Doing[]>> = {
    trial: () => [doing(person.id, 'trial_started', person.created)],
    webinar: () => [webinar(random, person, person.created)],
    'Lead Add Form': () => [doing(person.id, random.chance(0.35) ? 'demo_request' : 'page_view', person.created)],
  };
  return deeds[person.source.name]?.() ?? [];
}

function burst(random: Random, person: Person, start: number, strength: number): readonly Doing[] {
  const done: Doing[] = [];
  const length = 3 + 10 * random.uniform();
  const visits = Math.floor((0.3 + 8 * strength) * (0.5 + random.uniform()));
  for (let visit = 0; visit < visits; visit += 1) {
    const day = start + Math.floor(length * random.uniform() * DAY);
    const at = Math.max(inOfficeHours(random, day, OPENING[person.territory]!), person.created);
    done.push(...drawVisit(random, person, at, strength));
  }
  if (random.chance(0.15 + 0.35 * strength)) done.push(monthlyWebinar(random, person, start));
  done.push(...surges(random, person, start, length, strength));
  return done;
}

function drawVisit(random: Random, person: Person, at: number, strength: number): readonly Doing[] {
  const done: Doing[] = [];
  let clock = at;
  const then = (type: string, properties?: Readonly<Record<string, string>>): void => {
    done.push(doing(person.id, type, clock, properties));
    clock += Math.floor((0.3 + 6 * random.uniform()) * MINUTE);
  };
  if (random.chance(0.7)) then('Email Clicked', { campaign: random.chance(0.05) ? '' : random.pick(CAMPAIGNS) });
  for (
    let page = random.weighted([
      [0, 5],
      [1, 5],
      [2, 1],
    ]);
    page > 0;
    page -= 1
  ) {
    then('page_view', { path: random.pick(random.chance(0.15 + 0.45 * strength) ? PRICING_PAGES : PAGES) });
  }
  if (random.chance(0.2)) then('download', { asset: random.chance(0.04) ? '' : random.pick(ASSETS) });
  if (random.chance(0.15 * strength)) then('trial_started');
  if (random.chance(0.03 * strength)) then('demo_request');
  return done;
}

function webinar(random: Random, person: Person, at: number): Doing {
  const minutes = random.chance(0.06) ? '' : String(random.whole(2, 60));
  const uploaded = at + Math.floor((0.2 + 2.5 * random.uniform()) * DAY);
  return doing(person.id, 'webinar_attended', at, { title: random.pick(WEBINARS), minutes }, uploaded);
}

/** On the third Thursday of the next month, at three in the afternoon UTC; the list of those present comes in later. */
function monthlyWebinar(random: Random, person: Person, from: number): Doing {
  const first = monthStart(monthOf(from) + 1);
  const thursday = (4 - new Date(first).getUTCDay() + 7) % 7;
  return webinar(random, person, first + (thursday + 14) * DAY + 15 * HOUR);
}

/** Intent bought per account: larger companies only, delivered on the Monday after. */
function surges(random: Random, person: Person, start: number, length: number, strength: number): readonly Doing[] {
  if (Number(person.fields['employees']) < 200 || !random.chance(0.05 + 0.45 * strength)) return [];
  return Array.from({ length: random.whole(2, 6) }, () => {
    const at = start + Math.floor(random.uniform() * length * DAY);
    const monday = Math.floor(at / DAY) * DAY + ((8 - new Date(at).getUTCDay()) % 7 || 7) * DAY + 4 * HOUR;
    const strong = Math.min(100, Math.floor(35 + 40 * random.uniform() + 35 * strength));
    return doing(person.id, 'surge', at, { topic: random.pick(TOPICS), strength: String(strong) }, monday);
  });
}
