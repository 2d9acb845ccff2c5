// The way of one lead through the stages, in the order in which the program's lifecycle will have it.
import { type Doing, doing } from './doing.ts';
import type { Drawn, Entry } from './entry.ts';
import type { Look, LookAt } from './look.ts';
import { OPENING, REPS } from './market.ts';
import { ACCEPTED, drawOutcome, WON } from './outcome.ts';
import type { Person } from './people.ts';
import { type Random, randomStream } from './random.ts';
import { drawReason, drawWork } from './sales.ts';
import { DAY, END, nextLook, onWeekday } from './time.ts';

export interface Journey {
  readonly entries: readonly Entry[];
  readonly doings: readonly Doing[];
  readonly drawn: readonly Drawn[];
}

/** At most this many times marketing hands one lead over. */
const MOST_HANDOVERS = 3;

/** `behaviour`: what the lead itself does, in order of time. */
export function drawJourney(seed: number, person: Person, behaviour: readonly Doing[], lookAt: LookAt): Journey {
  const random = randomStream(seed, `journey ${person.id}`);
  const rep = random.pick(REPS.filter(each => each.region === person.territory));
  const entries: Entry[] = [];
  const doings: Doing[] = [];
  const drawn: Drawn[] = [];
  const enter = (stage: string, at: number, by: string, reason = '', amount = ''): void => {
    if (at <= END) entries.push({ lead: person.id, stage, at, by, reason, amount });
  };
  const looks = behaviour
    .map(each => nextLook(each.knownAt))
    .filter(at => at <= END)
    .sort((left, right) => left - right);

  if (!random.chance(0.03)) enter('inquiry', person.created, 'rules');
  let nurture: number | null = null;
  for (let handover = 0; handover < MOST_HANDOVERS; handover += 1) {
    const entered = firstReady(looks, lookAt, nurture);
    if (entered === null) break;
    enter('mql', entered, 'rules');
    const rejectedAt = workHandover(entered, lookAt(entered, nurture));
    if (rejectedAt === null) break;
    nurture = rejectedAt;
  }
  return { entries, doings: doings.filter(each => each.at <= END), drawn };

  /** The instant of the rejection by sales, if there was one. */
  function workHandover(entered: number, look: Look): number | null {
    const work = drawWork(random, person.id, rep, OPENING[person.territory]!, entered);
    doings.push(...work.doings);
    const accepted = drawOutcome(random, ACCEPTED, look, rep.effect);
    if (work.verdictAt === null || work.verdictAt > END) return null;
    const reason = accepted ? '' : drawReason(random, person.fields);
    const verdict: Record<string, string> = accepted ? { answer: 'accepted' } : { answer: 'rejected', reason };
    doings.push(doing(person.id, 'verdict', work.verdictAt, verdict));
    drawn.push({ lead: person.id, outcome: 'accepted', asOf: entered, happened: accepted });
    const moved = nextLook(work.verdictAt);
    if (!accepted) {
      enter('nurture', moved, rep.name, 'Rejected by sales');
      return moved <= END ? moved : null;
    }
    enter('sal', moved, rep.name);
    const talked = onWeekday(nextLook(moved + Math.floor((1 + 12 * random.uniform()) * DAY)));
    const qualifiedAt = talked <= END && lookAt(talked, nurture).qualified ? talked : recycle(moved);
    if (qualifiedAt !== null && qualifiedAt <= END) sell(random, qualifiedAt, look);
    return null;
  }

  /** Not qualified after thirty days: back with the rep, until something happens that qualifies the lead after all. */
  function recycle(accepted: number): number | null {
    const recycled = accepted + 30 * DAY;
    enter('recycled', recycled, 'rules', 'Not qualified in time');
    return looks.find(at => at > recycled && lookAt(at, nurture).qualified) ?? null;
  }

  function sell(draw: Random, qualifiedAt: number, look: Look): void {
    enter('sql', qualifiedAt, rep.name);
    const decided = onWeekday(qualifiedAt + Math.floor((2 + 12 * draw.uniform()) * DAY));
    if (!draw.chance(0.82)) {
      enter('Closed Lost', decided, rep.name, 'No project');
      return;
    }
    const amount = String(5000 + 500 * draw.whole(0, 140));
    enter('opportunity', decided, rep.name, '', amount);
    const closed = onWeekday(decided + Math.floor((15 + 60 * draw.uniform()) * DAY));
    const won = drawOutcome(draw, WON, look, 0);
    if (closed > END) return;
    drawn.push({ lead: person.id, outcome: 'won', asOf: lastEntered(entries, 'mql'), happened: won });
    if (won) enter('Closed Won', closed, rep.name, '', amount);
    else enter('Closed Lost', closed, rep.name, draw.pick(['Price', 'Competitor', 'No decision']), amount);
  }
}

/** The first look at which the rules call the lead ready; after a rejection not before thirty days, and with something new. */
function firstReady(looks: readonly number[], lookAt: LookAt, nurture: number | null): number | null {
  if (nurture === null) return looks.find(at => lookAt(at, null).ready) ?? null;
  const since = looks.filter(at => at > nurture);
  const earliest = nurture + 30 * DAY;
  if (since.some(at => at <= earliest) && earliest <= END && lookAt(earliest, nurture).ready) return earliest;
  return since.find(at => at > earliest && lookAt(at, nurture).ready) ?? null;
}

const lastEntered = (entries: readonly Entry[], stage: string): number =>
  entries.findLast(each => each.stage === stage)!.at;
