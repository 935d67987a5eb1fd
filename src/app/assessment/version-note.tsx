import type { ReactNode } from 'react';
import { useText } from '../language/text-context.ts';
import { useModel, useSessionView } from './session-context.ts';

/** A record pins the checklist it was answered with; another version is said. */
export function VersionNote(): ReactNode {
  const { t } = useText();
  const { checklist } = useModel();
  const pin = useSessionView().record.checklist;
  if (pin.digest === checklist.digest) return null;
  return <p className="box warn">{t('case.other-version', { then: pin.version, now: checklist.version })}</p>;
}
