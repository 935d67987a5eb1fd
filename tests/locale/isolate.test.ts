import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasRightToLeft, isolated, pairedIsolates } from '../../src/locale/index.ts';

const [OPEN, CLOSE] = ['\u2068', '\u2069'];

describe('letters from right to left', () => {
  it.each([
    ['عامل', true],
    ['Nour נור', true],
    ['\u{10A00}', true],
    ['ﷲ', true],
    ['Ana Torres', false],
    ['不合格 2026', false],
    ['', false],
  ])('%j: %j', (text, has) => expect(hasRightToLeft(text)).toBe(has));
});

describe('a name put into a sentence', () => {
  it.each([
    ['stays as it is where it runs as the sentence does', 'Ana Torres', 'Ana Torres'],
    ['is isolated where it has letters from right to left', 'نور', `${OPEN}نور${CLOSE}`],
    ['is isolated line by line', 'نور\nA. Officer', `${OPEN}نور${CLOSE}\n${OPEN}A. Officer${CLOSE}`],
    ['cannot end the isolate that it is put into', `نور${CLOSE} x`, `${OPEN}نور x${CLOSE}`],
    ['cannot leave one open', `${OPEN}نور`, `${OPEN}نور${CLOSE}`],
    ['keeps a pair of its own', `${OPEN}نور${CLOSE} x`, `${OPEN}${OPEN}نور${CLOSE} x${CLOSE}`],
  ])('%s', (_, name, shown) => expect(isolated(name)).toBe(shown));
});

describe('isolates of any text', () => {
  const texts = fc
    .array(fc.constantFrom(OPEN, CLOSE, '\n', 'a', 'נ', '😀'), { maxLength: 20 })
    .map((parts) => parts.join(''));
  const marks = /[\u2068\u2069]/g;

  it('are closed on the line on which they were opened, and none is closed that was not opened', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const line of pairedIsolates(text).split('\n')) {
          let open = 0;
          for (const mark of line.match(marks) ?? []) {
            open += mark === OPEN ? 1 : -1;
            expect(open).toBeGreaterThanOrEqual(0);
          }
          expect(open).toBe(0);
        }
      }),
    );
  });

  it('are all that is dropped, once', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const paired = pairedIsolates(text);
        expect(paired.replace(marks, '')).toBe(text.replace(marks, ''));
        expect(pairedIsolates(paired)).toBe(paired);
      }),
    );
  });
});
