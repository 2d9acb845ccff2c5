// The host of a server without a disk: the one of a disk, over files that the client reads. So both say the same.
import { openProgram } from '@funnel/data';
import { documentLinks, openSnapshot } from '@funnel/language-service';
import type { Connection } from 'vscode-languageserver';
import { diskHost, programOnDisk } from '../disk-host.ts';
import type { Host, ProgramFiles, SettingsReader } from '../host.ts';
import { diskSamples } from '../sample-host.ts';
import type { SampleReader } from '../samples.ts';
import { addressAt, pathOf, topOf } from './addresses.ts';
import type { Files, Seen } from './files.ts';
import type { Machine } from './machine.ts';

/** Texts that are in no folder yet. */
const NOWHERE = /^(untitled|git|output|vscode-settings):/;

/** Lists are read when rules are checked, which waits for nobody: so they are looked at beforehand. */
function readLists({ reader, sources }: ProgramFiles): void {
  const snapshot = openSnapshot(sources, reader, {});
  for (const { path } of sources) for (const link of documentLinks(snapshot, path)) reader.read(link.path);
}

function settingsOf(files: Files, { columns, list, read, rootOf, vocabulary }: SettingsReader): SettingsReader {
  return {
    vocabulary,
    ...(columns === undefined
      ? {}
      : {
          columns: async (root, text, wanted) => {
            await files.renew();
            return files.complete(() => columns(root, text, wanted));
          },
        }),
    read: async (root, text) => {
      const found = await files.complete(() => read(root, text));
      const top = topOf(pathOf(root));
      return {
        ...found,
        problems: found.problems.map(each => ({ ...each, message: each.message.replaceAll(top, '') })),
      };
    },
    rootOf: address => files.complete(() => rootOf(address)),
    list: async folder => {
      await files.renew();
      return files.complete(() => list(folder));
    },
  };
}

/** After this everything that the settings depend on is known. */
const settle = (files: Files, root: string): Promise<unknown> => files.complete(() => openProgram(pathOf(root)));

const samplesOf = (files: Files): SampleReader => ({
  stamp: async root => {
    await files.renew();
    await settle(files, root);
    return diskSamples.stamp(root);
  },
  read: async (root, rules) => {
    await settle(files, root);
    return diskSamples.read(root, rules);
  },
});

/** Files are read by the request `funnel/look`. */
export function askingHost(connection: Connection): Host {
  const { files } = (globalThis as unknown as { readonly funnelMachine: Machine }).funnelMachine;
  files.answeredBy(looks => connection.sendRequest<readonly (Seen | null)[]>('funnel/look', { looks }), addressAt);
  return {
    samples: samplesOf(files),
    readProgram: async uri => {
      if (NOWHERE.test(uri)) return null;
      await files.renew();
      return files.complete(() => {
        const program = programOnDisk(uri);
        readLists(program);
        return program;
      });
    },
    readTexts: async (root, ending) => {
      await files.renew();
      return files.complete(() => diskHost.readTexts(root, ending));
    },
    settings: async () => {
      const reader = await diskHost.settings();
      return reader === null ? null : settingsOf(files, reader);
    },
    readLeads: async (root, request) => {
      await files.renew();
      await settle(files, root);
      return diskHost.readLeads(root, request);
    },
    onArrived: files.onArrived,
  };
}
