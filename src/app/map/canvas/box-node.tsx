import type { NodeProps, Node } from '@xyflow/react';
import type { ReactNode } from 'react';
import { boxElement } from './box-element.ts';
import type { BoxData } from './flow-nodes.ts';

/** One box. It is a button: the canvas hears of the click. */
export function BoxNode({ data }: NodeProps<Node<BoxData, 'box'>>): ReactNode {
  const { id, content, tone, selected, dim, inTabOrder, notes, answer } = data;
  const { caption, title, badges } = content.label;
  const summary = content.kind === 'node' ? [] : content.summary;
  return (
    <button
      type="button"
      id={boxElement(id)}
      className={`map-box ${tone} ${content.kind}${dim ? ' dim' : ''}`}
      tabIndex={inTabOrder ? 0 : -1}
      aria-current={selected || undefined}
    >
      {caption !== '' && <span className="map-caption">{caption} </span>}
      <span className="map-name">{title}</span>
      {badges.length > 0 && (
        <span className="map-badges">
          {badges.map(({ text, kind }) => (
            <span key={text} className={`map-badge ${kind}`}>
              {text}
            </span>
          ))}
        </span>
      )}
      {summary.length > 0 && (
        <span className="map-summary">
          {summary.map((line) => (
            <span key={line}>{line} </span>
          ))}
        </span>
      )}
      {answer !== '' && <span className="map-answer">{answer}</span>}
      {notes !== '' && (
        <span className="map-notes">
          <span aria-hidden="true">!</span>
          <span className="hidden-visually">{notes}</span>
        </span>
      )}
    </button>
  );
}
