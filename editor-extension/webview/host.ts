// What every view has in common: messages from and to the extension, buttons, links to places.

declare function acquireVsCodeApi(): { postMessage: (message: object) => void };

const api = acquireVsCodeApi();

export const send = (message: object): void => api.postMessage(message);

export const content: HTMLElement = document.querySelector('#content')!;

/** Buttons above the content: what each is called and what it asks for. */
export function bar(buttons: readonly (readonly [string, () => void])[]): void {
  const place = document.querySelector('#bar')!;
  for (const [title, press] of buttons) {
    const button = document.createElement('button');
    button.textContent = title;
    button.addEventListener('click', press);
    place.append(button);
  }
}

/** A sentence instead of the content; what was there before stays below it, paler. */
export function problem(text: string | undefined): void {
  document.querySelector('#problem')?.remove();
  content.classList.toggle('stale', text !== undefined);
  if (text === undefined) return;
  const said = document.createElement('p');
  said.id = 'problem';
  said.textContent = text;
  content.before(said);
}

content.addEventListener('click', event => {
  const link = event.target instanceof Element ? event.target.closest('[data-uri]') : null;
  if (!(link instanceof HTMLElement || link instanceof SVGElement)) return;
  event.preventDefault();
  const { column, line, uri } = link.dataset;
  send({ do: 'open', place: { uri, line: Number(line), column: Number(column) } });
});

export function onTold<T>(told: (message: T) => void): void {
  window.addEventListener('message', ({ data }) => told(data));
  send({ do: 'ready' });
}
