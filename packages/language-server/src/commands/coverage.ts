// Which branches of the rules tests went through, file by file, for an editor's margin.
import type { Bundle, SourcePlace } from '@funnel/bundle';
import type { Branch, Coverage } from '@funnel/review';
import { type OpenProgram, uriIn } from '../programs.ts';

export interface CoverageAnswer {
  readonly tried: number;
  readonly total: number;
  readonly percent: number;
  readonly files: readonly FileCoverageAnswer[];
}

/** Lines and columns count from 0. */
export interface FileCoverageAnswer {
  readonly uri: string;
  readonly branches: readonly {
    readonly line: number;
    readonly column: number;
    readonly text: string;
    readonly side: string;
    /** How many tests went through it. */
    readonly hits: number;
  }[];
  readonly declarations: readonly DeclarationCoverage[];
}

interface DeclarationCoverage {
  readonly name: string;
  readonly line: number;
  readonly column: number;
  readonly tried: number;
  readonly total: number;
  /** Names of the tests that went through some branch of it. */
  readonly tests: readonly string[];
}

const before = (a: SourcePlace, b: SourcePlace): boolean =>
  a.line < b.line || (a.line === b.line && a.column <= b.column);

/** The declaration that a place stands in: the last one of the file that begins before it. */
function declarationsIn({ about }: Bundle, file: string, branches: readonly Branch[]): DeclarationCoverage[] {
  const own = about.declarations.filter(({ at }) => at.file === file).sort((a, b) => (before(a.at, b.at) ? -1 : 1));
  return own.flatMap(({ at, key }, index) => {
    const next = own[index + 1]?.at;
    const inside = branches.filter(
      ({ place }) => place !== null && before(at, place) && (next === undefined || !before(next, place)),
    );
    if (inside.length === 0) return [];
    const tests = [...new Set(inside.flatMap(({ hits }) => hits))];
    const tried = inside.filter(({ hits }) => hits.length > 0).length;
    const name = key.replace('/', ' ');
    return [{ name, line: at.line - 1, column: at.column - 1, tried, total: inside.length, tests }];
  });
}

export function coverageAnswer(program: OpenProgram, bundle: Bundle, covered: Coverage): CoverageAnswer {
  const { branches, percent, total, tried } = covered;
  const files = [...new Set(branches.flatMap(({ place }) => place?.file ?? []))].sort();
  return {
    tried,
    total,
    percent,
    files: files.map(file => {
      const own = branches.filter(({ place }) => place?.file === file);
      return {
        uri: uriIn(program, file),
        branches: own.map(({ hits, place, side, text }) => ({
          line: place!.line - 1,
          column: place!.column - 1,
          text,
          side,
          hits: hits.length,
        })),
        declarations: declarationsIn(bundle, file, own),
      };
    }),
  };
}
