// What the last run of tests said of the rules, by address of the file.
import * as vscode from 'vscode';
import type { CoverageAnswer, FileCoverage } from '../protocol.ts';
import { detailsOf } from './coverage.ts';

export interface LastRun {
  readonly onChange: vscode.Event<void>;
  readonly keep: (coverage: CoverageAnswer) => void;
  readonly remember: (coverage: vscode.FileCoverage, file: FileCoverage) => void;
  readonly details: (coverage: vscode.FileCoverage) => readonly vscode.FileCoverageDetail[];
  readonly of: (uri: string) => FileCoverage | undefined;
}

export function lastRun(): LastRun {
  const changed = new vscode.EventEmitter<void>();
  const files = new Map<string, FileCoverage>();
  const shown = new WeakMap<vscode.FileCoverage, FileCoverage>();
  return {
    onChange: changed.event,
    keep: coverage => {
      for (const file of coverage.files) files.set(file.uri, file);
      changed.fire();
    },
    remember: (coverage, file) => shown.set(coverage, file),
    details: coverage => {
      const file = shown.get(coverage) ?? files.get(coverage.uri.toString());
      return file === undefined ? [] : detailsOf(file);
    },
    of: uri => files.get(uri),
  };
}
