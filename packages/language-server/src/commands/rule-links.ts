// Where rules and lines of gates stand, with the words that an explanation tells them by.
import type { Bundle, Decision, Rule } from '@funnel/bundle';
import { ruleTitles } from '@funnel/explain';
import type { OpenProgram } from '../programs.ts';
import { type Link, linkTo } from './links.ts';

export interface RuleLink extends Link {
  /** The score or gate that it is part of: `score/fit`. */
  readonly part: string;
  /** As written, on one line. */
  readonly text: string;
  /** What the explanation calls it. */
  readonly title: string;
}

/** Rules of scores, then lines of gates. */
export function ruleLinks(program: OpenProgram, bundle: Bundle, decision: Decision): readonly RuleLink[] {
  const { about, rules } = bundle;
  const titles = ruleTitles(bundle, decision);
  const parts = new Map(
    rules.scores.flatMap(({ items, name }) =>
      items
        .flatMap((item): readonly Rule[] => (item.kind === 'group' ? item.rules : [item]))
        .map(({ id }) => [id, `score/${name}`] as const),
    ),
  );
  const ofScores = about.rules.map(({ at, id, text }) => ({ at, text, title: titles.get(id), part: parts.get(id) }));
  const ofGates = about.lines.map(({ at, key, text }) => {
    const part = `gate/${key.slice(0, key.indexOf('/'))}`;
    return { at, text, title: titles.get(key), part };
  });
  return [...ofScores, ...ofGates].flatMap(({ at, part, text, title }) =>
    part === undefined || title === undefined ? [] : [{ part, text, title, ...linkTo(program, at) }],
  );
}
