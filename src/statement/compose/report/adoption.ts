/** Who takes on the plan; or that nobody has. */
import type { Block } from '../../document.ts';
import type { StatementInput } from '../input.ts';

export function adoptionBlocks({ assessment: { adoption }, words }: StatementInput): Block[] {
  const { t } = words;
  const heading: Block = { kind: 'heading', id: 'adoption', level: 1, text: t('adoption.title') };
  if (!adoption)
    return [
      heading,
      { kind: 'callout', tone: 'caution', title: t('adoption.none'), text: [t('adoption.none.text')] },
    ];
  const { by, adoptedOn, remarks } = adoption;
  return [
    heading,
    {
      kind: 'keyValue',
      rows: [
        { key: t('adoption.by'), value: by.role ? t('person', { ...by }) : by.name },
        { key: t('adoption.on'), value: words.date(adoptedOn) },
        ...(remarks ? [{ key: t('adoption.remarks'), value: remarks }] : []),
      ],
    },
    {
      kind: 'signature',
      parties: [
        {
          heading: t('adoption.by'),
          fields: [
            { label: t('signature.name'), value: by.name },
            { label: t('signature.role'), value: by.role },
            { label: t('signature.signature'), value: '' },
            { label: t('signature.date'), value: '' },
          ],
        },
      ],
    },
  ];
}
