/** Groups 22 and 24 (in part): what is tagged is what the document says, in its order, in lines that end where they may. */
import { documentText, headingsOf } from '../../../src/statement/document-text.ts';
import { shownText } from '../../../src/statement/shown-text.ts';
import { linesOf } from '../lines.ts';
import type { Subject } from '../subject.ts';
import { comparable, isInside, RIGHT_TO_LEFT, unitsOf, type Unit } from '../units.ts';

/** Group 22: the texts of the structure are those of the document: none is missing, none comes on top. */
export function checkText(subject: Subject): string[] {
  const expected = expectedTexts(subject);
  const units = unitsOf(subject);
  const faults: string[] = [];
  let at = 0;
  for (const unit of units) {
    const count = unit.node.type === 'Figure' ? figureTexts(unit, expected.slice(at)) : 1;
    const wanted = expected.slice(at, at + count).join(' ');
    at += count;
    if (comparable(unit.text) !== comparable(wanted)) {
      faults.push(`${unit.node.type} ${unit.node.id} says "${unit.text}", not "${wanted}"`);
      break; // what follows is out of step
    }
  }
  if (at < expected.length && faults.length === 0) faults.push(`"${expected[at] ?? ''}" is missing`);
  const isWritten = expected.some((text) => text.includes('\uFFFD'));
  for (const { text } of units)
    if (text.includes('\uFFFD') && !isWritten) faults.push(`"${text}" has a sign for a lost character`);
  return [...faults, ...checkLabels(subject), ...checkCharacters(subject)];
}

/** The contents stand between the front and the first heading; their title is tagged as a paragraph. */
function expectedTexts({ document, tree }: Subject): string[] {
  const all = documentText(document);
  const hasContents = tree.nodes.some(({ type }) => type === 'TOC');
  if (!document.contents || !hasContents) return all;
  const first = all.indexOf(headingsOf(document)[0]?.text ?? '');
  const title = shownText(document.contents.title);
  return [...all.slice(0, first), ...(title.trim() === '' ? [] : [title]), ...all.slice(first)];
}

/** A figure's labels and values are one unit. */
function figureTexts(unit: Unit, expected: readonly string[]): number {
  let length = 0;
  let count = 0;
  const whole = comparable(unit.text).length;
  for (const text of expected) {
    length += comparable(text).length;
    if (length > whole) break;
    count++;
  }
  return count;
}

function checkLabels({ tree, content }: Subject): string[] {
  return tree.nodes.flatMap((node) => {
    if (node.type !== 'Lbl') return [];
    const place = node.parent?.parent?.kids.findIndex(
      (kid) => kid.kind === 'element' && kid.node === node.parent,
    );
    const label = content.textOf(node).trim();
    return label === '•' || comparable(label) === `${(place ?? 0) + 1}.` ? [] : [`label "${label}"`];
  });
}

/** Every text that is tagged belongs to a unit, a label or a line of the contents. */
function checkCharacters(subject: Subject): string[] {
  const { tree, content } = subject;
  const others = new Set(['Lbl', 'TOCI']);
  const inUnits = unitsOf(subject).reduce((sum, { text }) => sum + text.trim().length, 0);
  const beside = tree.nodes
    .filter((node) => others.has(node.type) && !isInside(node, others))
    .reduce((sum, node) => sum + content.textOf(node).trim().length, 0);
  const all = tree.nodes[0] ? content.textOf(tree.nodes[0]).replace(/\s/g, '').length : 0;
  return all <= inUnits + beside ? [] : ['there is tagged text outside of paragraphs, cells and items'];
}

/** Closing marks in European and Chinese text. */
const STARTS_NO_LINE = /^[)\]}”’»,.:;!?%‰…，。、．：；！？）］｝」』》〉】〕〗％]/;
const ENDS_LINE = /[([{“‘«（［｛「『《〈【〔〖]$/;

/** Group 24: no line starts with a closing mark or ends with an opening one. */
export function checkLineEnds(subject: Subject): string[] {
  return unitsOf(subject).flatMap(({ text, texts, node }) => {
    if (RIGHT_TO_LEFT.test(text) || node.type === 'Figure') return [];
    const lines = linesOf(texts).map((line) => line.text.trim());
    const starts = lines.slice(1).filter((line) => STARTS_NO_LINE.test(line));
    const ends = lines.slice(0, -1).filter((line) => ENDS_LINE.test(line));
    return [...starts, ...ends].map((line) => `the line "${line}" breaks at a mark`);
  });
}
