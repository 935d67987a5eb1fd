import { useEffect, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import type { ItemText } from '../../statement/compose/transparency/index.ts';
import { useSession } from '../assessment/session-context.ts';
import { TextArea } from '../controls/text-field.tsx';
import { useText } from '../language/text-context.ts';

interface Props {
  text: ItemText;
  language: string;
  onDone: () => void;
}

/** The company's own wording of an item; an empty one puts the draft back. */
export function EditForm({ text: { item, text, draft }, language, onDone }: Props): ReactNode {
  const { t } = useText();
  const session = useSession();
  const { register, handleSubmit, setFocus } = useForm({ defaultValues: { wording: text } });
  useEffect(() => {
    setFocus('wording');
  }, [setFocus]);
  const keep = async ({ wording }: { wording: string }): Promise<void> => {
    const own = wording.trim() === draft ? '' : wording.trim();
    const edit = { key: item, language, text: own, draft };
    if (await session.commit([{ type: 'text-edited', edit }])) onDone();
  };
  return (
    <form noValidate className="wide" onSubmit={(event) => void handleSubmit(keep)(event)}>
      <TextArea
        id={`wording-${item}`}
        label={t('lawpage.edit.label', { item: t(`item.${item}`) })}
        hint={t('lawpage.edit.hint')}
        input={register('wording')}
      />
      <p className="row">
        <button type="submit" className="button">
          {t('lawpage.edit.save')}
        </button>
        <button type="button" className="plain-button" onClick={onDone}>
          {t('lawpage.edit.cancel')}
        </button>
      </p>
    </form>
  );
}
