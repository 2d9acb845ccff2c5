// An explanation as HTML: verdicts, then a section each, with links to the rules that the words are about.
import type { ExplainAnswer, ExplanationLine, ExplanationSection, Meter, Place } from '../protocol.ts';
import { escaped } from './escape.ts';

const SIGNS: Readonly<Record<ExplanationLine['mark'], string>> = {
  yes: '✓',
  no: '✗',
  unknown: '?',
  note: '·',
  none: '',
};

const link = (html: string, place: Place | undefined): string =>
  place === undefined
    ? html
    : `<a href="#" data-uri="${escaped(place.uri)}" data-line="${place.line}" data-column="${place.column}">${html}</a>`;

/** The rule or line of the part whose words begin the line, or stand behind it as the reason. */
function placeOf(part: string | null, line: ExplanationLine, { rules }: ExplainAnswer): Place | undefined {
  const own = rules.filter(each => each.part === part);
  const said = (title: string): boolean => line.text === title || line.text.startsWith(`${title} ×`);
  return (
    own.find(({ title }) => said(title) || line.label === title) ??
    own.find(({ title }) => line.detail === title || line.detail?.startsWith(`${title};`) === true)
  );
}

function lineHtml(line: ExplanationLine, place: Place | undefined): string {
  const label = line.label === null ? '' : `<b>${escaped(line.label)}</b> `;
  const words = link(`${label}${escaped(line.text)}`, place);
  const detail = line.detail === null ? '' : ` <span class="detail">${escaped(line.detail)}</span>`;
  const amount = line.amount === null ? '' : escaped(line.amount);
  return `<li class="${line.tone}" style="--depth:${line.depth}"><span class="mark">${SIGNS[line.mark]}</span><span class="amount">${amount}</span><span>${words}${detail}</span></li>`;
}

/** The score on its range, what it can still become, and the bars that gates set. */
function meterHtml({ bars, from, highest, lowest, to, value }: Meter): string {
  const at = (points: number): string => (to === from ? '0' : (((points - from) / (to - from)) * 100).toFixed(1));
  const marks = bars.map(bar => `<i class="bar" style="left:${at(bar)}%" title="${bar}"></i>`).join('');
  const open = `<i class="open" style="left:${at(lowest)}%;width:calc(${at(highest)}% - ${at(lowest)}%)"></i>`;
  return `<div class="meter" role="img" aria-label="${value}, ${from}–${to}">${open}<i class="value" style="width:${at(value)}%"></i>${marks}</div>`;
}

/** What the section is about, as places are called: `score/fit`. */
const partOf = ({ kind, name }: ExplanationSection): string | null => (name === null ? null : `${kind}/${name}`);

function sectionHtml(section: ExplanationSection, answer: ExplainAnswer): string {
  const part = partOf(section);
  const title = link(escaped(section.title), part === null ? undefined : answer.links[part]);
  const summary = section.summary === null ? '' : `: <span class="summary">${escaped(section.summary)}</span>`;
  const lines = section.lines.map(line => lineHtml(line, placeOf(part, line, answer))).join('');
  const amounts = section.lines.some(({ amount }) => amount !== null) ? 'amounts' : '';
  const meter = section.meter === null ? '' : meterHtml(section.meter);
  return `<section><h2>${title}${summary}</h2>${meter}<ul class="${amounts}">${lines}</ul></section>`;
}

export function explanationHtml(answer: ExplainAnswer): string {
  const { sections, subtitle, title, verdicts } = answer.explanation;
  const told = verdicts.map(line => lineHtml(line, undefined)).join('');
  return `<header><h1>${escaped(title)}</h1><p class="quiet">${escaped(subtitle)}</p><ul class="verdicts">${told}</ul></header>${sections.map(section => sectionHtml(section, answer)).join('')}`;
}
