// funnel verify: whether a registry, or one bundle, is as it was signed.
import { readFileSync } from 'node:fs';
import { formatInstant } from '@funnel/bundle';
import { type Manifest, type Verified, verifyBundle, verifyRegistry } from '@funnel/registry';
import { Option } from 'commander';
import type { AddCommand } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { VerifyResult } from '../json-results.ts';
import { type Failure, fail, failureText } from '../messages/failure.ts';
import { systemReason } from '../messages/system-reason.ts';
import { collected } from '../options/set.ts';
import { manifestBeside } from '../registry/beside.ts';
import { declaredName } from '../registry/declared-name.ts';
import { trustedKeys } from '../registry/keys.ts';
import {
  addRegistryOptions,
  checkedName,
  chosenChannel,
  nowOption,
  type RegistryOptions,
  type RegistryPlace,
  registryPlace,
  settingsAround,
  timeoutOption,
} from '../registry/options.ts';
import { registryFailure, told } from '../registry/problems.ts';
import { openRegistry } from '../registry/reader.ts';
import { bundleText, verifiedText } from '../registry/words.ts';
import { print, printJson } from '../terminal/output.ts';

interface Options extends Omit<RegistryOptions, 'channel'> {
  readonly channel: readonly string[];
  readonly manifest?: string;
  readonly timeout: string;
  readonly format: 'text' | 'json';
}

/** What was found, whichever of the two was verified. */
interface Found {
  readonly failures: readonly Failure[];
  readonly text: string;
  readonly verified: Verified | null;
  readonly manifest: Manifest | null;
}

type Settings = ReturnType<typeof settingsAround>;
type Trusted = ReturnType<typeof trustedKeys>;

function bytesOf(path: string, otherwise: (path: string, reason: string) => never): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    return otherwise(path, systemReason(error) ?? String(error));
  }
}

function ofFile(path: string, options: Options, trusted: Trusted): Found {
  if (trusted.size === 0) return nothing([registryFailure({ code: 'no-trusted-key', data: {} })]);
  const beside = options.manifest ?? manifestBeside(path);
  const bundle = { path, bytes: bytesOf(path, (at, reason) => fail('unreadable', { path: at, reason })) };
  const manifest = {
    path: beside,
    bytes: bytesOf(beside, (at, reason) => fail('manifest-away', { path: at, reason })),
  };
  const result = verifyBundle(bundle, manifest, trusted, options.name ?? null);
  if ('problem' in result) return nothing([registryFailure(result.problem)]);
  return { failures: [], text: bundleText(path, result.manifest), verified: null, manifest: result.manifest };
}

const nothing = (failures: readonly Failure[]): Found => ({ failures, text: '', verified: null, manifest: null });

async function ofRegistry(place: RegistryPlace, options: Options, settings: Settings, trusted: Trusted) {
  if (trusted.size === 0) return nothing([registryFailure({ code: 'no-trusted-key', data: {} })]);
  const opened = openRegistry(place, timeoutOption(options.timeout));
  if ('problem' in opened) return nothing([registryFailure(opened.problem)]);
  const name = options.name ?? (place.kind === 'address' ? (settings.name ?? declaredName()) : null);
  const channels = options.channel.map(channel => chosenChannel({ channel }, settings) ?? channel);
  const request = { names: name === null ? [] : [checkedName(name)], channels, now: nowOption(options) };
  const verified = await verifyRegistry({ reader: opened.reader, trusted }, request);
  if (verified.namesWanted) fail('names-wanted', {});
  return { ...nothing(verified.problems.map(registryFailure)), text: verifiedText(verified), verified };
}

/** What is verified and bad weighs more than what cannot be read, and that more than what cannot be verified. */
const WEIGHT: readonly ExitCode[] = [EXIT.notFine, EXIT.unusable, EXIT.undecided];
const OUTCOMES = new Map<ExitCode, VerifyResult['outcome']>([
  [EXIT.fine, 'good'],
  [EXIT.notFine, 'bad'],
  [EXIT.unusable, 'unreadable'],
  [EXIT.undecided, 'undecided'],
]);

export const addVerify: AddCommand = (tree, done) => {
  async function verify(path: string | undefined, options: Options): Promise<void> {
    if (path !== undefined && options.registry !== undefined) fail('verify-what', {});
    const settings = settingsAround();
    const place = path === undefined ? registryPlace(options, settings) : null;
    const now = nowOption(options);
    const trusted = trustedKeys(options.trust, settings.trust);
    if (path === undefined && place === null) return fail('verify-what', {});
    const found =
      path === undefined ? await ofRegistry(place!, options, settings, trusted) : ofFile(path, options, trusted);
    const exit = WEIGHT.find(each => found.failures.some(failure => failure.exit === each)) ?? EXIT.fine;
    for (const failure of found.failures) process.stderr.write(failureText(failure));
    const result: VerifyResult = {
      outcome: OUTCOMES.get(exit)!,
      as_of: formatInstant(now),
      keys: [...trusted.keys()].sort(),
      counts: found.verified?.counts ?? null,
      manifest: found.manifest,
      problems: found.failures.map(told),
      unused: found.verified?.unused ?? [],
    };
    if (options.format === 'json') await printJson(result);
    else await print(found.text);
    done(exit);
  }

  const command = tree
    .command('verify')
    .summary('verifies a registry, or a bundle with its manifest')
    .description(
      'Verifies that every bundle, manifest, index and pointer of a registry is as it was signed by a key that is trusted here; or one bundle with its manifest.',
    )
    .argument('[file]', 'a bundle, as funnel pull writes it; without it a registry is verified')
    .option('--manifest <file>', "the bundle's manifest; beside it unless given");
  addRegistryOptions(command, 'folder or address')
    .option(
      '--channel <channel>',
      'this channel alone, and it must be there; may be given several times',
      collected,
      [],
    )
    .option('--timeout <seconds>', 'how long a server may take for a file', '30')
    .addOption(new Option('--format <format>', 'how to print the result').choices(['text', 'json']).default('text'))
    .action(verify);
};
