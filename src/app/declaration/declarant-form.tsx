import { lazy, Suspense, type ReactNode } from 'react';
import { isDay } from '../../questionnaire/index.ts';
import type { Person } from '../../record/index.ts';
import { today } from '../clock.ts';
import { DateField } from '../controls/date-field.tsx';
import { isoOf, partsOf, type DateParts } from '../controls/date-parts.ts';
import { ErrorSummary } from '../controls/error-summary.tsx';
import { TextField } from '../controls/text-field.tsx';
import { useCheckedForm } from '../controls/use-checked-form.ts';
import { useMoreText } from '../language/use-more-text.ts';

const OvertakenFields = lazy(async () => ({
  default: (await import('../controls/overtaken-fields.tsx')).OvertakenFields,
}));

interface DeclarantValues {
  declarantName: string;
  declarantRole: string;
  declaredOn: DateParts;
}

interface Props {
  initial: Person;
  /** ISO date. */
  on: string;
  draft: string;
  action: string;
  onWrong: (wrong: boolean) => void;
  onDeclarant: (person: Person, on: string) => void;
}

/** Who answers for the supplier, and as of which day. */
export function DeclarantForm({ initial, on, draft, action, onWrong, onDeclarant }: Props): ReactNode {
  const { t, date } = useMoreText('declaration');
  const { register, field, submit, mistakes, error, followed } = useCheckedForm<DeclarantValues>({
    initial: { declarantName: initial.name, declarantRole: initial.role, declaredOn: partsOf(on) },
    draft,
    check: mistakesOf,
    onWrong,
    onValues: ({ declarantName, declarantRole, declaredOn }) =>
      onDeclarant({ name: declarantName.trim(), role: declarantRole.trim() }, isoOf(declaredOn) ?? ''),
  });
  const saved = {
    declarantName: { label: t('declare.name'), text: initial.name },
    declarantRole: { label: t('declare.role'), text: initial.role },
    declaredOn: { label: t('declare.on'), text: date(on) },
  };
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary mistakes={mistakes} />
      {followed.overtaken.length > 0 && (
        <Suspense>
          <OvertakenFields followed={followed} saved={followed.overtaken.map((name) => saved[name])} />
        </Suspense>
      )}
      <TextField label={t('declare.name')} autoComplete="name" {...field('declarantName')} />
      <TextField label={t('declare.role')} autoComplete="organization-title" {...field('declarantRole')} />
      <DateField
        id="declaredOn"
        label={t('declare.on')}
        hint={t('declare.on-hint')}
        part={(part) => register(`declaredOn.${part}`)}
        error={error('declaredOn')}
      />
      <p className="buttons">
        <button type="submit" className="button">
          {action}
        </button>
      </p>
    </form>
  );
}

function mistakesOf({ declarantName, declarantRole, declaredOn }: DeclarantValues) {
  const on = isoOf(declaredOn);
  return {
    ...(declarantName.trim() === '' && { declarantName: 'start.problem.assessorName-missing' }),
    ...(declarantRole.trim() === '' && { declarantRole: 'start.problem.assessorRole-missing' }),
    ...((!on || !isDay(on)) && { declaredOn: 'start.problem.date-invalid' }),
    ...(on !== undefined && isDay(on) && on > today() && { declaredOn: 'declare.problem.date-in-future' }),
  };
}
