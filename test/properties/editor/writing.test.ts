// What a writer is told, over everything that is written: nothing throws, and what is counted is what the evaluator decides.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RawRecord } from '@funnel/bundle';
import { compile } from '@funnel/compiler';
import { openProgram, readRecords } from '@funnel/data';
import { evaluate, prepare } from '@funnel/evaluator';
import { type Expression, grammarAfter, grammarStart, tokenise } from '@funnel/language';
import {
  checkSnapshot,
  codeLenses,
  countOutcomes,
  hover,
  inlayHints,
  openSnapshot,
  type Sample,
  signatureHelp,
  withText,
} from '@funnel/language-service';
import { expect, it } from 'vitest';
import { documentPrograms, examplePrograms } from './programs.ts';

const programs = [...examplePrograms(), ...documentPrograms()];

it('the ways of the grammar never end before a sound text does', () => {
  let tokens = 0;
  for (const { snapshot } of programs)
    for (const { declarations, text } of snapshot.files.values()) {
      if (declarations.some(({ diagnostics, node }) => node === null || diagnostics.length > 0)) continue;
      let state = grammarStart();
      for (const token of tokenise(text)) {
        if (token.kind === 'comment' || token.kind === 'doc') continue;
        state = grammarAfter(state, token);
        tokens += 1;
        expect(state.ahead.length, `${token.text} in ${text}`).toBeGreaterThan(0);
      }
    }
  expect(tokens).toBeGreaterThan(20_000);
});

it('throws nowhere, whatever is half written', () => {
  for (const { snapshot } of programs) {
    for (const [path, { text }] of snapshot.files) {
      for (let offset = 0; offset <= text.length; offset += 43) {
        hover(snapshot, path, offset);
        signatureHelp(snapshot, path, offset);
      }
      inlayHints(snapshot, path, { start: 0, end: text.length });
    }
  }
});

it('throws nowhere in the beginnings of an example', () => {
  for (const { snapshot } of examplePrograms()) {
    for (const [path, { text }] of snapshot.files) {
      for (let offset = 0; offset <= text.length; offset += 131) {
        const begun = withText(snapshot, path, text.slice(0, offset));
        hover(begun, path, offset);
        signatureHelp(begun, path, offset);
        inlayHints(begun, path, { start: 0, end: offset });
        codeLenses(begun, path, null);
      }
    }
  }
});

const folder = join(process.cwd(), 'examples/acme-cloud');

async function sampleOfAcme(): Promise<{ readonly sample: Sample; readonly program: ReturnType<typeof openProgram> }> {
  const program = openProgram(folder);
  const snapshot = openSnapshot(program.sources, program.reader, { owners: Object.keys(program.settings.owners) });
  const files = (paths: readonly string[]) => paths.map(path => ({ path, shown: path }));
  const { activities, history, leads } = program.settings.data;
  const records: RawRecord[] = [];
  await readRecords({
    leads: files(leads),
    activities: files(activities),
    history: files(history),
    rules: compile(checkSnapshot(snapshot).program).rules,
    settings: program.settings,
    onRecords: batch => void records.push(...batch.slice(0, 600 - records.length)),
    onReject: () => undefined,
  });
  const asOf = program.settings.asOf!;
  return { program, sample: { records, asOf, asOfFrom: 'settings', isCut: true, unmapped: [] } };
}

it.skipIf(!existsSync(join(folder, 'data/leads.csv')))('counts what the evaluator decides', async () => {
  const { program, sample } = await sampleOfAcme();
  const snapshot = openSnapshot(program.sources, program.reader, { owners: Object.keys(program.settings.owners) });
  const outcomes = countOutcomes(snapshot, sample)!.step(sample.records.length)!;
  const checked = checkSnapshot(snapshot).program;
  const prepared = prepare(compile(checked));
  const gates = new Map<string, number>();
  const bands = new Map<string, number>();
  const segments = new Map<string, number>();
  const add = (tally: Map<string, number>, name: string) => tally.set(name, (tally.get(name) ?? 0) + 1);
  for (const record of sample.records) {
    const decision = evaluate(prepared, record, sample.asOf, { counterfactuals: false });
    for (const [name, { result }] of Object.entries(decision.gates)) if (result === 'passed') add(gates, name);
    for (const [name, { band }] of Object.entries(decision.grades)) add(bands, `${name}/${band}`);
    for (const [name, { holds }] of Object.entries(decision.segments)) if (holds === 'yes') add(segments, name);
  }
  for (const [name, { passed }] of outcomes.gates) expect([name, passed]).toEqual([name, gates.get(name) ?? 0]);
  for (const [name, count] of outcomes.bands) expect([name, count]).toEqual([name, bands.get(name) ?? 0]);
  const conditionOf = (name: string): Expression => checked.segments.get(name)!.node.when;
  for (const name of checked.segments.keys())
    expect([name, outcomes.conditions.get(conditionOf(name))]).toEqual([name, segments.get(name) ?? 0]);
  expect(outcomes.leads).toBe(600);
});
