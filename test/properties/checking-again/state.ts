// A program as somebody works on it: its texts, the files of its lists, and its settings.
import type { CheckOptions } from '@funnel/language';

export interface State {
  /** By path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, string>;
  readonly options: CheckOptions;
}

/** The same with another text in a file. */
export function withText(state: State, path: string, text: string): State {
  return { ...state, texts: new Map(state.texts).set(path, text) };
}
