// Asks the program itself: every score and gate that the simulation goes by is computed by the real rules.
import type { Bundle, RawRecord } from '@funnel/bundle';
import { build } from '@funnel/compiler';
import { openProgram } from '@funnel/data';
import { decide, type Prepared, prepare, RESULTS, values } from '@funnel/evaluator';
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
    const staged = prepared.stage(recordOf(person, behaviour));
    const lookAt = (record: typeof staged, asOf: number): Look => {
      const found = values(prepared, record, asOf);
      const passed = (place: number) => RESULTS[found.gates[place]!] === 'passed';
      const points = (place: number) => found.scores[place]! / 1000;
      return {
        fit: points(places.fit),
        engagement: points(places.engagement),
        intent: points(places.intent),
        ready: passed(places.ready),
        qualified: passed(places.qualified),
      };
    };
    return (asOf, forgetUpTo) => {
      const look = lookAt(staged, asOf);
      if (forgetUpTo === null) return look;
      const later = behaviour.filter(each => each.at > forgetUpTo);
      const { engagement } = lookAt(prepared.stage(recordOf(person, later)), asOf);
      return { ...look, engagement, ready: isReady(prepared, staged, asOf, engagement) };
    };
  };
}

/**
 * Whether the gate lets a lead through with this engagement in place of its own. Forgetting can also raise the score: of two
 * downloads of one asset the earlier counts, unless it is forgotten.
 */
function isReady(prepared: Prepared, staged: ReturnType<Prepared['stage']>, asOf: number, engagement: number): boolean {
  const { gates, params } = decide(prepared, staged, asOf);
  const { result, by, lines } = gates['ready']!;
  if (result === 'refused') return false;
  const shortcut = result === 'passed' && by !== null;
  const others = lines.every(line => line.id === 'engagement' || line.holds === 'yes');
  return shortcut || (others && engagement >= params['mql_bar']!.value);
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
