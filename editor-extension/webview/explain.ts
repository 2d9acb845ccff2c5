// The page of an explanation: shows what it is told, and stays where it was scrolled to.
import { bar, content, onTold, problem, send } from './host.ts';

bar([
  ['As of…', () => send({ do: 'act', act: 'asOf', text: '' })],
  ['Copy as Markdown', () => send({ do: 'act', act: 'copy', text: '' })],
]);

onTold<{ readonly html?: string; readonly problem?: string }>(({ html, problem: wrong }) => {
  problem(wrong);
  if (html !== undefined && content.innerHTML !== html) content.innerHTML = html;
});
