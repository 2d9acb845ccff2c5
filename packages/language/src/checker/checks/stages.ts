// Stages: each once, with marks that go together.
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { StageMark, StageNode } from '../../syntax/nodes/time-declarations.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import type { Report } from '../report.ts';
import { markOf, stagesOf } from '../types/lifecycle-lines.ts';
import { checkDuration } from '../types/period.ts';
import { foldedMember } from '../values/folded.ts';

/** A lifecycle has stages, each of a name and an outside name of its own; no mark stands twice or against another. */
export function checkStages({ report }: Checking, placed: Placed<DeclarationOf<'lifecycle'>>): void {
  const stages = stagesOf(placed.node);
  if (stages.length === 0) report(placed, 'lifecycle-empty', {}, placed.node.keyword, { structural: true });
  checkNames(report, placed, stages);
  for (const stage of stages) checkMarks(report, placed, stage);
}

function checkNames(report: Report, at: Placed<DeclarationOf<'lifecycle'>>, stages: readonly StageNode[]): void {
  const seen = new Map<string, StageNode>();
  const values = new Map<string, StageNode>();
  for (const stage of stages) {
    const { name, from } = stage;
    const earlier = seen.get(name.text);
    if (earlier !== undefined) {
      report(at, 'duplicate-stage', { name: name.text }, name.span, {
        related: [{ note: 'first-here', at, span: earlier.name.span }],
      });
      continue;
    }
    seen.set(name.text, stage);
    if (from !== null && from.value.trim() === '') report(at, 'outside-name-empty', {}, from.span);
    const value = from?.value ?? name.text;
    const other = values.get(foldedMember(value));
    if (other === undefined) values.set(foldedMember(value), stage);
    else {
      report(at, 'stage-value-twice', { value, name: name.text, other: other.name.text }, (from ?? name).span, {
        related: [{ note: 'first-here', at, span: (other.from ?? other.name).span }],
      });
    }
  }
}

function checkMarks(report: Report, at: Placed, stage: StageNode): void {
  const seen = new Map<StageMark['kind'], StageMark>();
  for (const mark of stage.marks) {
    const earlier = seen.get(mark.kind);
    if (earlier !== undefined) {
      report(at, 'clause-twice', { clause: mark.kind }, mark.span, {
        related: [{ note: 'first-here', at, span: earlier.span }],
      });
    }
    seen.set(mark.kind, earlier ?? mark);
    if (mark.kind === 'stalls') checkDuration(report, at, mark.after);
  }
  const [returns, ends] = [markOf(stage, 'returns'), markOf(stage, 'ends')];
  if (returns === undefined || ends === undefined) return;
  const [first, second] = returns.span.start < ends.span.start ? [returns, ends] : [ends, returns];
  report(at, 'returns-and-ends', { name: stage.name.text }, second.span, {
    related: [{ note: 'first-here', at, span: first.span }],
  });
}
