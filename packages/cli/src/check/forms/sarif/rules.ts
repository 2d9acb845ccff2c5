// The codes of findings as SARIF rules, with the pages about them as help.
import { pageOf } from '../../../docs/pages.ts';
import { renderMarkdown } from '../../../docs/render-markdown.ts';
import type { Finding } from '../../finding.ts';
import { usualSeverity } from '../../known-codes.ts';
import { LEVELS } from './results.ts';

interface SarifRule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly defaultConfiguration: { readonly level: 'error' | 'warning' | 'note' };
}

/** The first sentence below the title of a page. */
function firstSentence(page: string): string {
  const [, paragraph = ''] = page.split('\n\n');
  const text = paragraph.replaceAll('\n', ' ');
  return /^.*?[.:](?= |$)/.exec(text)?.[0] ?? text;
}

async function ruleOf(finding: Finding): Promise<SarifRule> {
  const page = (await pageOf(finding.code)) ?? `# ${finding.code}\n\n${finding.message}\n`;
  return {
    id: finding.code,
    shortDescription: { text: firstSentence(page) },
    help: { text: renderMarkdown(page, { color: false, width: 100 }), markdown: page },
    defaultConfiguration: { level: LEVELS[usualSeverity(finding)] },
  };
}

/** One a code, by code. What has no page is helped by the first message. */
export function rulesOf(findings: readonly Finding[]): Promise<readonly SarifRule[]> {
  const first = new Map(findings.toReversed().map(finding => [finding.code, finding]));
  return Promise.all([...first.keys()].sort().map(code => ruleOf(first.get(code)!)));
}
