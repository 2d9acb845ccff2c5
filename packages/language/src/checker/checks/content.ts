// Content: its steps, and what is offered in each.
import { remove } from '../../diagnostics/report.ts';
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import type { Report } from '../report.ts';
import { contentOffers, contentSteps } from '../types/handover-lines.ts';
import { eachRepeated } from './repeats.ts';

/** There are steps, each once; the first is open and the others say when they are; offers have titles of their own. */
export function checkContent({ report }: Checking, placed: Placed<DeclarationOf<'content'>>): void {
  const steps = contentSteps(placed.node);
  if (steps.length === 0) report(placed, 'content-empty', {}, placed.node.keyword, { structural: true });
  eachRepeated(
    steps,
    ({ name }) => name.text,
    ({ name }, earlier) => {
      report(placed, 'content-step-twice', { name: name.text }, name.span, {
        related: [{ note: 'first-here', at: placed, span: earlier.name.span }],
      });
    },
  );
  checkOpening(report, placed);
  checkOffers(report, placed);
}

function checkOpening(report: Report, at: Placed<DeclarationOf<'content'>>): void {
  const [first, ...others] = contentSteps(at.node);
  if (first !== undefined && first.opens !== null) {
    const clause = { start: (first.label ?? first.name).span.end, end: first.span.end };
    report(at, 'first-step-opens', { name: first.name.text }, first.opens.span, {
      structural: true,
      fixes: [remove(clause, 'opens when …', false)],
    });
  }
  for (const { name, opens } of others) {
    if (opens === null) report(at, 'opens-missing', { name: name.text }, name.span, { structural: true });
  }
}

function checkOffers(report: Report, at: Placed<DeclarationOf<'content'>>): void {
  const offers = contentOffers(at.node);
  for (const { title } of offers) if (title.value.trim() === '') report(at, 'offer-title-empty', {}, title.span);
  eachRepeated(
    offers.filter(({ title }) => title.value.trim() !== ''),
    ({ title }) => title.value,
    ({ title }, earlier) => {
      report(at, 'offer-twice', { title: title.value }, title.span, {
        related: [{ note: 'first-here', at, span: earlier.title.span }],
      });
    },
  );
  const served = new Set(offers.map(({ step }) => step.text));
  for (const { name } of contentSteps(at.node)) {
    if (!served.has(name.text)) {
      report(at, 'step-without-offers', { name: name.text }, name.span, { structural: true });
    }
  }
}
