import { useMemo, type ReactNode } from 'react';
import {
  composeTransparency,
  composeWorkingPaper,
  draftTexts,
  isPrinted,
} from '../../statement/compose/transparency/index.ts';
import { Tag } from '../controls/tag.tsx';
import { casePath } from '../routes.ts';
import { BackLink } from '../shell/back-link.tsx';
import { useArrival } from '../shell/use-arrival.ts';
import { GapList } from './gap-list.tsx';
import { ItemDraft } from './item-draft.tsx';
import { LawDownloads } from './law-downloads.tsx';
import { LawFacts } from './law-facts.tsx';
import { Matrix } from './matrix.tsx';
import { APPLIES_TONES } from './tones.ts';
import { useLawInput } from './use-law-input.ts';

/** The draft for one law: what it lacks, the text with the answers behind it, and the law itself. */
export function LawPage({ id }: { id: string }): ReactNode {
  const input = useLawInput();
  const { words, findings, record, assessment } = input;
  const { t } = words;
  const finding = findings.laws.find(({ law }) => law.id === id);
  const texts = useMemo(() => draftTexts(input), [input]);
  const name = t(`law.${id}.name`);
  useArrival(name);
  if (!finding) return null;
  const { law, applies, chosen } = finding;
  const printed = texts.filter(({ item }) => isPrinted(finding, item));
  const closed = assessment.stage === 'issued';
  return (
    <>
      <BackLink href={casePath.laws(record.id)}>{t('lawpage.back')}</BackLink>
      <h1>{name}</h1>
      <p className="row">
        <Tag tone={APPLIES_TONES[applies]}>{t(`applies.${applies}`)}</Tag>
        {chosen && <Tag tone="good">{t('lawpage.chosen')}</Tag>}
      </p>
      {law.state !== 'in-force' && <p className="box warn">{t(`law.${id}.state`)}</p>}
      <GapList finding={finding} input={input} />
      <h2>{t('lawpage.draft')}</h2>
      <p>{t('lawpage.draft.lead')}</p>
      {printed.length === 0 && <p className="box info">{t('transparency.empty')}</p>}
      {printed.map((text) => (
        <ItemDraft key={text.item} text={text} law={id} input={input} closed={closed} />
      ))}
      <LawDownloads
        law={id}
        input={input}
        make={(kind) => (kind === 'paper' ? composeWorkingPaper : composeTransparency)(input, id)}
      />
      <Matrix finding={finding} input={input} />
      <LawFacts finding={finding} input={input} />
    </>
  );
}
