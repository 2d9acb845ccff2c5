// Work that is done one thing at a time, in the order it came.
export interface Queue {
  /** A failure of one does not stop the next. */
  readonly add: (task: () => Promise<void> | void) => void;
  readonly isIdle: () => boolean;
  /** Settles when everything that was added before is done. */
  readonly done: () => Promise<void>;
}

export function createQueue(failed: (error: unknown) => void): Queue {
  let work: Promise<void> = Promise.resolve();
  let waiting = 0;
  return {
    add: task => {
      waiting += 1;
      work = work
        .then(task)
        .catch(failed)
        .finally(() => {
          waiting -= 1;
        });
    },
    isIdle: () => waiting === 0,
    done: () => work,
  };
}
