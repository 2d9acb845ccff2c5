// Where data lie. Unlike sources they may be anywhere; sets of third parties lie in a folder of their own.
import { dirname, join, resolve } from 'node:path';

const PREFIX = '$FUNNEL_DATA/';

export interface DataPlaces {
  /** The program's folder. */
  readonly root: string;
  readonly repository: string;
  /** The value of the environment variable FUNNEL_DATA. */
  readonly funnelData: string | undefined;
}

/** True for a path into the folder of third parties' data. */
export function isThirdParty(path: string): boolean {
  return path.startsWith(PREFIX);
}

/** The folder that `$FUNNEL_DATA` stands for: the variable's, else `../shared/data` beside the repository. */
export function thirdPartyFolder(places: DataPlaces): string {
  const { funnelData, repository } = places;
  return funnelData === undefined || funnelData === ''
    ? join(dirname(repository), 'shared', 'data')
    : resolve(funnelData);
}

/** The absolute path of data as the settings write it. */
export function dataPath(path: string, places: DataPlaces): string {
  if (isThirdParty(path)) return join(thirdPartyFolder(places), path.slice(PREFIX.length));
  return resolve(places.root, path);
}
