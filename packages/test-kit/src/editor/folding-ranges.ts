// The block `folding-ranges`: the first rule file with marks around what folds.
import { foldingRanges } from '@funnel/language-service';
import { type EditorWorld, withMarks } from './world.ts';

export function renderFoldingRanges({ snapshot }: EditorWorld): string {
  const [path = '', file] = [...snapshot.files][0] ?? [];
  const spans = foldingRanges(snapshot, path).map(({ span }) => span);
  return withMarks(file?.text ?? '', spans);
}
