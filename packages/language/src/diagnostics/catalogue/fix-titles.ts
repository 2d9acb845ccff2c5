// What a fix is called where it is offered.
import { quoted } from './entry.ts';

export const fixTitles = {
  'write-instead': (data: { readonly text: string }) => `Write ${quoted(data.text)}`,
  'insert-text': (data: { readonly text: string }) => `Insert ${quoted(data.text)}`,
  'remove-text': (data: { readonly text: string }) => `Remove ${quoted(data.text)}`,
  'use-spaces': () => 'Use spaces for tabs',
  'mend-all': (data: { readonly count: number }) => `Mend all ${data.count}`,
  'comment-out': () => 'Make it a comment with `//`',
};

export type FixTitle = keyof typeof fixTitles;
export type FixTitleDataOf<T extends FixTitle> = Parameters<(typeof fixTitles)[T]>[0];
