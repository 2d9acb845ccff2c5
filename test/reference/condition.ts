// Whether a condition holds: yes, no or unknown.
import type { Condition, Order, TextSet } from '@funnel/bundle';
import type { Case } from './case.ts';
import { resultOf } from './expression.ts';
import { allOf, anyOf, no, opposite, unknownFor, type Verdict, verdict, yes } from './kleene.ts';
import { gateOf, segmentOf } from './named.ts';
import { isVisible, occurrencesOf } from './occurrences.ts';
import { standingOf, timesEntered } from './stages.ts';
import { containsWords, foldCase } from './texts.ts';

function isOrdered(left: bigint, operator: Order, right: bigint): boolean {
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '=':
      return left === right;
    case '!=':
      return left !== right;
  }
}

/** The texts of a set, folded where they are compared as text. */
function textsOf(set: TextSet, type: 'text' | 'member' | 'band', { rules }: Case): string[] {
  const texts = set.kind === 'values' ? set.values : rules.lists.find(list => list.name === set.name)!.values;
  return type === 'text' ? texts.map(foldCase) : [...texts];
}

function fits(how: 'starts' | 'ends' | 'contains' | 'word', text: string, part: string): boolean {
  switch (how) {
    case 'starts':
      return text.startsWith(part);
    case 'ends':
      return text.endsWith(part);
    case 'contains':
      return text.includes(part);
    case 'word':
      return containsWords(text, part);
  }
}

export function conditionOf(condition: Condition, about: Case): Verdict {
  switch (condition.kind) {
    case 'and':
      return allOf(condition.of.map(part => conditionOf(part, about)));
    case 'or':
      return anyOf(condition.of.map(part => conditionOf(part, about)));
    case 'not':
      return opposite(conditionOf(condition.of, about));
    case 'compare': {
      const [left, right] = [resultOf(condition.left, about), resultOf(condition.right, about)];
      if (left.value === null || right.value === null) return unknownFor([...left.wants, ...right.wants]);
      const leftNumber = (left.value as bigint) * BigInt(condition.left_factor);
      const rightNumber = (right.value as bigint) * BigInt(condition.right_factor);
      return verdict(isOrdered(leftNumber, condition.operator, rightNumber));
    }
    case 'equal': {
      const [left, right] = [resultOf(condition.left, about), resultOf(condition.right, about)];
      if (left.value === null || right.value === null) return unknownFor([...left.wants, ...right.wants]);
      // Members of two types are one when their names are, whatever the case of their letters.
      if (condition.type === 'member')
        return verdict(foldCase(left.value as string) === foldCase(right.value as string));
      return verdict(left.value === right.value);
    }
    case 'among': {
      const { value, wants } = resultOf(condition.of, about);
      if (value === null) return unknownFor(wants);
      return verdict(textsOf(condition.set, condition.type, about).includes(value as string));
    }
    case 'includes': {
      const { value, wants } = resultOf(condition.of, about);
      if (value === null) return unknownFor(wants);
      const parts = value as readonly (string | null)[];
      const wanted = textsOf(condition.set, condition.type, about);
      const found =
        condition.quantity === 'any'
          ? wanted.some(text => parts.includes(text))
          : wanted.every(text => parts.includes(text));
      if (found) return yes;
      return parts.includes(null) ? unknownFor([factOfList(condition.of, about)]) : no;
    }
    case 'matches': {
      const { value, wants } = resultOf(condition.of, about);
      if (value === null) return unknownFor(wants);
      const parts = textsOf(condition.set, 'text', about);
      return verdict(parts.some(part => fits(condition.how, value as string, part)));
    }
    case 'known':
      return verdict(resultOf(condition.of, about).value !== null);
    case 'truth': {
      const { value, wants } = resultOf(condition.of, about);
      return value === null ? unknownFor(wants) : verdict(value === true);
    }
    case 'constant':
      return verdict(condition.value);
    case 'segment':
      return segmentOf(condition.name, about);
    case 'gate': {
      const gate = gateOf(condition.name, about);
      if (gate.result === 'undecided') return unknownFor(gate.ask);
      return verdict(gate.result === 'passed');
    }
    case 'occurs': {
      const judged = occurrencesOf(condition.of, about);
      const trues = judged.filter(one => one.where.holds === 'yes').length;
      const unknowns = judged.filter(one => one.where.holds === 'unknown');
      const wants = unknowns.flatMap(one => one.where.wants);
      const atLeast = (times: number): Verdict => {
        if (trues >= times) return yes;
        return trues + unknowns.length < times ? no : unknownFor(wants);
      };
      // At most n is: not at least n + 1.
      return condition.bound === 'at_least' ? atLeast(condition.times) : opposite(atLeast(condition.times + 1));
    }
    case 'latest_activity': {
      const own = about.facts.happenings.filter(happening => {
        const declared = about.rules.activities.find(activity => activity.name === happening.activity)!;
        return declared.by === null && isVisible(happening, about.asOf);
      });
      const latest = own.at(-1);
      return latest === undefined ? unknownFor(['activity']) : verdict(latest.activity === condition.activity);
    }
    case 'in_stage': {
      const { stage } = standingOf(about);
      return stage === null ? unknownFor(['stage']) : verdict(condition.stages.includes(stage));
    }
    case 'ever_entered':
      return verdict(timesEntered(condition.stage, about) > 0n);
  }
}

/** The name of a list, some element of which could not be read. */
function factOfList(list: Extract<Condition, { kind: 'includes' }>['of'], about: Case): string {
  if (list.kind === 'field') return list.name;
  if (list.kind === 'property') return `${about.activity!.activity}.${list.name}`;
  if (list.kind === 'last_property') return `${list.of.activity}.${list.property}`;
  throw new Error(`A list cannot come from ${list.kind}.`);
}
