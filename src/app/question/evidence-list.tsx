import { useContext, useState, type ReactNode } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useText } from '../language/text-context.ts';
import { focusOn } from '../shell/focus-on.ts';
import { EarlierEvidenceInput } from './earlier-evidence-input.tsx';
import { EvidencePiece } from './evidence-piece.tsx';
import { FormContext } from './form-context.ts';
import { NO_EVIDENCE, type AnswerValues, type EvidenceValues } from './form-values.ts';
import { controlId } from './mistakes.ts';
import { valuesFromEvidence } from './values-from-answer.ts';

/** The pieces of evidence under an answer. */
export function EvidenceList({ question }: { question: string }): ReactNode {
  const { t } = useText();
  const { prefix } = useContext(FormContext);
  const { control } = useFormContext<AnswerValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'evidence', keyName: 'key' });
  const [said, setSaid] = useState('');

  const add = (piece: EvidenceValues): void => {
    append(piece, { shouldFocus: false });
    // The new piece is on the page after this render.
    focusOn(controlId(`evidence.${fields.length}.title`, prefix));
  };

  return (
    <>
      {fields.map((piece, index) => (
        <EvidencePiece
          key={piece.key}
          index={index}
          onRemove={() => {
            remove(index);
            setSaid(t('evidence.removed', { number: index + 1 }));
            focusOn(`${prefix}-add-evidence`);
          }}
        />
      ))}
      <EarlierEvidenceInput question={question} onAdd={(piece) => add(valuesFromEvidence(piece))} />
      <button
        id={`${prefix}-add-evidence`}
        type="button"
        className="button quiet"
        onClick={() => add(NO_EVIDENCE)}
      >
        {t(fields.length === 0 ? 'evidence.add' : 'evidence.add-more')}
      </button>
      <p role="status" className="hidden-visually">
        {said}
      </p>
    </>
  );
}
