// Bundle, record and instant to an explained decision. Runs anywhere JavaScript does: no clock, no randomness, no input or output.
export { dueAfter } from './clocks/due-after.ts';
export { type DecideOptions, decide } from './decide/decide.ts';
export { type Shares, shares, type Values, values } from './decide/values.ts';
export { evaluate } from './evaluate.ts';
export { type Prepared, type PrepareOptions, prepare } from './prepared.ts';
export { type Replayed, type ReplayOptions, replay } from './replay/replay.ts';
export { checkSettings, type ParamSettings, type SettingProblem } from './settings.ts';
export { RESULTS } from './tables/frame.ts';
