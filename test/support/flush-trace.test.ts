import { describe, expect, it } from 'vitest';
import { readTrace } from './flush-trace.ts';
import { markOf } from './marks.ts';

const mark = markOf(7);
const log = '12</data/sallyport.db-wal>';
const received = `100 read(20<socket:[5]>, "PUT /v1 HTTP/1.1\\r\\n\\r\\n{\\"reason\\":\\"${mark}\\"}", 65536) = 60`;
const written = `100 pwrite64(${log}, "\\0\\1${mark}\\2", 4096, 56) = 4096`;
const flushed = `100 fdatasync(${log}) = 0`;
const answered = '100 write(20<socket:[5]>, "HTTP/1.1 200 OK\\r\\n\\r\\n{}", 23) = 23';
const rules = (...lines: string[]) => readTrace(lines.join('\n')).early.map((complaint) => complaint.slice(0, 2));

it('takes an answer behind the write and the flush of what it stands for', () => {
  const seen = readTrace([received, written, flushed, answered].join('\n'));
  expect(seen).toEqual({ answers: 1, flushes: 1, early: [], flushed: new Set([mark]) });
});

describe('complains of an answer', () => {
  it.each([
    ['to what was never written', [received, answered], ['F2']],
    ['to what was written later', [received, answered, written, flushed], ['F2']],
    ['to what was written and not flushed', [received, written, answered], ['F1', 'F2']],
    ['to what another flush came before', [received, flushed, written, answered, flushed], ['F1', 'F2']],
    [
      'whose flush failed',
      [received, written, `100 fdatasync(${log}) = -1 EIO (Input/output error)`, answered],
      ['F1', 'F2'],
    ],
    [
      'whose flush was of another file',
      [received, written, '100 fdatasync(13</data/sallyport.db>) = 0', answered],
      ['F1', 'F2'],
    ],
    [
      'that another thread sends during the flush',
      [
        received,
        written,
        `100 fdatasync(${log} <unfinished ...>`,
        answered.replace('100', '101'),
        '100 <... fdatasync resumed>) = 0',
      ],
      ['F1', 'F2'],
    ],
  ])('%s', (_, lines, early) => expect(rules(...lines)).toEqual(early));
});

it('knows a request that was received while others ran, and the socket that it came by', () => {
  const interrupted = ['100 read(20<socket:[5]>,  <unfinished ...>', `100 <... read resumed>"${mark}", 65536) = 20`];
  const toAnother = answered.replaceAll('20<', '21<');
  expect(rules(...interrupted, answered)).toEqual(['F2']);
  expect(rules(...interrupted, toAnother, written, flushed, answered)).toEqual([]);
});

it('knows a flush that others interrupted', () => {
  const interrupted = [`100 fdatasync(${log} <unfinished ...>`, '101 read(9</file>, "x", 1) = 1'];
  expect(rules(received, written, ...interrupted, '100 <... fdatasync resumed>)   = 0', answered)).toEqual([]);
});

it('knows a request that came in parts', () => {
  const rest = '100 read(20<socket:[5]>, "more", 65536) = 4';
  expect(rules(received, rest, answered)).toEqual(['F2']);
});

it('lets nothing show what is not flushed, and no request for more leave', () => {
  expect(rules(`100 write(30<socket:[8]>, "GET /${mark} HTTP/1.1", 40) = 40`)).toEqual(['F2']);
  expect(rules(written, '100 write(30<socket:[8]>, "GET / HTTP/1.1", 14) = 14')).toEqual(['F1']);
});
