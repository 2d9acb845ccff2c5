// The manual runs: every document under test/spec is a file of tests. FUNNEL_UPDATE=1 rewrites expected blocks in place.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, readDocument, runDocument, runEditorDocument } from '@funnel/test-kit';
import { afterAll, describe, it } from 'vitest';

const folder = join(import.meta.dirname, 'spec');
const update = process.env['FUNNEL_UPDATE'] === '1';

const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.md'));

for (const path of paths.sort()) {
  const document = readDocument(`test/spec/${path}`, readFileSync(join(folder, path), 'utf8'));
  const runs = path.startsWith('editor') ? runEditorDocument : runDocument;
  const { sections, run, edits } = runs(document, { update });
  if (sections.length === 0) continue;
  describe(path, () => {
    for (const section of sections) it(`${section.title} (line ${section.line})`, () => run(section));
    afterAll(() => {
      if (edits.length > 0) writeFileSync(join(folder, path), applyEdits(document, edits));
    });
  });
}
