// After the messages that have already come. A web worker has no setImmediate.
export const later: (task: () => void) => void =
  typeof setImmediate === 'function' ? task => setImmediate(task) : task => setTimeout(task, 0);
