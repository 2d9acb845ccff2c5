// The whole simulation: from one seed to the text of every data file.
import { drawBehaviour } from './behaviour.ts';
import { byTime } from './doing.ts';
import { drawIdleVisits } from './idle.ts';
import { drawJourney } from './journey.ts';
import type { AskRules } from './look.ts';
import { drawPerson } from './people.ts';
import { drawSpend } from './spend.ts';
import { activitiesTable, historyTable, leadsTable, spendTable } from './tables.ts';
import { truthText } from './truth.ts';

export const SEED = 20_261_121;
export const LEADS = 5000;
export const ACTIVITIES = 60_000;

/** Text by file name. `askRules` is the program itself: see `rules.ts`. */
export function simulate(askRules: AskRules): Readonly<Record<string, string>> {
  const people = Array.from({ length: LEADS }, (_, place) => drawPerson(SEED, place + 1));
  const behaviour = people.map(person => drawBehaviour(SEED, person));
  const journeys = people.map((person, place) =>
    drawJourney(SEED, person, behaviour[place]!, askRules(person, behaviour[place]!)),
  );
  const entries = journeys.flatMap(journey => journey.entries).sort((left, right) => left.at - right.at);
  const purposeful = [...behaviour.flat(), ...journeys.flatMap(journey => journey.doings)];
  const room = ACTIVITIES - purposeful.length;
  if (room < 0) throw new Error(`The leads do more than the file has room for: ${-room} activities too many.`);
  const idle = drawIdleVisits(SEED, people, entries, room);
  return {
    'leads.csv': leadsTable(people),
    'activities.csv': activitiesTable([...purposeful, ...idle].sort(byTime)),
    'history.csv': historyTable(entries),
    'spend.csv': spendTable(drawSpend(SEED)),
    'truth.json': truthText(
      SEED,
      journeys.flatMap(journey => journey.drawn),
    ),
  };
}
