// A folder of files that only tests have.
import type { SourceReader } from '../../src/index.ts';

const texts: Readonly<Record<string, string>> = {
  'competitors.txt': '# Who sells the same\nrival.example\n\n  other.example  \n',
  'empty.txt': '# nobody yet\n\n',
  'holidays.txt': '# Days off\n2026-12-25\n\n1.1.2027\n',
};

/** Reads `competitors.txt`, `empty.txt` and `holidays.txt`; sheets are unreadable, absolute paths and those that climb are outside. */
export const reader: SourceReader = {
  read: path => {
    if (path.startsWith('/') || path.startsWith('..')) return { problem: 'outside' };
    if (path.endsWith('.xlsx')) return { problem: 'unreadable' };
    const text = texts[path];
    return text === undefined ? { problem: 'missing' } : { text };
  },
};
