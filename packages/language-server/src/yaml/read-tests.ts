// Texts of tests as they are read, once a text.
import type { TextFile } from '@funnel/language-service';
import type { TestFile } from '@funnel/review';
import { later } from '../later.ts';

const known = new WeakMap<TextFile, Promise<TestFile>>();

async function read({ path, text }: TextFile): Promise<TestFile> {
  const { readTestFile } = await import('@funnel/review');
  // One at a time, so that nothing waits for several of them.
  await new Promise<void>(later);
  return readTestFile(path, text);
}

export function testFileOf(file: TextFile): Promise<TestFile> {
  const found = known.get(file) ?? read(file);
  known.set(file, found);
  return found;
}
