// What stands beside a bundle that was pulled.

const stem = (path: string): string => path.replace(/\.json$/, '');

/** The signed manifest. */
export const manifestBeside = (path: string): string => `${stem(path)}.manifest.json`;

/** What was seen of the channel. */
export const stateBeside = (path: string): string => `${stem(path)}.state.json`;
