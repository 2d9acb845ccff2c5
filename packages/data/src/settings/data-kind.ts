// The kinds of data that a program can name.

export const DATA_KINDS = ['leads', 'activities', 'history', 'clocks', 'spend'] as const;
export type DataKind = (typeof DATA_KINDS)[number];
