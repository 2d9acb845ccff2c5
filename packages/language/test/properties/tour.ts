// The tour: the programs that laws over real text are tried on, and how often random ones are.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface TourFile {
  readonly path: string;
  readonly text: string;
}

const filesOf = (folder: string): TourFile[] =>
  readdirSync(folder)
    .filter(path => path.endsWith('.funnel'))
    .sort()
    .map(path => ({ path, text: readFileSync(`${folder}${path}`, 'utf8') }));

const here = (folder: string): string => fileURLToPath(new URL(folder, import.meta.url));

/** The files of `examples/acme-cloud`, and programs beside this file that have what the example leaves out. */
export const tourFiles: readonly TourFile[] = [
  ...filesOf(here('../../../../examples/acme-cloud/')),
  ...filesOf(here('programs/')),
];

/** The tour as one text. */
export const tour = tourFiles.map(({ text }) => text).join('\n');

const asked = process.env['FUNNEL_RUNS'] ?? '1';
const times = asked === 'large' ? 20 : Number(asked);

/** `FUNNEL_RUNS` (a number, or `large` for 20) multiplies how many random cases are tried. */
export const runs = (count: number): number => Math.ceil(count * times);
