// oxlint-disable no-template-curly-in-string -- that is what such files hold
import { bookOf, sheetOf, zipOf } from './zip.ts'

/** Content, or its pieces where it is large. `ends`: how it must end; either is right where nothing is said. */
export type Hostile = { nr: number; name: string; content: () => Iterable<string | Buffer>; ends?: 'refused' | 'clean' }

const HEAD = 'First name,Last name,Email\n'
const GOOD = 'Ann,Good,ann@good.test\n'
const people = (...rows: string[]) => `${HEAD}${rows.join('\n')}\n${GOOD}`

function* times(count: number, piece: string, start = '', end = ''): Generator<string> {
  yield start
  for (let done = 0; done < count; done++) yield piece
  yield end
}

const MB = 'x'.repeat(1_000_000)
const rows = [
  ['First name', 'Email'],
  ['Ann', 'ann@good.test'],
]
const book = (parts: Partial<Parameters<typeof bookOf>[0]> = {}) => bookOf({ sheet: sheetOf(rows), ...parts })
const one = (
  nr: number,
  name: string,
  content: string | Buffer | (() => string | Buffer),
  ends?: Hostile['ends'],
): Hostile => ({
  nr,
  name,
  content: () => [typeof content === 'function' ? content() : content],
  ...(ends && { ends }),
})
const nested = (depth: number): Buffer =>
  depth === 0 ? Buffer.from('end') : zipOf([{ name: `${depth}.zip`, content: nested(depth - 1) }])
const card = (...lines: string[]) =>
  `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Good\r\nN:Good;Ann;;;\r\nEMAIL:ann@good.test\r\n${lines.join('\r\n')}\r\nEND:VCARD\r\n`
const event = (...lines: string[]) =>
  `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Talk\r\nDTSTART:20261120T100000Z\r\n${lines.join('\r\n')}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`

/** The hostile files of an import: every one must end as a clear refusal or a clean import. Made here, stored nowhere. */
export const hostileFiles: Hostile[] = [
  one(1, 'empty', '', 'refused'),
  one(2, 'a mark alone', '\uFEFF', 'refused'),
  one(3, 'UTF-16 without its mark', Buffer.from(people('Zoë,X,z@a.test'), 'utf16le'), 'clean'),
  one(4, 'umlauts of Latin-1', Buffer.from(people('Jörg,Müßig,j@a.test'), 'latin1'), 'clean'),
  one(
    5,
    'broken UTF-8',
    Buffer.concat([
      Buffer.from(HEAD),
      Buffer.from([0x41, 0xc0, 0xaf, 0xed, 0xa0, 0x80, 0xff, 0x2c]),
      Buffer.from(`B,b@a.test\n${GOOD}`),
    ]),
    'clean',
  ),
  one(6, 'NUL bytes', people('A\0nn,B\0,a@a.test'), 'clean'),
  { nr: 7, name: 'one line without an end', content: () => times(150, MB), ends: 'refused' },
  { nr: 8, name: 'a quotation mark that never closes', content: () => times(100, MB, `${HEAD}"`), ends: 'refused' },
  { nr: 9, name: 'a hundred thousand columns', content: () => times(100_000, 'c,', '', '\n1\n'), ends: 'refused' },
  {
    nr: 10,
    name: 'more rows than an import takes',
    content: () => times(1100, `${'A,B,\n'.repeat(1000)}`, HEAD),
    ends: 'refused',
  },
  one(11, 'ragged rows', people('A', 'B,C,b@a.test,more,more', ',,,,,', 'D,E')),
  one(
    12,
    'mixed separators and line ends',
    'First name,Last name,Email\rAnn,Good,ann@good.test\r\nB;C;d\nE\tF\tg\n',
    'clean',
  ),
  one(
    13,
    'headings that mean something to machines',
    '__proto__,constructor,toString,,Email,Email,First name\n1,2,3,4,a@a.test,b@a.test,Ann\n',
    'clean',
  ),
  one(
    14,
    'formulas',
    people(
      ...[
        "=cmd|'/C calc'!A0",
        '+1+1',
        '-2-3',
        '@SUM(1)',
        '\t=1',
        '＝1+1',
        '"=HYPERLINK(""http://x"")"',
        '=IMPORTXML(1)',
      ].map((text, at) => `${text},F${at},f${at}@a.test`),
    ),
    'clean',
  ),
  one(
    15,
    'markup',
    people('<script>alert(1)</script>,<svg onload=x>,j@a.test', 'javascript:alert(1),"<img src=x onerror=y>",k@a.test'),
    'clean',
  ),
  one(
    16,
    'commands of other languages',
    people("'; drop table people; --,${7*7},l@a.test", '{{7*7}},*)(uid=*,m@a.test', '"A\r\nSet-Cookie: x",B,n@a.test'),
    'clean',
  ),
  one(
    17,
    'numbers',
    `Company,Employees,Revenue\n${['1e309', '−0', 'NaN', '0x10', '"1.000,00"', '１２', '9007199254740993', 'Infinity', '-5'].map((text, at) => `N${at},${text},${text}`).join('\n')}\n`,
  ),
  one(
    18,
    'dates',
    `First name,Birthday\n${['0000-00-00', '9999-12-31', '31/02/2000', '29-02-1900', '-0001-01-01', '1904-01-01', '2026-13-45'].map((text, at) => `D${at},${text}`).join('\n')}\n`,
  ),
  one(
    19,
    'mail addresses',
    people(
      `A,1,${'a'.repeat(65_000)}@a.test`,
      'B,2,"""a b""@a.test"',
      'C,3,аррӏе@а.test',
      'D,4,"a@b,c@d"',
      `E,5,${'('.repeat(5000)}a${')'.repeat(5000)}@a.test`,
    ),
  ),
  one(
    20,
    'letters',
    people(
      '\u202Egnp.exe,\u200B\u200D\uFEFF,o@a.test',
      `Z${'\u0301'.repeat(1000)},👩‍👩‍👧‍👦,p@a.test`,
      '\u2028\u2029,ﷺ,q@a.test',
    ),
  ),
  one(
    21,
    'columns that are nobody’s to set',
    'id,ownerId,workspace_id,role,created_by,First name\n01a201d5-621b-7733-994d-af5527f7299c,01a201d5-621b-7733-994d-af5527f7299d,x,administrator,y,Ann\n',
  ),
  {
    nr: 22,
    name: 'circles and a hundred thousand children',
    content: () => [
      'Company,Parent company\nA,B\nB,A\nC,C\n',
      ...Array.from({ length: 5000 }, (_, at) => `K${at},A\n`),
    ],
    ends: 'clean',
  },
  one(
    23,
    'the same row again and again',
    people(...Array.from({ length: 50 }, () => 'Ann,Good,ann@good.test')),
    'clean',
  ),
  {
    nr: 24,
    name: 'one key in ten thousand rows',
    content: () => [HEAD, ...Array.from({ length: 10_000 }, (_, at) => `Ann,Good ${at},ann@good.test\n`)],
    ends: 'clean',
  },
  one(25, 'a bomb', () => book({ sheet: Buffer.alloc(300_000_000, ' ') }), 'refused'),
  one(
    26,
    'entries that overlap',
    () => {
      const whole = book()
      const at = whole.lastIndexOf('PK\x01\x02')
      whole.writeUInt32LE(0, at + 42)
      return whole
    },
    'refused',
  ),
  one(27, 'archives in archives', () => nested(10), 'refused'),
  one(
    28,
    'a small sheet that is large',
    () => book({ sheet: `<worksheet><sheetData>${'<row/>'.repeat(22_000_000)}</sheetData></worksheet>` }),
    'refused',
  ),
  one(29, 'sizes that lie', () => book({ claims: 10 }), 'refused'),
  ...['../../x', '/etc/passwd', '..\\x', 'CON', 'a'.repeat(60_000)].map((name, at) =>
    one(30 + at / 10, `an entry called ${name.slice(0, 12)}`, () =>
      book({ more: [{ name, content: Buffer.from('x') }] }),
    ),
  ),
  one(
    31,
    'an outer entity',
    () =>
      book({ sheet: `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${sheetOf([['First name'], ['&e;']])}` }),
    'refused',
  ),
  one(
    31.1,
    'entities that multiply',
    () =>
      book({
        sheet: `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>${sheetOf([['First name'], ['&b;']])}`,
      }),
    'refused',
  ),
  one(32, 'texts that are not there', () =>
    book({
      texts: '<sst><si><t>First name</t></si></sst>',
      sheet:
        '<worksheet><sheetData><row><c t="s"><v>0</v></c></row><row><c t="s"><v>-1</v></c><c t="s"><v>4294967296</v></c></row></sheetData></worksheet>',
    }),
  ),
  one(
    33,
    'cells merged without end, a row beyond all rows',
    () =>
      book({
        sheet:
          '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>First name</t></is></c></row><row r="2147483648"><c r="A2" t="inlineStr"><is><t>Ann</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>',
      }),
    'refused',
  ),
  one(33.1, 'a million styles', () =>
    book({ styles: `<styleSheet><cellXfs>${'<xf numFmtId="14"/>'.repeat(1_000_000)}</cellXfs></styleSheet>` }),
  ),
  one(34, 'a PDF that is a ZIP too', () => Buffer.concat([Buffer.from('%PDF-1.7\n'), book()]), 'refused'),
  one(
    34.1,
    'a workbook with macros',
    () => book({ more: [{ name: 'xl/vbaProject.bin', content: Buffer.from('macro') }] }),
    'clean',
  ),
  one(
    35,
    'a workbook under a password',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]),
    'refused',
  ),
  ...[0.2, 0.5, 0.9, 0.99].map((share, at) =>
    one(36 + at / 10, `cut at ${share}`, () => book().subarray(0, Math.floor(book().length * share)), 'refused'),
  ),
  {
    nr: 37,
    name: 'a card with a picture of 50 MB',
    content: () => [
      ...times(
        50,
        `${'QUJD'.repeat(18)}\r\n `.repeat(13_000),
        card('PHOTO;ENCODING=b:').replace('\r\nEND:VCARD\r\n', ''),
      ),
      '\r\nPHOTO;VALUE=URI:http://169.254.169.254/\r\nEND:VCARD\r\n',
    ],
    ends: 'clean',
  },
  one(37.1, 'quoted-printable without end', () => card(`NOTE;ENCODING=QUOTED-PRINTABLE:${'=3D=\r\n'.repeat(300_000)}`)),
  one(38, 'a rule that repeats each second for ever', () =>
    event('RRULE:FREQ=SECONDLY', ...Array.from({ length: 100_000 }, () => 'EXDATE:20261120T100000Z')),
  ),
  one(38.1, 'an event in the year one', () => event().replace('20261120', '00010101')),
  one(39, 'JSON ten thousand levels deep', () => `${'['.repeat(10_000)}1${']'.repeat(10_000)}`, 'refused'),
  one(
    39.1,
    'JSON with a prototype',
    '[{"__proto__":{"firstName":"Bad"},"firstName":"Ann","firstName":"Bea","constructor":1}]',
    'clean',
  ),
  {
    nr: 39.2,
    name: 'a number of 100 MB',
    content: () => times(100, '1'.repeat(1_000_000), '[{"firstName":', '}]'),
    ends: 'refused',
  },
  one(
    40,
    'a mail',
    () =>
      `From: a@a.test\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n'.repeat(10_000)}`,
    'refused',
  ),
]
