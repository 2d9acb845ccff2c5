// Fixes and rewritings at a place.
import {
  codeActions as actionsAt,
  CODE_ACTION_KINDS,
  type CodeAction,
  type CodeActionKind,
} from '@funnel/language-service';
import { CodeActionKind as Kind, type CodeAction as ProtocolAction } from 'vscode-languageserver';
import { boundaryAction, resolveBoundary, TESTS_KIND } from '../boundary-tests.ts';
import { editsIn, offsetIn, toProtocol } from '../convert.ts';
import { aboutFile, type Feature, type Place } from '../feature.ts';
import { uriIn } from '../programs.ts';

const kindOf: { readonly [K in CodeActionKind]: Kind } = {
  'quick-fix': Kind.QuickFix,
  extract: Kind.RefactorExtract,
  rewrite: Kind.RefactorRewrite,
  'fix-all': `${Kind.SourceFixAll}.funnel`,
};

/** A client that asks for `refactor` wants its parts too; one that names none gets all but what it would not show at a place. */
function wanted(only: readonly string[] | undefined): readonly CodeActionKind[] {
  return CODE_ACTION_KINDS.filter(kind =>
    only === undefined
      ? kind !== 'fix-all'
      : only.some(asked => asked === '' || `${kindOf[kind]}.`.startsWith(`${asked}.`)),
  );
}

function actionOf({ program }: Place, action: CodeAction): ProtocolAction {
  const { snapshot } = program;
  const changes = [...action.edits].flatMap(([path, edits]) => {
    const file = snapshot.files.get(path);
    return file === undefined ? [] : [[uriIn(program, path), editsIn(file, edits)] as const];
  });
  return {
    title: action.title,
    kind: kindOf[action.kind],
    edit: { changes: Object.fromEntries(changes) },
    ...(action.preferred ? { isPreferred: true } : {}),
    ...(action.diagnostic === null
      ? {}
      : { diagnostics: [toProtocol(action.diagnostic, snapshot, path => uriIn(program, path))] }),
  };
}

export const codeActions: Feature = {
  capabilities: {
    codeActionProvider: {
      codeActionKinds: [...CODE_ACTION_KINDS.map(kind => kindOf[kind]), TESTS_KIND],
      resolveProvider: true,
    },
  },
  register: context => {
    context.connection.onCodeAction(
      aboutFile(context, async (place, { range, context: { only } }) => {
        const { file, path, program } = place;
        const span = { start: offsetIn(file, range.start), end: offsetIn(file, range.end) };
        const tests = only?.every(asked => asked !== '' && !`${TESTS_KIND}.`.startsWith(`${asked}.`)) !== true;
        return [
          ...actionsAt(program.snapshot, path, span, wanted(only)).map(action => actionOf(place, action)),
          ...(tests ? await boundaryAction(context, place, range) : []),
        ];
      }),
    );
    context.connection.onCodeActionResolve(action => resolveBoundary(context, action));
  },
};
