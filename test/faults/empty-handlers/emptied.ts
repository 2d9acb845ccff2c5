// The text of a request's file in which everything is announced as before and every handler answers nothing.

/** What the file exports as its feature. */
const FEATURE = /^export const (\w+): Feature = /m;

/** Handlers are given to methods of the connection whose names begin with `on`. */
const EMPTY = `
const nothing = () => null;
function emptied<T extends object>(of: T): T {
  return new Proxy(of, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (typeof value === 'function') {
        if (!/^on/.test(String(name))) return value.bind(target);
        return (...given: unknown[]) => value.apply(target, given.map(each => (typeof each === 'function' ? nothing : each)));
      }
      return typeof value === 'object' && value !== null ? emptied(value) : value;
    },
  });
}
`;

/** null for a text that holds no feature. */
export function emptied(text: string): string | null {
  const name = FEATURE.exec(text)?.[1];
  if (name === undefined) return null;
  const own = text.replace(FEATURE, 'const answering: Feature = ');
  const register = 'answering.register({ ...context, connection: emptied(context.connection) })';
  return `${own}${EMPTY}export const ${name}: Feature = { ...answering, register: context => ${register} };\n`;
}
