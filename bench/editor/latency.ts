// From an edit to the diagnostics of all files: parsing the file again, checking the program again with all that is proved, and
// sorting by file. Processor time, so that what else runs counts little.
import { diagnostics, openSnapshot, type Snapshot, withText } from '@funnel/language-service';
import { createChance } from '../../test/random/chance.ts';
import { benchEdits, type EditKind } from './edits.ts';
import { benchProgram } from './program.ts';

const SIZES = [200, 2_000, 6_000, 20_000];
const PEG = 2_000;

interface Measured {
  readonly lines: number;
  readonly first: number;
  readonly times: readonly (readonly [EditKind, number])[];
  readonly found: number;
}

const reader = { read: () => ({ problem: 'missing' }) as const };

function milliseconds<T>(work: () => T): readonly [number, T] {
  const before = process.cpuUsage();
  const result = work();
  const { system, user } = process.cpuUsage(before);
  return [(user + system) / 1000, result];
}

function measure(lines: number, count: number): Measured {
  const files = benchProgram(lines);
  const chance = createChance(lines);
  let snapshot: Snapshot = openSnapshot(files, reader);
  const [first, found] = milliseconds(() => diagnostics(snapshot));
  const times: (readonly [EditKind, number])[] = [];
  for (let index = 0; index < count; index += 1) {
    const { path, text } = chance.pick(files);
    const now = snapshot.files.get(path)?.text ?? text;
    for (const { kind, text: next } of benchEdits(now, chance)) {
      const [taken, after] = milliseconds(() => {
        const edited = withText(snapshot, path, next);
        diagnostics(edited);
        return edited;
      });
      snapshot = after;
      times.push([kind, taken]);
    }
  }
  return { lines, first, times, found: [...found.values()].flat().length };
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const row = (cells: readonly (number | string)[]): void => {
  const texts = cells.map(cell =>
    typeof cell === 'number' ? cell.toLocaleString('en', { maximumFractionDigits: 2 }) : cell,
  );
  console.log(`| ${texts.join(' | ')} |`);
};

/** Prints a table of Markdown. */
export function benchLatency(count: number): void {
  measure(PEG, 100);
  const all = SIZES.map(lines => measure(lines, count));
  const medianOf = ({ times }: Measured): number =>
    quantile(
      times.map(([, time]) => time),
      0.5,
    );
  const peg = medianOf(all.find(({ lines }) => lines === PEG)!);
  row(['lines', 'edits', 'from nothing, ms', 'median, ms', 'p95, ms', `× of ${PEG} lines`, 'findings']);
  row(['---:', '---:', '---:', '---:', '---:', '---:', '---:']);
  for (const measured of all) {
    const { lines, first, times, found } = measured;
    const plain = times.map(([, time]) => time);
    row([lines, times.length, first, medianOf(measured), quantile(plain, 0.95), medianOf(measured) / peg, found]);
  }
  console.log('');
  const kinds = [...new Set(all.flatMap(({ times }) => times.map(([kind]) => kind)))];
  row(['median (p95), ms', ...kinds]);
  row(['---:', ...kinds.map(() => '---:')]);
  for (const { lines, times } of all) {
    const of = (kind: EditKind) => times.filter(([other]) => other === kind).map(([, time]) => time);
    row([
      lines,
      ...kinds.map(kind => `${quantile(of(kind), 0.5).toFixed(1)} (${quantile(of(kind), 0.95).toFixed(1)})`),
    ]);
  }
}
