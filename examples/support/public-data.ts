// Where public data sets lie that are not part of this project, and how their tables are read.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

export type Row = Readonly<Record<string, string>>;

/** A table as text by the file's name. */
export type Files = Readonly<Record<string, string>>;

/** Reads a table of the public set by its path in the folder of public data. */
export type ReadTable = (path: string) => readonly Row[];

/** The folder of public data: what the environment variable FUNNEL_DATA says, else `shared/data` beside the repository. */
export function publicFolder(root: string): string {
  return process.env['FUNNEL_DATA'] || join(root, '..', 'shared', 'data');
}

/** A reader of CSV tables (also compressed ones) in that folder. */
export function publicTables(root: string): ReadTable {
  return path => {
    const bytes = readFileSync(join(publicFolder(root), path));
    return parse(path.endsWith('.gz') ? gunzipSync(bytes) : bytes, { columns: true, bom: true });
  };
}

/** A table in CSV; cells are quoted where they must be. */
export function csv(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `${[columns, ...rows].map(row => row.map(cell).join(',')).join('\n')}\n`;
}

function cell(value: string | number): string {
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Writes what `prepare` makes of the public tables at `paths` into the example's folder `data`; where one of them is absent
 * it says so and writes nothing.
 */
export function prepareExample(example: string, paths: readonly string[], prepare: (read: ReadTable) => Files): void {
  const root = process.cwd();
  const absent = paths.filter(path => !existsSync(join(publicFolder(root), path)));
  if (absent.length > 0) {
    const where = absent.map(path => join(publicFolder(root), path)).join(' and ');
    process.stdout.write(`${example}: there is no ${where}; examples/${example}/README.md says where to get it.\n`);
    return;
  }
  const folder = join(root, 'examples', example, 'data');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(prepare(publicTables(root)))) {
    writeFileSync(join(folder, name), text);
    process.stdout.write(`examples/${example}/data/${name}: ${text.split('\n').length - 2} rows\n`);
  }
}
