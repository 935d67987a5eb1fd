/** All blocks of a document as steps for the flow, in reading order. */
import type { Block } from '../../document.ts';
import { endOfFront } from '../../document-text.ts';
import { layoutCallout } from './callout.ts';
import { layoutCode } from './code.ts';
import { layoutContents } from './contents.ts';
import { layoutFigure } from './figure.ts';
import type { Step } from './flow.ts';
import { layoutMasthead } from './masthead.ts';
import { layoutBreak, layoutHeading, layoutList, layoutParagraph } from './paragraph.ts';
import type { Scene } from './scene.ts';
import { layoutSignature } from './signature.ts';
import { layoutKeyValueTable, layoutTable } from './table.ts';

interface DocumentLayout {
  steps: Step[];
  /** Completes the contents when every heading has its place. */
  fillIn: () => void;
}

export function layoutDocument(scene: Scene): DocumentLayout {
  const { document } = scene;
  const front = endOfFront(document);
  const steps = layoutMasthead(scene, document);
  steps.push(...layoutBlocks(scene, document.blocks.slice(0, front)));
  const contents = layoutContents(scene);
  steps.push(...contents.steps);
  steps.push(...layoutBlocks(scene, document.blocks.slice(front)));
  return { steps, fillIn: contents.fillIn };
}

/**
 * A paragraph that introduces what stands below it, also one between the headings of a section and of its first part, does
 * not stay behind alone at the foot of a page, and nobody signs on a page that does not say what.
 */
function layoutBlocks(scene: Scene, blocks: readonly Block[]): Step[] {
  return blocks.flatMap((block, index) => {
    const steps = layoutBlock(scene, block);
    const next = blocks[index + 1];
    const last = steps.findLast((step) => step.kind === 'slab');
    const introduces =
      block.kind === 'paragraph' &&
      next &&
      (opensSection(blocks[index - 1], next) || INTRODUCED.has(next.kind));
    if (last && (introduces || isSigned(blocks.slice(index + 1)))) last.keepWithNext = true;
    return steps;
  });
}

/** Between the heading of a section and that of its first part; not between two sections. */
function opensSection(before: Block | undefined, next: Block): boolean {
  return before?.kind === 'heading' && next.kind === 'heading' && next.level > before.level;
}

/** What is signed and a remark on it stand above the lines to sign on. */
function isSigned([next, afterNext]: readonly Block[]): boolean {
  return next?.kind === 'signature' || (next?.kind === 'paragraph' && afterNext?.kind === 'signature');
}

const INTRODUCED: ReadonlySet<Block['kind']> = new Set(['table', 'keyValue', 'list', 'figure', 'code']);

function layoutBlock(scene: Scene, block: Block): Step[] {
  switch (block.kind) {
    case 'heading':
    case 'annex':
      return layoutHeading(scene, block);
    case 'paragraph':
      return layoutParagraph(scene, block);
    case 'banner':
    case 'callout':
      return layoutCallout(scene, block);
    case 'keyValue':
      return layoutKeyValueTable(scene, block);
    case 'table':
      return layoutTable(scene, block);
    case 'list':
      return layoutList(scene, block);
    case 'figure':
      return layoutFigure(scene, block);
    case 'code':
      return layoutCode(scene, block);
    case 'break':
      return layoutBreak(scene, block);
    case 'signature':
      return layoutSignature(scene, block);
  }
}
