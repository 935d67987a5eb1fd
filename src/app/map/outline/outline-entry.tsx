import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { mapPath } from '../../routes.ts';
import { FactList } from '../fact-list.tsx';
import type { MapNode } from '../graph/types.ts';
import type { Atlas } from '../words/atlas.ts';
import { describe } from '../words/describe.ts';
import { factsOf } from '../words/facts.ts';
import { outlineElement } from './outline-element.ts';

interface Props {
  node: MapNode;
  /** A theme heads what belongs to it. */
  heading?: boolean;
  atlas: Atlas;
  checklistKey: string;
}

export function OutlineEntry({ node, heading = false, atlas, checklistKey }: Props): ReactNode {
  const { t } = atlas.words;
  const { title } = describe(node, atlas);
  const code = node.kind === 'trigger' ? node.trigger.code : node.id.replace(/^[a-z]+:/, '');
  const id = outlineElement(node.id);
  const onMap = (
    <Link href={mapPath(checklistKey, node.id)} className="change">
      {t('map.path.on-map')}
      <span className="hidden-visually"> {title}</span>
    </Link>
  );
  return (
    <>
      {heading ? (
        <h3 id={id} tabIndex={-1}>
          {title}
        </h3>
      ) : (
        <p id={id} tabIndex={-1} className="map-entry">
          <strong>{title}</strong>
        </p>
      )}
      <p className="small soft">
        <code>{code}</code> {onMap}
      </p>
      {node.kind === 'question' && <p>{t(`${node.id}.ask`)}</p>}
      <FactList facts={factsOf(node, atlas)} />
    </>
  );
}
