import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { DEPTHS, type Depth } from '../../checklist/index.ts';
import { isDay } from '../../questionnaire/index.ts';
import type { Person } from '../../record/index.ts';
import { today } from '../clock.ts';
import { ChoiceField } from '../controls/choice-field.tsx';
import { DateField } from '../controls/date-field.tsx';
import { isoOf, NO_DATE, type DateParts } from '../controls/date-parts.ts';
import { ErrorSummary } from '../controls/error-summary.tsx';
import { TextArea, TextField } from '../controls/text-field.tsx';
import { useCheckedForm } from '../controls/use-checked-form.ts';
import { useMoreText } from '../language/use-more-text.ts';

interface InviteValues {
  contactName: string;
  contactRole: string;
  depth: Depth;
  dueOn: DateParts;
  inviteNote: string;
}

/** What the officer wishes to be asked; the rest of an invitation comes from the assessment. */
export interface InviteWish {
  contact: Person;
  depth: Depth;
  dueOn?: string;
  note?: string;
}

interface Props {
  contact: Person;
  draft: string;
  onWrong: (wrong: boolean) => void;
  onInvite: (wish: InviteWish) => void;
}

export function InviteForm({ contact, draft, onWrong, onInvite }: Props): ReactNode {
  const { t } = useMoreText('invitation');
  const { control, register, field, submit, mistakes, error } = useCheckedForm<InviteValues>({
    initial: {
      contactName: contact.name,
      contactRole: contact.role,
      depth: 'all',
      dueOn: NO_DATE,
      inviteNote: '',
    },
    draft,
    check: mistakesOf,
    onWrong,
    onValues: (values) => onInvite(wishOf(values)),
  });
  const depth = useWatch({ control, name: 'depth' });
  return (
    <form noValidate className="narrow" onSubmit={submit}>
      <ErrorSummary mistakes={mistakes} />
      <TextField
        label={t('invite.contact-name')}
        hint={t('invite.contact-hint')}
        autoComplete="name"
        {...field('contactName')}
      />
      <TextField
        label={t('invite.contact-role')}
        autoComplete="organization-title"
        {...field('contactRole')}
      />
      <ChoiceField
        label={t('invite.depth')}
        {...field('depth')}
        choices={[...DEPTHS].reverse().map((value) => ({
          value,
          label: t(`invite.depth.${value}`),
          note: t(`invite.depth.${value}.note`),
        }))}
        chosen={depth}
      />
      <DateField
        id="dueOn"
        label={t('invite.due-on')}
        part={(part) => register(`dueOn.${part}`)}
        error={error('dueOn')}
      />
      <TextArea label={t('invite.note')} hint={t('invite.note-hint')} {...field('inviteNote')} />
      <p className="buttons">
        <button type="submit" className="button">
          {t('invite.make')}
        </button>
      </p>
    </form>
  );
}

function wishOf({ contactName, contactRole, depth, dueOn, inviteNote }: InviteValues): InviteWish {
  const due = isoOf(dueOn);
  const note = inviteNote.trim();
  return {
    contact: { name: contactName.trim(), role: contactRole.trim() },
    depth,
    ...(due !== undefined && { dueOn: due }),
    ...(note && { note }),
  };
}

function mistakesOf({ contactName, contactRole, dueOn }: InviteValues) {
  const due = isoOf(dueOn);
  return {
    ...(contactName.trim() === '' && { contactName: 'invite.problem.contactName' }),
    ...(contactRole.trim() === '' && { contactRole: 'invite.problem.contactRole' }),
    ...(due !== undefined && !isDay(due) && { dueOn: 'invite.problem.dueOn' }),
    ...(due !== undefined && isDay(due) && due < today() && { dueOn: 'invite.problem.dueOn-past' }),
  };
}
