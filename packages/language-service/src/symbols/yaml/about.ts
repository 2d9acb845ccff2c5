// Which program a file of tests is about, as far as paths can tell.

/** The steps of a path, with its `..` taken. */
function stepsOf(path: string): readonly string[] {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps;
}

/** Whether the first path is the second one, or a folder that it is in. */
const leadsTo = (folder: readonly string[], path: readonly string[]): boolean =>
  folder.every((step, index) => path[index] === step);

/**
 * Whether the tests are about the program with these rule files. `rules` is what they name, relative to their own folder: a file of the
 * program, or a folder that is part of it, as the one they stand in is and all above that. Tests that name nothing mean their own folder.
 */
export function isAbout(files: readonly string[], path: string, rules: string | null): boolean {
  // From outside nobody sees how the program's own folder is called; whoever brings such tests knows.
  if (path.startsWith('../')) return true;
  const own = path.split('/').slice(0, -1);
  const named = stepsOf([...own, rules ?? '.'].join('/'));
  return leadsTo(named, own) || files.some(each => leadsTo(named, stepsOf(each)));
}
