// The page of a picture: draws what it is told, larger and smaller, with boxes that lead to their rules.
import { bar, content, onTold, problem, send } from './host.ts';

interface Place {
  readonly uri: string;
  readonly line: number;
  readonly column: number;
}

declare const funnelPictures: { readonly renderSvg: (graph: object) => Promise<string> };

let svg = '';
let zoom = 1;

function size(): void {
  const picture = content.querySelector('svg');
  const width = Number(picture?.getAttribute('width') ?? 0);
  if (picture) picture.style.width = `${width * zoom}px`;
}

const scale = (by: number) => () => {
  zoom = Math.min(4, Math.max(0.2, zoom * by));
  size();
};

bar([
  ['−', scale(1 / 1.25)],
  ['+', scale(1.25)],
  ['Save as SVG…', () => send({ do: 'act', act: 'svg', text: svg })],
  ['Copy as Mermaid', () => send({ do: 'act', act: 'mermaid', text: '' })],
]);

/** Each box says in its title what it stands for. */
function lead(links: Readonly<Record<string, Place>>): void {
  for (const title of content.querySelectorAll('svg g > title')) {
    const place = links[title.textContent];
    const box = title.parentElement as Element as SVGElement;
    if (!place) continue;
    Object.assign(box.dataset, { uri: place.uri, line: String(place.line), column: String(place.column) });
    box.style.cursor = 'pointer';
  }
}

/** A light theme of high contrast is called both. */
function isDark(): boolean {
  const { classList } = document.body;
  const isHighContrast =
    classList.contains('vscode-high-contrast') && !classList.contains('vscode-high-contrast-light');
  return classList.contains('vscode-dark') || isHighContrast;
}

/** Pictures ask the machine whether it is dark; here the editor's theme says so. */
const inTheme = (drawn: string): string =>
  drawn.replace('@media (prefers-color-scheme:dark)', isDark() ? '@media all' : '@media not all');

interface Told {
  readonly graph?: object;
  readonly links?: Readonly<Record<string, Place>>;
  readonly problem?: string;
}

let leads: NonNullable<Told['links']> = {};

function show(): void {
  content.innerHTML = inTheme(svg);
  size();
  lead(leads);
}

new MutationObserver(show).observe(document.body, { attributes: true, attributeFilter: ['class'] });

onTold<Told>(async ({ graph, links, problem: wrong }) => {
  problem(wrong);
  if (!graph) return;
  const drawn = await funnelPictures.renderSvg(graph);
  leads = links ?? {};
  if (drawn === svg) return lead(leads);
  svg = drawn;
  show();
});
