// How texts are written in YAML.

const PLAIN = /^[A-Za-z_$./*](?:[\w ./*$+%()-]*[\w./*)%-])?$/;
/** What YAML reads as something other than a text. */
const OTHER = /^(?:true|false|null|~|\.inf|\.nan)$/i;

/** Plain where that means the same, else in quotes. */
export function yamlText(text: string): string {
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) || (PLAIN.test(text) && !OTHER.test(text))) return text;
  return JSON.stringify(text);
}
