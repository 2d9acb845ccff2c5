// All that is fuzzed, by name.
import type { Target } from '../target.ts';
import { bundle } from './bundle.ts';
import { bundleBytes } from './bundle-bytes.ts';
import { check } from './check.ts';
import { compile } from './compile.ts';
import { edit } from './edit.ts';
import { format } from './format.ts';
import { parse } from './parse.ts';
import { csv, jsonLines } from './rows.ts';

export const targets: Readonly<Record<string, Target>> = {
  parse,
  edit,
  check,
  format,
  compile,
  bundle,
  'bundle-bytes': bundleBytes,
  csv,
  'json-lines': jsonLines,
};
