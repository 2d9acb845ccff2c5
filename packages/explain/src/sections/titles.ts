// What an explanation calls rules and lines of gates: for whoever leads from its words to the source.
import type { Bundle, Decision } from '@funnel/bundle';
import { matterOf } from '../speech.ts';
import { capital } from '../wording/lists.ts';
import { lineTitle } from './gate-lines.ts';
import { ruleWords } from './rule-words.ts';

/** By ids of rules, and `gate/line` for lines of gates. */
export function ruleTitles(bundle: Bundle, decision: Decision): ReadonlyMap<string, string> {
  const matter = matterOf(bundle, decision, {});
  const rules = [...matter.rules].map(([id, rule]): [string, string] => [id, capital(ruleWords(matter, rule).title)]);
  const lines = bundle.about.lines.flatMap(({ key }): [string, string][] => {
    const name = key.slice(0, key.indexOf('/'));
    const gate = matter.names.gates.get(name);
    return gate === undefined ? [] : [[key, lineTitle(matter, gate, key.slice(name.length + 1))]];
  });
  return new Map([...rules, ...lines]);
}
