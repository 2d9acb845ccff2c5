// Leads from CSV: what is well formed is read as every CSV reader reads it, what is not costs its own row and says why.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emails, problemCode, problemWords, read, summaryOf } from './reading-kit.ts';

const HEAD = 'id,email\n';

describe('well-formed files', () => {
  test('columns by name and by outside name; others counted once', async () => {
    const outcome = await read({ leads: 'x,Lead Source,id,y,email\n1,Web,a,2,p@q\n3,,b,4,\n' });
    expect(outcome.records).toEqual([
      { id: 'a', fields: { 'Lead Source': 'Web', id: 'a', email: 'p@q' } },
      { id: 'b', fields: { 'Lead Source': '', id: 'b', email: '' } },
    ]);
    expect(summaryOf(outcome)).toMatchObject({
      leads: { read: 2, rejected: 0 },
      unmapped: [{ file: 'leads.csv', columns: ['x', 'y'] }],
      absent: [{ file: 'leads.csv', fields: ['tags', 'created'] }],
    });
  });

  test.each([
    ['line ends of Windows', 'id,email\r\na,1\r\nb,2\r\n'],
    ['no line end at the end', 'id,email\na,1\nb,2'],
    ['a byte order mark', '\ufeffid,email\na,1\nb,2\n'],
    ['blank lines', 'id,email\n\na,1\r\n\r\nb,2\n\n'],
    ['semicolons', 'id;email\na;1\nb;2\n'],
    ['tabs', 'id\temail\na\t1\nb\t2\n'],
    ['quotes everywhere', '"id","email"\n"a","1"\n"b","2"'],
    ['blanks around names and ids', ' id , email \n a ,1\nb ,2\n'],
  ])('%s', async (_name, leads) => {
    const outcome = await read({ leads });
    expect(outcome.rejects).toEqual([]);
    expect(emails(outcome)).toEqual(['a=1', 'b=2']);
  });

  test('quotes, delimiters and line ends inside quotes; a quote inside an unquoted cell', async () => {
    const outcome = await read({ leads: `${HEAD}a,"x,""y""\r\nz"\nb,5" pipe\nc,""\n"d",e"f\n` });
    expect(emails(outcome)).toEqual(['a=x,"y"\r\nz', 'b=5" pipe', 'c=', 'd=e"f']);
    expect(outcome.rejects).toEqual([]);
  });

  test('agree with another reader, whatever the cells hold', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', '\n', '\r\n', ' ', ';', '😀'), maxLength: 8 });
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(table, async rows => {
        const quote = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
        const lines = rows.map((cells, index) => [`r${index}`, ...cells].map(quote).join(','));
        const leads = ['id,email,tags,other', ...lines].join('\n');
        const expected: Record<string, string>[] = parse(leads, { columns: true });
        const outcome = await read({ leads });
        expect(outcome.rejects).toEqual([]);
        expect(outcome.records.map(({ fields }) => fields)).toEqual(
          expected.map(({ email, id, tags }) => ({ email, id, tags })),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('rows larger than a block of reading keep their place', async () => {
    const long = 'x'.repeat(700_000);
    const outcome = await read({ leads: `${HEAD}a,${long}\nb,"${long}\n"\nc,${long}\nd\ne,1\n` });
    expect(emails(outcome)).toEqual([`a=${long}`, `b=${long}\n`, `c=${long}`, 'e=1']);
    expect(outcome.rejects).toEqual(['leads.csv:6 column-count']);
  });
});

describe('rows that cannot be used', () => {
  test('a wrong number of cells', async () => {
    const outcome = await read({ leads: `${HEAD}a,1\nb\nc,1,2\nd,4\n` });
    expect(emails(outcome)).toEqual(['a=1', 'd=4']);
    expect(outcome.rejects).toEqual(['leads.csv:3 column-count', 'leads.csv:4 column-count']);
    expect(outcome.reasons).toEqual(['1 cell where the header has 2', '3 cells where the header has 2']);
    expect(outcome.rows).toEqual(['b', 'c,1,2']);
    expect(summaryOf(outcome).leads).toEqual({ read: 2, rejected: 2 });
  });

  test('a row wrapped whole in quotes', async () => {
    const outcome = await read({ leads: `${HEAD}"a,""Banking, Law"""\nb,2\n` });
    expect(outcome.rejects).toEqual(['leads.csv:2 row-in-quotes']);
    expect(emails(outcome)).toEqual(['b=2']);
  });

  test('text after a closing quote', async () => {
    const outcome = await read({ leads: `${HEAD}a,"1"x\n"b"y,2\nc,3\n` });
    expect(outcome.rejects).toEqual(['leads.csv:2 text-after-quote', 'leads.csv:3 text-after-quote']);
    expect(emails(outcome)).toEqual(['c=3']);
  });

  test('a quote that is never closed does not swallow what follows', async () => {
    const rest = Array.from({ length: 5000 }, (_, index) => `r${index},${index}`).join('\n');
    const outcome = await read({ leads: `${HEAD}a,"1\n${rest}\n` });
    expect(outcome.rejects).toEqual(['leads.csv:2 unclosed-quote']);
    expect(outcome.reasons[0]).toBe('the quote that opens cell 2 is not closed');
    expect(outcome.records).toHaveLength(5000);
  });

  test('nor one that a later quote seems to close', async () => {
    const outcome = await read({ leads: `${HEAD}a,"1\nb,2\nc,"3"\nd,4\ne,"5\nf,"\ng,7\n` });
    expect(outcome.rejects).toEqual(['leads.csv:2 text-after-quote']);
    // The quotes in lines 6 and 7 fit together: what they hold is a cell.
    expect(emails(outcome)).toEqual(['b=2', 'c=3', 'd=4', 'e=5\nf,', 'g=7']);
  });

  test('nor one whose record then has too many cells', async () => {
    const outcome = await read({ leads: `${HEAD}a,"1\nb,2",3\nc,4\n` });
    expect(outcome.rejects).toEqual(['leads.csv:2 column-count', 'leads.csv:3 column-count']);
    expect(emails(outcome)).toEqual(['c=4']);
  });

  test('every line with an open quote is no slower than any other file', async () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => `"r${index},x`).join('\n');
    const outcome = await read({ leads: `${HEAD}${lines}\n` });
    expect(outcome.rejects).toHaveLength(100_000);
  });

  test('bytes that are not UTF-8, with the hint; as Latin-1 they are fine', async () => {
    const leads = Buffer.from(`${HEAD}a,1\nb,Zo\u00eb\nc,3\n`, 'latin1');
    const outcome = await read({ leads });
    expect(outcome.rejects).toEqual(['leads.csv:3 not-utf-8']);
    expect(outcome.reasons[0]).toContain('encoding: latin-1');
    expect(outcome.rows).toEqual(['b,Zoë']);
    expect(emails(outcome)).toEqual(['a=1', 'c=3']);
    expect(emails(await read({ leads }, { encoding: 'latin-1' }))).toEqual(['a=1', 'b=Zoë', 'c=3']);
  });

  test.each([1 << 20, (1 << 20) + 1, 2 << 20, 10_000_000])(
    'a line of %i bytes and one short one after it',
    async size => {
      const outcome = await read({ leads: `${HEAD}a,1\nb,${'x'.repeat(size - 2)}\nc,3\n` });
      const fits = size <= 1 << 20;
      expect(outcome.rejects).toEqual(fits ? [] : ['leads.csv:3 row-too-long']);
      expect(outcome.records.map(({ id }) => id)).toEqual(fits ? ['a', 'b', 'c'] : ['a', 'c']);
      expect(outcome.rows.every(row => row.length <= 200)).toBe(true);
    },
  );

  test('a file that is one long line without an end', async () => {
    const outcome = await read({ leads: `${HEAD}a,${'x'.repeat(10_000_000)}` });
    expect(outcome.rejects).toEqual(['leads.csv:2 row-too-long']);
  });

  test('no id, the same id again', async () => {
    const outcome = await read({ leads: `${HEAD}a,1\n ,2\nb,3\na,4\n` });
    expect(outcome.rejects).toEqual(['leads.csv:3 missing-id', 'leads.csv:5 duplicate-id']);
    expect(outcome.reasons[1]).toBe('"a" stands already in leads.csv:2; the first one counts');
    expect(emails(outcome)).toEqual(['a=1', 'b=3']);
  });

  test('whatever bytes follow a header, each row is a record or a reject and reading ends well', async () => {
    const byte = fc.constantFrom(...Buffer.from('a,"\n\r;é\ufeff '), 0, 0xff);
    await fc.assert(
      fc.asyncProperty(fc.array(byte, { maxLength: 60 }), async bytes => {
        const body = Buffer.from(bytes);
        const outcome = await read({ leads: Buffer.concat([Buffer.from(HEAD), body, Buffer.from('\nlast,1\n')]) });
        const lines = body.toString('latin1').split('\n').length;
        return problemCode(outcome) === null && outcome.records.length + outcome.rejects.length <= lines + 1;
      }),
      { numRuns: 500 },
    );
  });
});

describe('files that cannot be used', () => {
  test.each([
    ['an empty file', '', 'file-empty'],
    ['blank lines alone', '\n\r\n', 'file-empty'],
    ['no key column', 'email,x\na,1\n', 'missing-column'],
    ['a needed column twice', 'id,email,email\na,1,2\n', 'duplicate-column'],
    ['UTF-16', Buffer.from('\ufeffid,email\n', 'utf16le'), 'file-utf-16'],
    ['a header that is not UTF-8', Buffer.from('id,email,Zo\u00eb\n', 'latin1'), 'header-unreadable'],
    ['a header with a broken quote', '"id"x,email\na,1\n', 'header-unreadable'],
  ])('%s', async (_name, leads, code) => {
    expect(problemCode(await read({ leads }))).toBe(code);
  });

  test('a missing key column is suggested', async () => {
    const outcome = await read({ leads: 'Lead Numbr,email\na,1\n' }, { key: 'Lead Number' });
    expect(outcome.result).toMatchObject({
      problem: { code: 'missing-column', data: { missing: [{ column: 'Lead Number', likely: 'Lead Numbr' }] } },
    });
    expect(problemWords(outcome)).toBe(
      'leads.csv has no column "Lead Number": write "Lead Number" for "Lead Numbr" in its first line, or `key: Lead Numbr` in funnel.yaml',
    );
  });

  test('all missing columns are told at once, each with the one that it may be', async () => {
    const leads = 'id,email\na,1\n';
    const activities = await read({ leads, activities: 'lead,activity,date,path\na,call,2026-01-01,/\n' });
    expect(problemWords(activities)).toBe(
      'activities.csv has no columns "lead_id", "type" and "at": write "lead_id" for "lead", "type" for "activity" and "at" for "date" in its first line',
    );
    const history = await read({ leads, history: 'Lead ID,Status,Created At\na,won,2026-01-01\n' });
    expect(problemWords(history)).toContain(
      'write "lead_id" for "Lead ID", "stage" for "Status" and "at" for "Created At"',
    );
    expect(problemWords(await read({ leads: 'ID,email\na,1\n' }))).toContain('or `key: ID` in funnel.yaml');
    expect(problemWords(await read({ leads: 'x,email\na,1\n' }))).toBe(
      'leads.csv has no column "id"; its columns are x and email: name the one that has the ids with `key` in funnel.yaml',
    );
  });

  test('an unneeded column twice does no harm; a header alone is a file without leads', async () => {
    expect(emails(await read({ leads: 'id,x,x,email\na,1,2,3\n' }))).toEqual(['a=3']);
    expect(summaryOf(await read({ leads: HEAD })).leads).toEqual({ read: 0, rejected: 0 });
  });

  test('a file that is not there, or of an unknown kind', async () => {
    const missing = await read({ leads: '' }, {}, { leads: [{ path: '/nowhere/leads.csv', shown: 'leads.csv' }] });
    expect(missing.result).toMatchObject({
      problem: { code: 'file-unreadable', data: { reason: 'it does not exist' } },
    });
    expect(problemCode(await read({ leads: HEAD, leadsName: 'leads.xlsx' }))).toBe('file-kind');
  });
});

describe('keys', () => {
  test('a column of another name, or the number of the row', async () => {
    expect(emails(await read({ leads: 'Lead Number,email\n7,1\n' }, { key: 'Lead Number' }))).toEqual(['7=1']);
    expect(emails(await read({ leads: 'email\nx\ny\n' }, { key: 'row number' }))).toEqual(['1=x', '2=y']);
  });

  test('columns that are to be kept', async () => {
    const outcome = await read({ leads: 'id,email,Converted\na,1,yes\n' }, {}, { keep: ['Converted'] });
    expect(outcome.records[0]?.fields).toEqual({ id: 'a', email: '1', Converted: 'yes' });
    expect(summaryOf(outcome).unmapped).toEqual([{ file: 'leads.csv', columns: [] }]);
  });
});
