// What sales do with a lead that was handed to them: calls, mails, waiting, and in the end a verdict.
import { type Doing, doing } from './doing.ts';
import { exponential } from './exponential.ts';
import type { Rep } from './market.ts';
import type { Random } from './random.ts';
import { DAY, HOUR, inOfficeHours, MINUTE, onWeekday } from './time.ts';

export interface Work {
  readonly doings: readonly Doing[];
  /** When the rep knows enough for a verdict; null when the lead was left lying. */
  readonly verdictAt: number | null;
}

/** The work on one lead from its entry into mql. */
export function drawWork(random: Random, lead: string, rep: Rep, opening: number, entered: number): Work {
  const doings: Doing[] = [];
  const left = random.chance(0.05);
  let at = onWeekday(entered + Math.floor(rep.hours * exponential(0.9 * random.normal()) * 3600) * 1000);
  for (let attempt = random.whole(1, 5); attempt > 0; attempt -= 1) {
    if (random.chance(0.3)) {
      doings.push(doing(lead, 'email_sent', at));
    } else {
      const outcome = random.weighted([
        ['no_answer', 40],
        ['voicemail', 25],
        ['connected', 35],
      ] as const);
      doings.push(doing(lead, 'call', at, { outcome }));
      if (outcome === 'connected') break;
    }
    at = onWeekday(inOfficeHours(random, at + DAY + random.whole(0, 2) * DAY, opening));
  }
  if (!left && random.chance(0.18)) {
    at += random.whole(1, 5) * HOUR;
    doings.push(doing(lead, 'waiting_on_prospect', at));
    at += Math.floor((0.5 + 6 * random.uniform()) * DAY);
    if (random.chance(0.8)) doings.push(doing(lead, 'prospect_replied', at));
  }
  return { doings, verdictAt: left ? null : onWeekday(at + random.whole(10, 240) * MINUTE) };
}

/** Why sales would not have the lead: the reason that its fields suggest, most of the time. */
export function drawReason(random: Random, fields: Readonly<Record<string, string>>): string {
  const small = fields['employees'] !== '' && Number(fields['employees']) < 200;
  const senior = ['vp', 'c_level'].includes(fields['seniority']!);
  return random.weighted([
    ['bad_phone', 1],
    ['wrong_role', senior ? 0.5 : 3],
    ['too_small', small ? 5 : 0.3],
    ['bad_timing', 3],
    ['other', 1],
  ]);
}
