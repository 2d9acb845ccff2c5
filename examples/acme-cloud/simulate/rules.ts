// Asks the program itself: every score and gate that the simulation goes by is computed by the real rules.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle, RawRecord } from '@funnel/bundle';
import { build } from '@funnel/compiler';
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
      return { ...look, engagement, ready: look.ready && stillReady(prepared, staged, asOf, engagement) };
    };
  };
}

/** Whether a ready lead is ready with this engagement too: it is when a shortcut passed it, or when the bar in force is met. */
function stillReady(
  prepared: Prepared,
  staged: ReturnType<Prepared['stage']>,
  asOf: number,
  engagement: number,
): boolean {
  const { gates, params } = decide(prepared, staged, asOf);
  return gates['ready']!.by !== null || engagement >= params['mql_bar']!.value;
}

function compiled(folder: string): Bundle {
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  const sources = readdirSync(folder)
    .filter(name => name.endsWith('.funnel'))
    .sort()
    .map(path => ({ path, text: text(path) }));
  const { bundle } = build(sources, { read: path => ({ text: text(path) }) });
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
