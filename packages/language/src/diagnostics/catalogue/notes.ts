// What is said about a related place.
import { quoted } from './entry.ts';

export const notes = {
  'opened-here': (data: { readonly sign: string }) => `${quoted(data.sign)} opened here`,
  'more-follow': (_data: object) => 'There are more like it from here on, which are not told',
  'first-declared': (_data: object) => 'First declared here',
  'first-here': (_data: object) => 'It stands here already',
  'activity-declared': (_data: object) => 'The activity is declared here',
  'allowed-here': (_data: object) => 'The range is given here',
  'range-here': (_data: object) => 'The range of the score',
  'otherwise-here': (_data: object) => '`otherwise` stands here',
  'sla-declared': (_data: object) => 'The SLA is declared here',
  'aim-here': (_data: object) => 'The aim',
  'rate-before': (_data: object) => 'The line before',
  'stage-here': (data: { readonly name: string }) => `The stage ${quoted(data.name)}`,
  'leaves-here': (_data: object) => 'The move that leaves before',
  'goes-on-here': (data: { readonly from: string; readonly to: string }) =>
    `From ${quoted(data.from)} it goes on to ${quoted(data.to)}`,
  'other-move': (_data: object) => 'The other move',
  'closed-here': (_data: object) => 'It is closed here',
  'list-here': (_data: object) => 'The list is declared here',
  'around-the-clock': (_data: object) => 'It runs around the clock',
  'calendar-here': (_data: object) => 'The head says which calendar',
  'target-here': (_data: object) => 'Another target',
  'hangs-too': (_data: object) => 'This line hangs on it too',
  'gives-too': (_data: object) => 'This rule gives points to the same leads',
  'one-side': (_data: object) => 'This',
  'other-side': (_data: object) => 'And this',
  'score-here': (_data: object) => 'The score',
  'taken-here': (_data: object) => 'This line takes them',
  'counted-here': (_data: object) => 'The other rule',
  'needed-here': (_data: object) => 'Needed here',
  'needs-here': (data: { readonly name: string }) => `${quoted(data.name)} is needed here`,
};

export type Note = keyof typeof notes;
export type NoteDataOf<N extends Note> = Parameters<(typeof notes)[N]>[0];
