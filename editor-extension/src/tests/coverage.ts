// Coverage as the editor shows it: a line counts as run where some test went through some branch of it.
import * as vscode from 'vscode';
import type { FileCoverage } from '../protocol.ts';
import type { LastRun } from './last-run.ts';

export function detailsOf({ branches, declarations }: FileCoverage): vscode.FileCoverageDetail[] {
  const lines = [...new Set(branches.map(({ line }) => line))];
  const statements = lines.map(line => {
    const own = branches.filter(each => each.line === line);
    const at = new vscode.Position(line, own[0]!.column);
    const sides = own.map(({ column, hits, line: of, side, text }) => {
      return new vscode.BranchCoverage(hits, new vscode.Position(of, column), `${text} → ${side}`);
    });
    const most = Math.max(...own.map(({ hits }) => hits));
    return new vscode.StatementCoverage(most, at, sides);
  });
  const declared = declarations.map(
    ({ column, line, name, tests }) =>
      new vscode.DeclarationCoverage(name, tests.length, new vscode.Position(line, column)),
  );
  return [...declared, ...statements];
}

export function coverageOf(file: FileCoverage, last: LastRun): vscode.FileCoverage {
  const coverage = vscode.FileCoverage.fromDetails(vscode.Uri.parse(file.uri), detailsOf(file));
  last.remember(coverage, file);
  return coverage;
}
