import { useContext, useState, type ReactNode } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useText } from '../language/text-context.ts';
import { focusOn } from '../shell/focus-on.ts';
import { EvidencePiece } from './evidence-piece.tsx';
import { FormContext } from './form-context.ts';
import { NO_EVIDENCE, type AnswerValues } from './form-values.ts';
import { controlId } from './mistakes.ts';

/** The pieces of evidence under an answer. */
export function EvidenceList(): ReactNode {
  const { t } = useText();
  const { prefix } = useContext(FormContext);
  const { control } = useFormContext<AnswerValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'evidence', keyName: 'key' });
  const [said, setSaid] = useState('');
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
      <button
        id={`${prefix}-add-evidence`}
        type="button"
        className="button quiet"
        onClick={() => {
          append(NO_EVIDENCE, { shouldFocus: false });
          // The new piece is on the page after this render.
          focusOn(controlId(`evidence.${fields.length}.title`, prefix));
        }}
      >
        {t(fields.length === 0 ? 'evidence.add' : 'evidence.add-more')}
      </button>
      <p role="status" className="hidden-visually">
        {said}
      </p>
    </>
  );
}
