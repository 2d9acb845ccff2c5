// Personas, segments, grades and gates: what has to be so for them to come out as asked. Each is worked out once.
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import { FALSE, TRUE, UNKNOWN } from '../moves/truth.ts';
import { gateLines } from '../types/gate-lines.ts';
import { decimalOf, stepsAt } from '../values/decimal.ts';
import { armFormula, firstFormula } from './arms.ts';
import { type Asking, inside } from './asking.ts';
import { conditionFormula } from './conditions.ts';
import { ALWAYS, allOf, answers, anyOf, type Formula, NEVER } from './formula.ts';
import type { Mode } from './mode.ts';
import { open } from './three-valued.ts';

/** Choices of lines are looked at one by one up to so many. */
const MOST_CHOICES = 64;

function once(asking: Asking, key: string, mode: Mode, otherwise: Formula, work: (within: Asking) => Formula): Formula {
  const { formulas } = asking.reasoning;
  if (asking.within.includes(key)) return otherwise;
  const found = formulas.get(`${key} ${mode}`) ?? work(inside(asking, key));
  formulas.set(`${key} ${mode}`, found);
  return found;
}

export function segmentFormula(asking: Asking, name: string, mode: Mode): Formula {
  const key = `segment/${name}`;
  const segment = asking.reasoning.known.segments.get(name)?.node;
  const unclear = open(key)(mode);
  if (segment === undefined) return unclear;
  return once(asking, key, mode, unclear, within => conditionFormula(within, segment.when, mode));
}

const MOST_BANDS = 100;

/** The lead is in one of these bands. */
export function bandFormula(asking: Asking, name: string, bands: ReadonlySet<string>): Formula {
  const grade = asking.reasoning.known.grades.get(name)?.node;
  if (grade === undefined || grade.bands.length > MOST_BANDS) return ALWAYS;
  const indexes = grade.bands.flatMap((band, index) => (bands.has(band.name.text) ? [index] : []));
  return anyOf(
    indexes.map(index =>
      once(asking, `grade/${name}/${index}`, 'true', ALWAYS, within =>
        firstFormula(
          within,
          grade.bands.map(({ arm }) => arm),
          index,
        ),
      ),
    ),
  );
}

const TRUTHS: { readonly [M in Mode]: number } = {
  true: TRUE,
  false: FALSE,
  not_true: FALSE | UNKNOWN,
  not_false: TRUE | UNKNOWN,
};

/** Only what makes a gate pass is looked into; an excluded lead passes none. */
export function gateFormula(asking: Asking, name: string, mode: Mode): Formula {
  const key = `gate/${name}`;
  const gate = asking.reasoning.known.gates.get(name)?.node;
  const itself = answers(key, TRUTHS[mode]);
  if (gate === undefined || mode !== 'true') return itself;
  const passes = once(asking, key, mode, ALWAYS, within => {
    const included = within.reasoning.known.exclusions.map(({ node }) =>
      conditionFormula(within, node.when, 'not_true'),
    );
    return allOf([...included, passFormula(within, gate)]);
  });
  return allOf([itself, passes]);
}

function passFormula(within: Asking, gate: DeclarationOf<'gate'>): Formula {
  const { asks, uses, refusals, passes, requires } = gateLines(gate);
  if (gate.passesWith !== null) {
    const count = Number(stepsAt(decimalOf(gate.passesWith), 0) ?? 0n);
    const chosen = choices(
      asks.map(({ arm }) => armFormula(within, arm, 'true')),
      count,
    );
    return chosen === null ? ALWAYS : anyOf(chosen.map(allOf));
  }
  if (uses.length > 0) {
    const arms = uses.map(({ arm }) => arm);
    return anyOf(
      uses.map(({ gate: used }, index) =>
        allOf([firstFormula(within, arms, index), gateFormula(within, used.text, 'true')]),
      ),
    );
  }
  const hurdles = allOf(requires.map(({ condition }) => conditionFormula(within, condition, 'true')));
  return allOf([
    ...refusals.map(({ arm }) => armFormula(within, arm, 'not_true')),
    anyOf([...passes.map(({ arm }) => armFormula(within, arm, 'true')), requires.length === 0 ? NEVER : hurdles]),
  ]);
}

/** Every choice of so many; null where there are too many of them. */
function choices<T>(of: readonly T[], count: number): readonly (readonly T[])[] | null {
  let chosen: readonly (readonly T[])[] = [[]];
  for (const [index, item] of of.entries()) {
    const left = of.length - index;
    chosen = chosen.flatMap(sofar => {
      const without = left > count - sofar.length ? [sofar] : [];
      return sofar.length < count ? [[...sofar, item], ...without] : without;
    });
    if (chosen.length > MOST_CHOICES) return null;
  }
  return chosen.filter(({ length }) => length >= count);
}
