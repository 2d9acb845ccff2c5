// Asks the program itself: every score and gate that the simulation goes by is computed by the real rules.
import type { Bundle, RawRecord } from '@funnel/bundle';
import { build } from '@funnel/compiler';
import { openProgram } from '@funnel/data';
import { prepare, RESULTS, type Values, values } from '@funnel/evaluator';
import type { Doing } from './doing.ts';
import type { AskRules, Look } from './look.ts';
import type { Person } from './people.ts';
import { leadCells } from './tables.ts';
import { instantText } from './time.ts';

/** The program in a folder, ready to be asked. Throws where it has errors: its own tests say which. */
export function askProgram(folder: string): AskRules {
  const prepared = prepare(compiled(folder));
  const { scores, gates } = prepared.bundle.rules;
  const places = {
    fit: placeOf(scores, 'fit'),
    engagement: placeOf(scores, 'engagement'),
    intent: placeOf(scores, 'intent'),
    ready: placeOf(gates, 'ready'),
    qualified: placeOf(gates, 'qualified'),
  };
  return (person, behaviour) => {
    const record = recordOf(person, behaviour);
    let [sentBack, staged] = [null as number | null, prepared.stage(record)];
    return (asOf, sentBackAt) => {
      // A lead is asked about many times, and sent back seldom.
      if (sentBackAt !== sentBack) {
        const history = sentBackAt === null ? [] : [{ stage: 'nurture', at: instantText(sentBackAt) }];
        [sentBack, staged] = [sentBackAt, prepared.stage({ ...record, history })];
      }
      return lookOf(values(prepared, staged, asOf));
    };
  };

  function lookOf(found: Values): Look {
    const passed = (place: number) => RESULTS[found.gates[place]!] === 'passed';
    const points = (place: number) => found.scores[place]! / 1000;
    return {
      fit: points(places.fit),
      engagement: points(places.engagement),
      intent: points(places.intent),
      ready: passed(places.ready),
      qualified: passed(places.qualified),
    };
  }
}

function compiled(folder: string): Bundle {
  const { sources, reader } = openProgram(folder);
  const { bundle } = build(sources, reader);
  if (bundle === null) throw new Error(`The program in ${folder} has errors: funnel check shows them.`);
  return bundle;
}

function recordOf(person: Person, behaviour: readonly Doing[]): RawRecord {
  const activities = behaviour.map(({ type, at, knownAt, properties }) => ({
    type,
    at: instantText(at),
    known_at: instantText(knownAt),
    properties,
  }));
  return { id: person.id, fields: leadCells(person), activities };
}

const placeOf = (parts: readonly { readonly name: string }[], name: string): number =>
  parts.findIndex(part => part.name === name);
