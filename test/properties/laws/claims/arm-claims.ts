// Claims about arms: the list that they stand in is asked again as a grade whose bands are the places of the list.
import type { CheckResult, LocatedDiagnostic } from '@funnel/language';
import { type Claim, claimOf } from './claim.ts';
import { type Found, nodeOf, textOfNode } from './nodes.ts';

interface Arm {
  readonly condition: { readonly span: { readonly start: number; readonly end: number } } | null;
  readonly until: { readonly text: string } | null;
}

interface Line {
  readonly kind?: string;
  readonly arm: Arm | null;
}

/** The lines among which the first that holds is taken, as the language has them. */
function listAround({ declaration, path }: Found, line: Line): readonly Line[] {
  const all = path.at(-1) as { readonly [lines: string]: readonly Line[] };
  const { kind } = declaration.node;
  if (kind === 'grade') return all['bands']!;
  if (kind === 'route') return all['arms']!;
  if (kind === 'param') return all['overrides']!;
  const lines = all['lines']!;
  const like = (...kinds: string[]) => kinds.flatMap(one => lines.filter(each => each.kind === one));
  if (line.kind === 'use') return like('use');
  if (kind === 'sla') return lines.filter(each => each.kind === 'target' || each.kind === 'no_target');
  return like('refuse', 'pass');
}

const bandOf = (name: string, index: number) => `${name}_${index}`;

/** The list as a grade. */
function gradeOf(found: Found, name: string, lines: readonly Line[]): string {
  const bands = lines.map(({ arm }, index) => {
    if (arm === null || arm.condition === null) return `\n  band ${bandOf(name, index)} otherwise`;
    const until = arm.until === null ? '' : ` until ${arm.until.text}`;
    return `\n  band ${bandOf(name, index)} when (${textOfNode(found, arm.condition as never)})${until}`;
  });
  const hasEnd = lines.some(({ arm }) => arm === null || arm.condition === null);
  return `grade ${name} {${bands.join('')}${hasEnd ? '' : `\n  band ${name}_none otherwise`}\n}`;
}

export function armClaim(result: CheckResult, finding: LocatedDiagnostic, name: string): Claim | null {
  const found = nodeOf(result.program, finding);
  const line = found?.path.find(node => 'arm' in node) as Line | undefined;
  if (found === null || line === undefined) return null;
  const lines = listAround(found, line);
  const index = lines.indexOf(line);
  const probes = [gradeOf(found, name, lines)];
  const words = `${found.declaration.node.kind}, line ${index + 1} of ${lines.length}`;
  return claimOf(finding.code, words, ({ grades }) => grades[name]!.band === bandOf(name, index), { probes });
}

/** Wherever the part is true, a line before is taken. */
export function partClaim(result: CheckResult, finding: LocatedDiagnostic, name: string): Claim | null {
  const found = nodeOf(result.program, finding);
  const line = found?.path.find(node => 'arm' in node) as Line | undefined;
  if (found === null || line === undefined) return null;
  const lines = listAround(found, line);
  const index = lines.indexOf(line);
  const text = textOfNode(found, found.path[0] as never);
  const until = line.arm?.until ?? null;
  const part = `grade ${name}_part {\n  band ${name}_yes when (${text})${until === null ? '' : ` until ${until.text}`}\n  band ${name}_no otherwise\n}`;
  const probes = [gradeOf(found, name, lines), part];
  return claimOf(
    finding.code,
    text,
    ({ grades }) =>
      grades[`${name}_part`]!.band === `${name}_yes` &&
      !lines.slice(0, index).some((_, earlier) => grades[name]!.band === bandOf(name, earlier)),
    { probes },
  );
}
