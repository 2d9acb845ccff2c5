// What is said of each broken program of the corpus, word by word. FUNNEL_UPDATE=1 rewrites the expected blocks in place.
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { applyEdits, type BlockEdit, type Fence } from '@funnel/test-kit';
import { afterAll, describe, expect, it } from 'vitest';
import { fixed, safeFixes, textOf } from './support/findings.ts';
import { corpus, documents, slipsOf } from './support/slip.ts';

const update = process.env['FUNNEL_UPDATE'] === '1';

for (const document of documents) {
  describe(basename(document.path, '.md'), () => {
    const edits: BlockEdit[] = [];
    const compare = (fence: Fence, actual: string): void => {
      if (update) edits.push({ fence, text: `${actual.trimEnd()}\n` });
      else expect(actual.trimEnd()).toBe(fence.text.trimEnd());
    };

    for (const slip of slipsOf(document)) {
      it(slip.title, () => {
        compare(slip.expected, textOf(slip));
        const fixes = safeFixes(slip);
        if (slip.mended !== null && fixes.length > 0) compare(slip.mended, fixed(slip.source, fixes));
      });
    }

    afterAll(() => {
      if (update) writeFileSync(join(corpus, basename(document.path)), applyEdits(document, edits));
    });
  });
}
