// Sentences about the lifecycle, content and hand-offs.
import type { ContentStep, Handoff, Move, Offer, Recipient, Stage } from '@funnel/bundle';
import { called, capital, counted, joined, recipientWords, stageCalled, stepCalled } from '@funnel/explain';
import { type Thing, thing } from '../thing.ts';
import { lengthOf } from './figures.ts';
import type { Speaking, Voice } from './speaking.ts';
import { namedThing, titleOf, triggerWords } from './things.ts';

interface Both<T> {
  readonly before: T;
  readonly after: T;
}

type StageFlag = 'by_hand' | 'returns' | 'ends';

const FLAGS: { readonly [F in StageFlag]: Readonly<Record<'true' | 'false', string>> } = {
  by_hand: { true: 'is now reached by hand only', false: 'is no longer reached by hand only: moves may lead into it' },
  returns: {
    true: 'now begins a new journey when it is left',
    false: 'no longer begins a new journey when it is left',
  },
  ends: { true: 'now ends a journey', false: 'no longer ends a journey' },
};

function stageTitle(voice: Voice, stage: Stage): string {
  return titleOf(voice, thing('stage', stage));
}

function moveTitle(voice: Voice, move: Move): string {
  return `the move ${titleOf(voice, thing('move', move))}`;
}

export const STAGES = {
  'lifecycle-came': ({ stages }: { readonly stages: readonly Stage[] }, { now }: Speaking) =>
    `New lifecycle: ${stages.map(each => stageTitle(now, each)).join(', ')}.`,
  'lifecycle-went': ({ stages }: { readonly stages: readonly Stage[] }, { old }: Speaking) =>
    `The lifecycle is gone (its stages were ${stages.map(each => stageTitle(old, each)).join(', ')}).`,
  'first-stage': ({ before, after }: Both<Stage>, { now, old }: Speaking) =>
    `Leads without a history are in ${stageTitle(now, after)} instead of ${stageTitle(old, before)}.`,
  'stage-value': ({ stage, before, after }: Both<string> & { readonly stage: Stage }, { now }: Speaking) =>
    `${stageTitle(now, stage)} is read from "${after}" in the history instead of "${before}".`,
  'stage-flag': (
    { stage, flag, after }: { readonly stage: Stage; readonly flag: StageFlag; readonly after: boolean },
    { now }: Speaking,
  ) => `${stageTitle(now, stage)} ${FLAGS[flag][`${after}`]}.`,
  'stage-needs': (
    { stage, before, after }: Both<string | null> & { readonly stage: Stage },
    { now, old }: Speaking,
  ) => {
    const title = stageTitle(now, stage);
    if (after === null) return `Moves into ${title} no longer need ${called(old.names.gates, before ?? '')}.`;
    const instead = before === null ? 'now' : `instead of ${called(old.names.gates, before)}`;
    return (
      `Moves into ${title} need ${called(now.names.gates, after)} ${before === null ? '' : instead}`.trimEnd() +
      (before === null ? ' now.' : '.')
    );
  },
  'stage-stalls': ({ stage, before, after }: Both<number | null> & { readonly stage: Stage }, { now }: Speaking) => {
    const title = stageTitle(now, stage);
    if (after === null) return `A lead in ${title} never counts as stalled, before after ${lengthOf(before ?? 0)}.`;
    const instead = before === null ? 'instead of never' : `instead of ${lengthOf(before)}`;
    return `A lead in ${title} counts as stalled after ${lengthOf(after)} ${instead}.`;
  },
  'move-ends': ({ before, after }: Both<Move>, { now, old }: Speaking) =>
    `${capital(moveTitle(old, before))} now goes ${titleOf(now, thing('move', after))}.`,
  'move-by-hand': ({ after }: Both<Move>, { now }: Speaking) =>
    `${capital(moveTitle(now, after))} is ${after.by_hand ? 'now made by hand, no longer by the rules' : 'now made by the rules, no longer by hand'}.`,
  'move-after': ({ before, after }: Both<Move>, { now }: Speaking) => {
    const title = capital(moveTitle(now, after));
    const [was, is] = [before.after, after.after].map(each => (each === null ? null : lengthOf(each)));
    if (is === null) return `${title} no longer waits for ${was}.`;
    return was === null ? `${title} now comes only after ${is}.` : `${title} comes after ${is} instead of ${was}.`;
  },
  'move-id': ({ move, before, after }: Both<string> & { readonly move: Move }, { now }: Speaking) =>
    `${capital(moveTitle(now, move))} goes by "${after}" instead of "${before}".`,
  'content-came': ({ steps }: { readonly steps: readonly ContentStep[] }, { now }: Speaking) =>
    `New content with the steps ${joined(steps.map(each => titleOf(now, thing('step', each))))}.`,
  'content-went': ({ steps }: { readonly steps: readonly ContentStep[] }, { old }: Speaking) =>
    `The content is gone (its steps were ${joined(steps.map(each => titleOf(old, thing('step', each))))}).`,
  'offer-step': ({ before, after }: Both<Offer>, { now, old }: Speaking) =>
    `The offer "${after.title}" belongs to ${stepCalled(now.names, after.step)} instead of ${stepCalled(old.names, before.step)}.`,
  'offer-taken': ({ before, after }: Both<Offer>, { now, old }: Speaking) => {
    const words = (voice: Voice, { taken }: Offer): string =>
      taken === null ? 'never' : `on ${triggerWords(voice, { kind: 'happening', of: taken })}`;
    return `The offer "${after.title}" is taken ${words(now, after)} instead of ${words(old, before)}.`;
  },
  'handoff-entering': ({ before, after }: Both<Handoff>, { now, old }: Speaking) =>
    `${titleOf(now, thing('handoff', after))} is sent on entering ${stageCalled(now.names, after.entering)} instead of ${stageCalled(old.names, before.entering)}.`,
  recipient: ({ thing: what, before, after }: Both<Recipient> & { readonly thing: Thing }, { now, old }: Speaking) => {
    const [was, is] = [recipientWords(old.names, before, null), recipientWords(now.names, after, null)];
    const differ = was !== is;
    return `${capital(namedThing(now, what))} goes to ${differ ? is : `the ${after.kind} ${is}`} instead of ${differ ? was : `the ${before.kind} ${was}`}.`;
  },
  'handoff-activities': ({ before, after }: Both<Handoff>, { now }: Speaking) =>
    `${titleOf(now, thing('handoff', after))} tells of ${latestWords(after.last_activities)} instead of ${latestWords(before.last_activities)}.`,
  'handoff-content': ({ after }: Both<Handoff>, { now }: Speaking) =>
    `${titleOf(now, thing('handoff', after))} ${after.suggest_content ? 'now suggests' : 'no longer suggests'} content.`,
} as const;

function latestWords(count: number): string {
  return count === 0 ? 'no activities' : `the last ${counted(count, 'activity', 'activities')}`;
}
