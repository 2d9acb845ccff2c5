// Checked program to bundle.
export { build } from './build.ts';
export { compile } from './compile.ts';
