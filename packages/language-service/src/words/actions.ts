// What actions are called: all sentences of the light bulb, made of plain data.

export const extractListTitle = (texts: number): string => `Make a list of these ${texts} texts`;
export const extractParamTitle = (number: string): string => `Make a param of ${number}`;
export const extractSegmentTitle = 'Make a segment of this condition';
export const fixAllTitle = 'Fix all that can be fixed safely';
export const sortListTitle = 'Sort the texts of this list';
export const allowTitle = (code: string): string => `Allow \`${code}\` here, with a reason`;

/** Stands where the author writes why a finding is allowed. */
export const REASON = 'why this is fine';
