import type { ReactNode } from 'react';
import { csvOf, portfolioTable, xlsxOf, type Candidate } from '../../exchange/portfolio/index.ts';
import { useText } from '../language/text-context.ts';
import { useMoreText } from '../language/use-more-text.ts';
import { download, fileName } from '../statement/download.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The table as a file for a spreadsheet, or on paper. */
export function PortfolioFiles({
  suppliers,
  on,
}: {
  suppliers: readonly Candidate[];
  on: string;
}): ReactNode {
  const words = useMoreText('follow');
  const app = useText().t('app.name');
  const { t } = words;
  const table = portfolioTable(suppliers, on, words);
  const name = (ending: string): string => fileName([app, t('portfolio.file'), on], ending);
  return (
    <p className="buttons">
      <button
        type="button"
        className="button"
        onClick={() => download(name('csv'), 'text/csv', csvOf(table))}
      >
        {t('portfolio.csv')}
      </button>
      <button
        type="button"
        className="button quiet"
        onClick={() => void xlsxOf(table).then((bytes) => download(name('xlsx'), XLSX, bytes))}
      >
        {t('portfolio.xlsx')}
      </button>
      <button type="button" className="button quiet" onClick={() => print()}>
        {t('portfolio.print')}
      </button>
    </p>
  );
}
