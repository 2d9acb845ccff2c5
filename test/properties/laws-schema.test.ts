// Decisions, and records, are as their JSON Schema says.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { casesAskedFor } from '../random/corpus.ts';
import { explainBreach, hunt } from './laws/hunt.ts';
import { decisionOf, type Law } from './laws/subject.ts';

const cases = casesAskedFor(180, 6000);
const schema = JSON.parse(
  readFileSync(new URL('../../packages/bundle/schema/decision.schema.json', import.meta.url), 'utf8'),
);

describe('decision.schema.json', () => {
  it(`accepts the decisions of ${cases} random cases`, { timeout: 3_600_000 }, () => {
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true, discriminator: true }).compile(schema);
    const isAsTheSchemaSays: Law = subject => {
      const decision = JSON.parse(JSON.stringify(decisionOf(subject)));
      return validate(decision) ? null : JSON.stringify(validate.errors, null, 1);
    };
    const laws = { 'a decision is as its schema says': isAsTheSchemaSays };
    const { breaches } = hunt(laws, cases);
    expect(breaches.map(breach => explainBreach(laws, breach)).join('\n\n')).toBe('');
  });

  it('refuses what is no decision', () => {
    const validate = new Ajv2020({ allowUnionTypes: true, discriminator: true }).compile(schema);
    expect(validate({ lead: 'x' })).toBe(false);
  });
});
