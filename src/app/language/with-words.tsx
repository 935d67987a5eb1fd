import type { ComponentType } from 'react';
import type { CatalogueName } from '../../locale/index.ts';
import { useCatalogue } from './use-more-text.ts';
import { WithTexts } from './with-texts.tsx';

/** @returns a page that waits for the words of these catalogues; everything on it has them */
export function withWords<Props extends object>(
  Page: ComponentType<Props>,
  ...names: readonly CatalogueName[]
): ComponentType<Props> {
  return function Worded(props) {
    return (
      <WithTexts texts={useCatalogue(...names)}>
        <Page {...props} />
      </WithTexts>
    );
  };
}
