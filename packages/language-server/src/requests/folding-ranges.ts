// What can be folded: blocks, and runs of comments.
import { foldingRanges as folds } from '@funnel/language-service';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { rangeIn } from '../convert.ts';
import { aboutFile, type Feature } from '../feature.ts';

export const foldingRanges: Feature = {
  capabilities: { foldingRangeProvider: true },
  register: context => {
    context.connection.onFoldingRanges(
      aboutFile(context, ({ program, path, file }) =>
        folds(program.snapshot, path).map(({ kind, span }): FoldingRange => {
          const { start, end } = rangeIn(file, span);
          return {
            startLine: start.line,
            endLine: kind === 'block' ? end.line - 1 : end.line,
            ...(kind === 'comment' ? { kind: FoldingRangeKind.Comment } : {}),
          };
        }),
      ),
    );
  },
};
