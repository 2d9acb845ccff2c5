// Names of programs and channels: they become names of files, so they can be nothing else.

const NAME = /^[a-z][a-z0-9_-]{0,63}$/;
/** What some systems take for a device, whatever folder it stands in. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Lower-case letters, digits, `_` and `-`, a letter first, 64 at most. */
export function isName(text: string): boolean {
  return NAME.test(text) && !DEVICE.test(text);
}
