// The names that random content and hand-offs are made of.

export const stepNames = ['awareness', 'consideration', 'decision', 'evaluation', 'advocacy'];

/** In another order than that of their bytes. */
export const handoffNames = ['new_arrival', 'brief', 'zero_hour', 'alert'];
