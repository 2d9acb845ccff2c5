// The two streams: standard output carries the result, standard error the talk.

/** Writes the result and waits until it is out, so that a pipe that reads slowly gets all of it. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, error => (error ? reject(error) : resolve()));
  });
}

/** A result for machines: indented JSON and a newline. */
export function printJson(value: unknown): Promise<void> {
  return print(`${JSON.stringify(value, null, 2)}\n`);
}

/** A line of talk. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}
