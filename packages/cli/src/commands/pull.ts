// funnel pull: the bundle that a channel holds, verified, into a file.
import { existsSync } from 'node:fs';
import type { RegistrySettings } from '@funnel/data';
import { programsIn, type Reader, type RegistryProblem } from '@funnel/registry';
import { Option } from 'commander';
import type { AddCommand } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { PullResult } from '../json-results.ts';
import { type Failure, fail, failureText } from '../messages/failure.ts';
import { declaredName } from '../registry/declared-name.ts';
import { trustedKeys } from '../registry/keys.ts';
import {
  addRegistryOptions,
  checkedName,
  chosenChannel,
  nowOption,
  type RegistryOptions,
  registryPlace,
  settingsAround,
  timeoutOption,
} from '../registry/options.ts';
import { failWith, registryFailure, told } from '../registry/problems.ts';
import { type Pulled, pullInto, stateOf } from '../registry/pull-into.ts';
import { openRegistry } from '../registry/reader.ts';
import { PUBLISH_WORDS, PULL_WORDS } from '../registry/words.ts';
import { print, printJson, tell } from '../terminal/output.ts';

interface Options extends RegistryOptions {
  readonly output: string;
  readonly timeout: string;
  readonly format: 'text' | 'json';
}

type Opened = { readonly reader: Reader } | { readonly problem: RegistryProblem };

/** The program to pull: what is given, else what was pulled into the file before, the program that this folder is part of, the only one there. */
async function programName(options: Options, settings: RegistrySettings, opened: Opened): Promise<string> {
  const given = options.name ?? settings.name;
  if (given !== null) return checkedName(given);
  const before = stateOf(options.output).seen.at(-1);
  if (before !== undefined) return before.name;
  const declared = declaredName();
  if (declared !== null) return checkedName(declared);
  if ('problem' in opened) return failWith(opened.problem);
  const known = (await programsIn(opened.reader)) ?? [];
  const [sole, ...others] = known;
  if (sole === undefined || others.length > 0) return fail('no-name', { known });
  tell(PUBLISH_WORDS.soleProgram(sole));
  return sole;
}

/** What is said of a file that stays as it is. */
function keptWords({ output: path }: Options, name: string, channel: string): string | null {
  if (!existsSync(path)) return null;
  const seen = stateOf(path).seen.find(each => each.name === name && each.channel === channel);
  return PULL_WORDS.kept(path, seen?.release ?? null, seen?.expires ?? null);
}

/** What the command ends with when the file stays as it is. */
interface Kept {
  readonly failure: Failure;
  readonly name: string;
  readonly channel: string;
}

async function tellKept({ channel, failure, name }: Kept, options: Options): Promise<ExitCode> {
  process.stderr.write(failureText(failure));
  const words = keptWords(options, name, channel);
  if (words !== null) tell(words);
  const outcome = failure.exit === EXIT.notFine ? 'refused' : 'kept';
  if (options.format === 'json')
    await printJson({ ...NOTHING, outcome, name, channel, file: options.output, problem: told(failure) });
  return failure.exit;
}

const NOTHING: Omit<PullResult, 'outcome' | 'name' | 'channel' | 'file'> = {
  release: null,
  sequence: null,
  bundle: null,
  rules: null,
  published: null,
  expires: null,
  problem: null,
};

async function tellPulled({ fetched, outcome }: Exclude<Pulled, { outcome: 'refused' }>, options: Options) {
  const { payload: pointer } = fetched.pointer;
  const { bundle } = fetched.manifest.payload;
  const { channel, expires, name, published, release, sequence } = pointer;
  const result: PullResult = {
    outcome,
    name,
    channel,
    file: options.output,
    release,
    sequence,
    bundle: bundle.digest,
    rules: bundle.rules,
    published,
    expires,
    problem: null,
  };
  if (options.format === 'json') await printJson(result);
  else await print(`${PULL_WORDS[outcome](options.output, pointer)}\n`);
}

export const addPull: AddCommand = (tree, done) => {
  async function pull(options: Options): Promise<void> {
    const settings = settingsAround();
    const place = registryPlace(options, settings) ?? fail('no-registry', {});
    const channel = chosenChannel(options, settings) ?? fail('no-channel', {});
    const milliseconds = timeoutOption(options.timeout);
    const now = nowOption(options);
    const trusted = trustedKeys(options.trust, settings.trust);
    if (trusted.size === 0) return failWith({ code: 'no-trusted-key', data: {} });
    const opened = openRegistry(place, milliseconds);
    const name = await programName(options, settings, opened);
    const kept = (failure: Failure) => tellKept({ failure, name, channel }, options);
    if ('problem' in opened) return done(await kept(registryFailure(opened.problem)));
    const { reader } = opened;
    const pulled = await pullInto({ reader, trusted }, { path: options.output, name, channel, now });
    if (pulled.outcome === 'refused') return done(await kept(registryFailure(pulled.problem)));
    await tellPulled(pulled, options);
  }

  const command = tree
    .command('pull')
    .summary('gets the bundle that a channel holds, verified')
    .description(
      'Gets the bundle that a channel of a registry holds, verifies it, and writes it with its manifest and with what was seen. Where the registry is away or not as it was signed, the file stays as it is.',
    );
  addRegistryOptions(command, 'folder or address')
    .option('--channel <channel>', 'the channel, such as production')
    .requiredOption('-o, --output <file>', 'where to write the bundle')
    .option('--timeout <seconds>', 'how long a server may take for a file', '30')
    .addOption(new Option('--format <format>', 'how to print the result').choices(['text', 'json']).default('text'))
    .action(pull);
};
