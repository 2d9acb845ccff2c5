// Where things stand in a registry. Every part of a path is a checked name, a checked version or a digest.

export const FOLDERS = { bundles: 'bundles', index: 'index', channels: 'channels' } as const;
/** Where publishers raise their flags. */
export const FLAGS = '.publishing';

export const MANIFEST_ENDING = '.manifest.json';
const ENDING = '.json';

/** The bundle with this digest, `sha256:…`. */
export const bundlePath = (name: string, digest: string): string =>
  `${FOLDERS.bundles}/${name}/${digest.replace('sha256:', '')}${ENDING}`;

export const manifestPath = (name: string, release: string): string =>
  `${FOLDERS.bundles}/${name}/${release}${MANIFEST_ENDING}`;

export const indexPath = (name: string): string => `${FOLDERS.index}/${name}${ENDING}`;

export const pointerPath = (name: string, channel: string): string => `${FOLDERS.channels}/${name}/${channel}${ENDING}`;

/** The name of a file without its ending; null where it has another one. */
export function stemOf(file: string, ending: string = ENDING): string | null {
  return file.endsWith(ending) ? file.slice(0, -ending.length) : null;
}
