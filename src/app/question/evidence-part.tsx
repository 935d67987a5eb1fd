import type { ReactNode } from 'react';
import { GRADES, type ThemeRules } from '../../checklist/index.ts';
import { useIsDeclaration } from '../declaration/use-is-declaration.ts';
import { useText } from '../language/text-context.ts';
import { EvidenceList } from './evidence-list.tsx';

interface Props {
  id: string;
  rules: ThemeRules;
  level: 2 | 3;
}

/** What is accepted as evidence, how far it must carry, and the evidence itself. */
export function EvidencePart({ id, rules: { evidence }, level }: Props): ReactNode {
  const { t } = useText();
  const { needs, highRisk, months } = evidence;
  const isDeclaration = useIsDeclaration();
  const Heading = `h${level}` as const;
  return (
    <section className="evidence">
      <Heading>{t('evidence.heading')}</Heading>
      <p>{t(`${id}.evidence`)}</p>
      <p>
        {t('evidence.needs', { grade: needs, words: t(`grade.${needs}`) })}
        {highRisk && ` ${t('evidence.needs-high-risk', { grade: highRisk, words: t(`grade.${highRisk}`) })}`}
        {months !== undefined && ` ${t('evidence.months', { months })}`}
      </p>
      {isDeclaration && <p>{t('evidence.own-word')}</p>}
      <details>
        <summary>
          <span>{t('evidence.grades')}</span>
        </summary>
        <dl className="inside">
          {GRADES.map((grade) => (
            <div key={grade}>
              <dt>
                <strong>{t('evidence.grade-option', { grade, words: t(`grade.${grade}`) })}</strong>
              </dt>
              <dd>{t(`grade.${grade}.meaning`)}</dd>
            </div>
          ))}
        </dl>
      </details>
      <EvidenceList question={id} />
    </section>
  );
}
