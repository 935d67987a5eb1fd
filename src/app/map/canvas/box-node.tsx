import type { NodeProps, Node } from '@xyflow/react';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { boxElement } from './box-element.ts';
import type { BoxData } from './flow-nodes.ts';

/** One box. It is a button: the canvas hears of the click. */
export function BoxNode({ data }: NodeProps<Node<BoxData, 'box'>>): ReactNode {
  const { id, content, tone, selected, dim, inTabOrder, takesFocus, notes, answer } = data;
  const button = useRef<HTMLButtonElement>(null);
  useFocusWhen(selected, button);
  useFocusWhen(takesFocus, button);
  const { caption, title, badges } = content.label;
  const summary = content.kind === 'node' ? [] : content.summary;
  return (
    <button
      ref={button}
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

/** Once it becomes true; the canvas itself moves to show what has the focus. */
function useFocusWhen(wanted: boolean, button: RefObject<HTMLButtonElement | null>): void {
  useEffect(() => {
    if (wanted) button.current?.focus({ preventScroll: true });
  }, [wanted, button]);
}
