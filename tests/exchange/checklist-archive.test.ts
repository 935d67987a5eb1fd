import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packChecklist, unpackChecklist } from '../../src/exchange/index.ts';

const FILES = {
  'checklist.yaml': 'id: own\n',
  'work.yaml': 'section: work\n',
  'messages.pt.json': '{"title": "Condições – 山东"}\n',
};

/** An archive as other programs write them. */
function zip(files: Record<string, string | Uint8Array>, level: 0 | 6 = 6): Uint8Array {
  const content: Zippable = {};
  for (const [path, text] of Object.entries(files))
    content[path] = typeof text === 'string' ? strToU8(text) : text;
  return zipSync(content, { level });
}

const inFolder = (folder: string): Record<string, string> =>
  Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`${folder}/${name}`, text]));

const problemOf = (archive: Uint8Array) => {
  const result = unpackChecklist(archive);
  return result.ok ? 'opened' : result.problem.code;
};

describe('a checklist in an archive', () => {
  it('comes out as it went in', () => {
    expect(unpackChecklist(packChecklist(FILES))).toEqual({ ok: true, files: FILES });
  });

  it('packs to the same bytes in any order, so that archives can be compared', () => {
    const turned = Object.fromEntries(Object.entries(FILES).reverse());
    expect(packChecklist(turned)).toEqual(packChecklist(FILES));
  });

  it('may lie in one folder, beside what a Mac and other programs leave', () => {
    const archive = zip({
      ...inFolder('own'),
      '__MACOSX/own/._checklist.yaml': 'junk',
      '__MACOSX/checklist.yaml': 'junk',
      'own/.DS_Store': 'junk',
      'own/._work.yaml': 'junk',
      'own/README.md': 'words',
      'own/old/work.yaml': 'an older one',
    });
    expect(unpackChecklist(archive)).toEqual({ ok: true, files: FILES });
  });

  it('may be written with the slashes of Windows', () => {
    const archive = zip(
      Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`own\\${name}`, text])),
    );
    expect(unpackChecklist(archive)).toEqual({ ok: true, files: FILES });
  });

  it.each([1, 2, 3])('loses the mark that some editors put before the first letter, %s times', (times) => {
    const marked = `${'\ufeff'.repeat(times)}section: work\n`;
    expect(unpackChecklist(zip({ ...FILES, 'work.yaml': marked }))).toEqual({ ok: true, files: FILES });
  });
});

describe('what is no archive of a checklist is refused', () => {
  it.each([
    ['not-zip', strToU8('id: own\n')],
    ['not-zip', new Uint8Array()],
    ['not-zip', packChecklist(FILES).slice(0, 60)],
    ['no-checklist', zip({ 'work.yaml': 'section: work' })],
    ['no-checklist', zip(inFolder('too/deep'))],
    ['several-checklists', zip({ ...inFolder('one'), ...inFolder('other') })],
    ['not-utf8', zip({ ...FILES, 'work.yaml': Uint8Array.of(0x73, 0xe9, 0x63) })],
  ])('%s', (code, archive) => {
    expect(problemOf(archive)).toBe(code);
  });

  it('names the folders where it cannot choose', () => {
    expect(unpackChecklist(zip({ ...inFolder('one'), ...inFolder('other') }))).toMatchObject({
      problem: { data: { paths: 'one/checklist.yaml, other/checklist.yaml' } },
    });
  });

  it('whatever byte of it is broken, it throws nothing', () => {
    const whole = packChecklist(FILES);
    for (let at = 0; at < whole.length; at += 1) {
      const broken = whole.slice();
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      expect(() => unpackChecklist(broken)).not.toThrow();
    }
  });
});

describe('an archive that is larger than any checklist is refused before it is unpacked', () => {
  const bomb = new Uint8Array(9_000_000);

  it('when one small file grows beyond the limit', () => {
    const archive = zip({ ...FILES, 'work.yaml': bomb });
    expect(archive.length).toBeLessThan(20_000);
    expect(problemOf(archive)).toBe('too-large');
  });

  it('when a file shrinks as nothing does that people write, and says how large it may be', () => {
    expect(unpackChecklist(zip({ ...FILES, 'work.yaml': ' '.repeat(2_000_000) }))).toMatchObject({
      problem: { code: 'too-large', data: { limit: 8_000_000 } },
    });
  });

  it('when many files together do', () => {
    const part = bomb.slice(0, 1_000_000);
    const parts = Array.from({ length: 9 }, (_, i) => [`part-${String(i)}.yaml`, part] as const);
    expect(problemOf(zip({ ...FILES, ...Object.fromEntries(parts) }))).toBe('too-large');
  });

  it('when the archive itself is', () => {
    expect(problemOf(zip({ ...FILES, 'photo.bin': bomb }, 0))).toBe('too-large');
  });

  it('when there are too many files, or too many entries', () => {
    const many = (count: number, name: (i: number) => string): Record<string, string> =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [name(i), '']));
    expect(problemOf(zip({ ...FILES, ...many(201, (i) => `s${String(i)}.yaml`) }))).toBe('too-many-files');
    expect(problemOf(zip({ ...FILES, ...many(2001, (i) => `x/${String(i)}`) }))).toBe('too-many-files');
  });

  it('but what it holds besides the checklist is not counted, since it is not unpacked', () => {
    expect(unpackChecklist(zip({ ...FILES, 'film.bin': bomb }))).toEqual({ ok: true, files: FILES });
  });

  it('and a size that lies about a file is found out before more is unpacked', () => {
    const archive = zip({ ...FILES, 'work.yaml': bomb });
    const honest = Uint8Array.from([0x40, 0x54, 0x89, 0x00]);
    const lie = archive.slice();
    for (let at = 0; at < lie.length - 4; at += 1)
      if (honest.every((byte, i) => lie[at + i] === byte)) lie.set([16, 0, 0, 0], at);
    expect(problemOf(lie)).toBe('not-zip');
  });
});
