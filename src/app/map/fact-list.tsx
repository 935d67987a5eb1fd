import type { ReactNode } from 'react';
import type { Fact } from './words/facts.ts';

export function FactList({ facts }: { facts: readonly Fact[] }): ReactNode {
  if (facts.length === 0) return null;
  return (
    <dl className="map-facts">
      {facts.map(({ term, texts }) => (
        <div key={term}>
          <dt>{term}</dt>
          {texts.map((text) => (
            <dd key={text}>{text}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
