import { useContext, useRef, type ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { Evidence } from '../../checklist/index.ts';
import { useModel, useWalk } from '../assessment/session-context.ts';
import { Field } from '../controls/field.tsx';
import { useText } from '../language/text-context.ts';
import { evidenceFromValues } from './answer-from-values.ts';
import { earlierEvidence, evidenceKey } from './earlier-evidence.ts';
import { FormContext } from './form-context.ts';
import type { AnswerValues } from './form-values.ts';

interface Props {
  question: string;
  onAdd: (piece: Evidence) => void;
}

/** Offers the evidence of other answers; nothing when there is none. */
export function EarlierEvidenceInput({ question, onAdd }: Props): ReactNode {
  const { t, date } = useText();
  const { prefix } = useContext(FormContext);
  const { control } = useFormContext<AnswerValues>();
  const here = useWatch({ control, name: 'evidence' });
  const select = useRef<HTMLSelectElement>(null);
  const pieces = earlierEvidence(useModel(), useWalk(), question, here.map(evidenceFromValues));
  if (pieces.length === 0) return null;
  const id = `${prefix}-earlier-evidence`;

  return (
    <Field id={id} label={t('evidence.earlier')} hint={t('evidence.earlier-hint')}>
      <div className="side-by-side">
        <select id={id} ref={select} aria-describedby={`${id}-hint`}>
          {pieces.map((piece) => {
            const { title, grade, date: day } = piece;
            return (
              <option key={evidenceKey(piece)} value={evidenceKey(piece)}>
                {t('evidence.earlier-piece', { title, grade, date: date(day) })}
              </option>
            );
          })}
        </select>
        <button
          type="button"
          className="button quiet"
          onClick={() => {
            const piece = pieces.find((one) => evidenceKey(one) === select.current?.value);
            if (piece) onAdd(piece);
          }}
        >
          {t('evidence.earlier-add')}
          <span className="hidden-visually"> {t('evidence.earlier-add-which')}</span>
        </button>
      </div>
    </Field>
  );
}
