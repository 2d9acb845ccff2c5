// funnel publish: a program, signed, into a registry and a channel of it.
import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ProgramFolder } from '@funnel/data';
import {
  declarationChanges,
  hasRelease,
  isRelease,
  type Offer,
  publish as publishTo,
  trusting,
} from '@funnel/registry';
import { Option } from 'commander';
import type { AddCommand } from '../command.ts';
import { fail } from '../messages/failure.ts';
import { collected } from '../options/set.ts';
import { isBundlePath } from '../program/bundle-path.ts';
import { openFolder } from '../program/folder.ts';
import { nameIn } from '../registry/declared-name.ts';
import { expiresOption } from '../registry/expires.ts';
import { signingKey, trustedKeys } from '../registry/keys.ts';
import { offerOf } from '../registry/offer.ts';
import {
  addRegistryOptions,
  checkedName,
  chosenChannel,
  nowOption,
  type RegistryOptions,
  registryPlace,
} from '../registry/options.ts';
import { failWith } from '../registry/problems.ts';
import { changeSentence, PUBLISH_WORDS, publishedText } from '../registry/words.ts';
import { print, printJson, tell } from '../terminal/output.ts';

interface Options extends RegistryOptions {
  readonly version: string;
  readonly key: string;
  readonly rollback?: true;
  readonly renew?: true;
  readonly dryRun?: true;
  readonly approve: readonly string[];
  readonly expires?: string;
  readonly format: 'text' | 'json';
}

/** How long to wait for another publisher, in milliseconds. */
const PATIENCE = 30_000;

function registryFolder(options: Options, folder: ProgramFolder): string {
  const place = registryPlace(options, folder.settings.registry) ?? fail('no-registry', {});
  return place.kind === 'folder' ? resolve(place.at) : fail('registry-read-only', { at: place.at });
}

function approvals(given: readonly string[]): readonly string[] {
  return given.map(value =>
    /\S/.test(value) && value.isWellFormed() ? value.trim() : fail('bad-approval', { value }),
  );
}

/** The key to sign with, and all whose signatures count on what is there. */
function keys({ key: path, trust }: Options, { settings }: ProgramFolder) {
  const { isOpen, key } = signingKey(path);
  if (isOpen) tell(PUBLISH_WORDS.openKey(path));
  const known = trustedKeys(trust, settings.registry.trust);
  const isStrange = settings.registry.trust.length > 0 && !known.has(key.public.id);
  if (isStrange) fail('key-not-trusted', { id: key.public.id });
  return { key, trusted: trusting([...known.values(), key.public]) };
}

interface Chosen {
  readonly name: string;
  /** null: the registry has it. */
  readonly offer: Offer | null;
}

/** To go back, what the registry has is enough: in an emergency nobody wants to look for the source of that time first. */
async function chosen(options: Options, folder: ProgramFolder, registry: string): Promise<Chosen> {
  const { rollback, version: release } = options;
  const said = options.name ?? folder.settings.registry.name;
  const given = said === null ? null : checkedName(said);
  const sought = given ?? (rollback === true ? nameIn(folder.sources) : null);
  if (rollback === true && sought !== null && hasRelease(registry, checkedName(sought), release))
    return { name: sought, offer: null };
  const aside = existsSync(registry) ? [realpathSync(registry)] : [registry];
  const offer = await offerOf(folder, aside);
  return { name: given ?? checkedName(offer.bundle.about.name ?? fail('no-name', { known: [] })), offer };
}

async function publish(path: string, options: Options): Promise<void> {
  if (isBundlePath(path)) fail('source-only', { command: 'publish', path });
  if (!isRelease(options.version)) fail('bad-release', { release: options.version });
  const now = nowOption(options);
  const expires = expiresOption(options.expires, now);
  const approved = approvals(options.approve);
  const folder = openFolder(path);
  const registry = registryFolder(options, folder);
  const channel = chosenChannel(options, folder.settings.registry) ?? fail('no-channel', {});
  const { key, trusted } = keys(options, folder);
  const { name, offer } = await chosen(options, folder, registry);
  if (offer === null) tell(PUBLISH_WORDS.asThere(options.version));
  const result = await publishTo({
    folder: registry,
    name,
    channel,
    release: options.version,
    offer,
    key,
    trusted,
    approvals: approved,
    now,
    expires,
    rollback: options.rollback === true,
    renew: options.renew === true,
    dryRun: options.dryRun === true,
    changes: (before, after) => declarationChanges(before, after).map(changeSentence),
    patience: PATIENCE,
  });
  if ('problem' in result) return failWith(result.problem);
  const { published } = result;
  await (options.format === 'json' ? printJson(published) : print(publishedText(published)));
  const isMore = published.outcome === 'unchanged' && (expires !== null || approved.length > 0);
  if (isMore) tell(PUBLISH_WORDS.notRenewed);
  const { expires: held } = published.pointer;
  if (published.outcome === 'unchanged' && held !== null && Date.parse(held) <= now) tell(PUBLISH_WORDS.expired(held));
}

export const addPublish: AddCommand = program => {
  const command = program
    .command('publish')
    .summary('signs a program and puts it into a channel of a registry')
    .description(
      'Compiles a program, runs its tests, signs it and puts it into a channel of a registry. A version never changes: publishing it again is fine, other content under it is not.',
    )
    .argument('[path]', 'program folder or .funnel file', '.');
  addRegistryOptions(command, 'folder')
    .option('--channel <channel>', 'the channel that is to hold it, such as staging or production')
    .requiredOption('--version <version>', 'its version, such as 1.4.0')
    .requiredOption('--key <file>', 'the private key to sign with, of funnel keygen')
    .option('--rollback', 'go back: an older version than the channel holds is meant')
    .option('--renew', 'a new pointer, even to the version that the channel holds: another expiry, another key')
    .option('--expires <when>', 'when the channel is worth nothing any more unless it is renewed: 90d, or an instant')
    .option('--approve <who>', 'who approved it; may be given several times', collected, [])
    .option('--dry-run', 'only tell what would be done')
    .addOption(new Option('--format <format>', 'how to print the result').choices(['text', 'json']).default('text'))
    .action(publish);
};
