// A strict reader of the XML that a report needs: elements, attributes, text, the five entities. Throws on anything else.

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const TOKEN = /<\?xml version="1\.0" encoding="UTF-8"\?>|<\/([\w-]+)>|<([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>|[^<]+/y;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The top elements of a document. */
export function readXml(text: string): Element[] {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open: Element[] = [top];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) throw new Error(`not XML at ${text.slice(from, from + 40)}`);
    const [all, closing, opening, attributes = '', empty] = match;
    if (closing !== undefined) {
      if (open.pop()?.name !== closing) throw new Error(`</${closing}> closes nothing`);
    } else if (opening !== undefined) {
      const element: Element = { name: opening, attributes: readAttributes(attributes), children: [], text: '' };
      open.at(-1)!.children.push(element);
      if (empty === '') open.push(element);
    } else if (!all.startsWith('<?')) open.at(-1)!.text += decoded(all);
  }
  if (open.length !== 1) throw new Error(`${open.at(-1)?.name} is not closed`);
  return top.children;
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, decoded(value!)]),
  );
}

function decoded(text: string): string {
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text)) throw new Error('a character that XML cannot hold');
  return text.replace(/&(\w*);?/g, (all, name: string) => {
    const character = ENTITIES[name];
    if (character === undefined || !all.endsWith(';')) throw new Error(`${all} is no entity`);
    return character;
  });
}
