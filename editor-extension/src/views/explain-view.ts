// The explanation of a lead, beside the rules.
import * as vscode from 'vscode';
import { type ExplainAnswer, isRefused, type LeadChoice } from '../protocol.ts';
import type { Server } from '../server.ts';
import { refusal, words } from '../words.ts';
import { explanationHtml } from './explanation-html.ts';
import { openView } from './view.ts';

const KIND = { id: 'explain', title: 'Explanation', scripts: ['explain.view.js'], styles: 'views.css' } as const;

export interface Explained {
  readonly uri: string;
  readonly lead: LeadChoice;
}

export function showExplanation(context: vscode.ExtensionContext, server: Server, { lead, uri }: Explained): void {
  let asOf = '';
  let last: ExplainAnswer | null = null;
  const view = openView(context, server, {
    kind: KIND,
    tell: async () => {
      const answer = await server.ask<ExplainAnswer>('explain', { uri, lead, asOf, now: Date.now() });
      if (isRefused(answer)) return { problem: refusal(answer) };
      last = answer;
      view.panel.title = answer.explanation.title;
      return { html: explanationHtml(answer), asOf: answer.asOf };
    },
    act: async act => {
      if (act === 'copy' && last !== null) {
        await vscode.env.clipboard.writeText(last.markdown);
        void vscode.window.setStatusBarMessage(words.copied, 2000);
      }
      if (act === 'asOf') {
        const given = await vscode.window.showInputBox({ title: words.asOf, prompt: words.asOfHint, value: asOf });
        if (given === undefined) return;
        asOf = given;
        await view.renew();
      }
    },
  });
}
