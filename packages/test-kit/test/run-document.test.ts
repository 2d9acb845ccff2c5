// A document passes when everything in it holds, and says what does not.
import { describe, expect, it } from 'vitest';
import { applyEdits, readDocument, runDocument } from '../src/index.ts';

const PROGRAM = `\`\`\`funnel
lead {
  employees number
}

score fit from 0 to 100 {
  add 30 when employees >= 200
}
\`\`\``;

const LEAD = '```lead\nemployees: 300\n```';

/** What the sections of a document say: null for those that hold. */
function outcomes(text: string): (string | null)[] {
  const { sections, run } = runDocument(readDocument('a.md', text), { update: false });
  return sections.map(section => {
    try {
      run(section);
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  });
}

describe('runDocument', () => {
  it('holds where the decision is as listed', () => {
    expect(outcomes(`# A\n${PROGRAM}\n${LEAD}\n\`\`\`decision\nscores.fit.value: 30\n\`\`\`\n`)).toEqual([null]);
  });

  it('says place, path, expected and actual where it is not', () => {
    const text = `# A\n${PROGRAM}\n${LEAD}\n\`\`\`decision\nscores.fit: { value: 31, lowest: 30 }\n\`\`\`\n`;
    expect(outcomes(text)).toEqual(['a.md:14\nscores.fit.value\n  expected 31\n  actual   30']);
  });

  it('knows the program of the section before, but not its lead', () => {
    const text = `# A\n${PROGRAM}\n${LEAD}\n## B\n\`\`\`decision\nscores.fit.value: 0\n\`\`\`\n`;
    expect(outcomes(text)).toEqual([null, null]);
  });

  it('runs the sections before one that is asked for alone', () => {
    const document = readDocument('a.md', `# A\n${PROGRAM}\n## B\n\`\`\`decision\nscores.fit.value: 0\n\`\`\`\n`);
    const { sections, run } = runDocument(document, { update: false });
    expect(() => run(sections[1]!)).not.toThrow();
  });

  it('refuses a program with an error that no comment names, and prints all diagnostics', () => {
    const [message] = outcomes(`# A\n${PROGRAM.replace('employees >=', 'employes >=')}\n`);
    expect(message).toContain('a.md:2');
    expect(message).toContain('not expected error: unknown-name in rules.funnel, line 6');
    expect(message).toContain('All diagnostics:');
    expect(message).toContain('  add 30 when employes >= 200');
  });

  it('takes an error that a comment names, on that line only', () => {
    const wrong = (comment: string) => PROGRAM.replace('employees >= 200', `employes >= 200 ${comment}`);
    expect(outcomes(`# A\n${wrong('// error: unknown-name')}\n`)).toEqual([null]);
    expect(outcomes(`# A\n${wrong('// error: unknown-member')}\n`)[0]).toContain('missing error: unknown-member');
    const elsewhere = wrong('').replace('employees number', 'employees number // error: unknown-name');
    expect(outcomes(`# A\n${elsewhere}\n`)[0]).toContain('missing error: unknown-name in rules.funnel, line 2');
  });

  it('compares rendered diagnostics', () => {
    const text = `# A\n${PROGRAM.replace('200', '"many"')}\n\`\`\`diagnostics\nnothing\n\`\`\`\n`;
    expect(outcomes(text)[0]).toMatch(/expected\nnothing\n\nactual\nerror\[/);
  });

  it('refuses a name in a lead that the program does not have', () => {
    const text = `# A\n${PROGRAM}\n\`\`\`lead\nemploye: 3\n\`\`\`\n\`\`\`decision\nproblems: []\n\`\`\`\n`;
    expect(outcomes(text)[0]).toContain('has no field "employe". Did you mean "employees"?');
  });

  it('refuses a block that it does not know, so that no typing error hides a test', () => {
    expect(outcomes('# A\n```decison\na: 1\n```\n')).toEqual(['a.md:2\nNo block is called "decison".']);
  });

  it('puts the preamble before every program, save those that stand alone', () => {
    const preamble = '```funnel preamble\nlead {\n  employees number\n}\n```';
    const segment = (words: string, text: string) => `\`\`\`funnel ${words}\n${text}\n\`\`\``;
    const holds = '```lead\nemployees: 5\n```\n```decision\nsegments.a.holds: yes\n```';
    expect(outcomes(`# A\n${preamble}\n## B\n${segment('', 'segment a when employees > 1')}\n${holds}\n`)).toEqual([
      null,
      null,
    ]);
    expect(outcomes(`# A\n${preamble}\n## B\n${segment('alone', 'segment a when employees > 1')}\n`)[1]).toContain(
      'lead-missing',
    );
  });

  it('compares digests of programs', () => {
    const other = PROGRAM.replace('30', '31').replace('funnel', 'funnel same-rules');
    expect(outcomes(`# A\n${PROGRAM}\n${PROGRAM.replace('funnel', 'funnel same-rules')}\n`)).toEqual([null]);
    expect(outcomes(`# A\n${PROGRAM}\n${other}\n`)[0]).toContain('another digest');
    expect(outcomes(`# A\n${PROGRAM}\n${PROGRAM.replace('funnel', 'funnel other-rules')}\n`)[0]).toContain(
      'the same digest',
    );
  });

  it('fails tests that should pass, and tests that should fail and do not', () => {
    const tests = (flag: string, points: number) =>
      `# A\n${PROGRAM}\n\`\`\`tests${flag}\nas of: 2026-11-21T12:00:00Z\ntests: [ { name: a, lead: { employees: 200 }, expect: { fit: ${points} } } ]\n\`\`\`\n`;
    expect(outcomes(tests('', 30))).toEqual([null]);
    expect(outcomes(tests('', 31))[0]).toContain('0 passed, 1 failed');
    expect(outcomes(tests(' failing', 31))).toEqual([null]);
    expect(outcomes(tests(' failing', 30))[0]).toContain('1 passed, 0 failed');
  });
});

describe('stages and clocks', () => {
  const STAGES = `\`\`\`funnel
lead {
  employees number
}
activity call by sales
lifecycle {
  stage inquiry
  stage mql
  move inquiry to mql when employees >= 50
}
sla answer around the clock {
  start on entering mql
  met by call
  target 4 elapsed hours when employees >= 1000
  target 24 elapsed hours otherwise
}
\`\`\``;
  const block = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\`\n`;
  const history = block('history', '- { mql: {}, ago: 6 hours, by: pat }');
  const lead = block('lead', 'employees: 2000');

  it('decides with the history of the section', () => {
    const due = block('decision', 'stage.name: mql\nmoves: []\nclocks: [ { due: 2026-11-21T10:00:00.000Z } ]');
    expect(outcomes(`# A\n${STAGES}\n${lead}${history}${due}`)).toEqual([null]);
    expect(outcomes(`# A\n${STAGES}\n${lead}${due}`)[0]).toContain('moves');
  });

  it('decides with recorded clocks, and anew where a block says so', () => {
    const clocks = block(
      'clocks',
      '- { answer: { rules: other, targets: [ { span: 9 elapsed hours, due: 2026-11-21T15:00:00Z } ] }, ago: 6 hours }',
    );
    const due = (words: string, at: string) =>
      block(`decision${words}`, `clocks: [ { due: 2026-11-21T${at}:00.000Z } ]`);
    const text = (words: string, at: string) => `# A\n${STAGES}\n${lead}${history}${clocks}${due(words, at)}`;
    expect(outcomes(text('', '15:00'))).toEqual([null]);
    expect(outcomes(text(' migrate', '10:00'))).toEqual([null]);
    expect(outcomes(text(' migrate', '15:00'))[0]).toContain('actual');
  });

  it('refuses a stage or an SLA that the program does not have, and a block that is no list', () => {
    const of = (blocks: string) => outcomes(`# A\n${STAGES}\n${blocks}${block('decision', 'moves: []')}`)[0];
    expect(of(block('history', '- { mqll: {}, ago: 1 day }'))).toContain(
      'The rules have no stage "mqll". Did you mean "mql"?',
    );
    expect(of(block('clocks', '- { anser: {}, ago: 1 day }'))).toContain(
      'The rules have no sla "anser". Did you mean "answer"?',
    );
    expect(of(block('history', 'mql: {}'))).toContain('The block is not a list.');
    expect(of(block('lead', '- 5'))).toContain('The block is not a map of fields.');
  });

  const REPLAY = `from: 2026-11-20T00:00:00Z
to: 2026-11-21T06:00:00Z
decisions:
  - { at: 2026-11-20T00:00:00.000Z, moves: [ { to: mql } ] }
  - { stage.name: mql, moves: [], clocks: [ { state: running } ] }
  - { at: 2026-11-20T04:00:00.000Z, clocks: [ { state: breached } ] }
  - { at: 2026-11-21T06:00:00.000Z }`;

  it('replays a lead, and lists the decisions there are where their number is another', () => {
    expect(outcomes(`# A\n${STAGES}\n${lead}${block('replay', REPLAY)}`)).toEqual([null]);
    const [fewer] = outcomes(`# A\n${STAGES}\n${lead}${block('replay', REPLAY.replace(/\n.*breached.*/, ''))}`);
    expect(fewer).toContain('3 decisions are listed, there are:\n2026-11-20T00:00:00.000Z mql, inquiry to mql\n');
    const [other] = outcomes(`# A\n${STAGES}\n${lead}${block('replay', REPLAY.replace('breached', 'met'))}`);
    expect(other).toContain('decisions.2.clocks.0.state\n  expected "met"\n  actual   "breached"');
    expect(outcomes(`# A\n${STAGES}\n${lead}${block('replay', 'from: yesterday')}`)[0]).toContain('from one instant');
  });

  it('shows the life of the lead that was replayed', () => {
    const [text] = outcomes(`# A\n${STAGES}\n${lead}${block('replay', REPLAY)}${block('timeline', 'x')}`);
    expect(text).toContain('actual\nThe life of lead lead');
    expect(text).toContain('✗ Answer: breached');
  });
});

describe('updating', () => {
  it('writes what is into the blocks that differ, and leaves the others alone', () => {
    const text = `# A\n${PROGRAM}\n${LEAD}\n\`\`\`decision\nscores.fit: { value: 31, lowest: 30 }\n\`\`\`\nProse.\n`;
    const document = readDocument('a.md', text);
    const { sections, run, edits } = runDocument(document, { update: true });
    for (const section of sections) run(section);
    const updated = applyEdits(document, edits);
    expect(updated).toBe(text.replace('31', '30'));
    expect(outcomes(updated)).toEqual([null]);
  });
});
