import { useState, type ReactNode } from 'react';
import type { KeyFile } from '../../record/index.ts';
import { fingerprintOf } from '../../record/seal.ts';
import { PassphraseField, PassphraseSubmit } from '../controls/passphrase-field.tsx';
import { SelectField } from '../controls/select-field.tsx';
import { useCheckedForm } from '../controls/use-checked-form.ts';
import { useText } from '../language/text-context.ts';
import type { KeyFailure } from './key-worker.ts';

interface SignValues {
  signKey: string;
  signPassphrase: string;
}

interface Props {
  keys: readonly KeyFile[];
  /** Why nothing was signed. */
  problem: KeyFailure['code'] | null;
  /** @returns whether it is signed */
  onSign: (key: KeyFile, passphrase: string) => Promise<boolean>;
}

export function KeySignForm({ keys, problem, onSign }: Props): ReactNode {
  const { t } = useText();
  const [busy, setBusy] = useState(false);
  const only = keys.length === 1 ? keys[0] : undefined;
  const { register, submit, error, clear } = useCheckedForm<SignValues>({
    initial: { signKey: keys[0]?.key ?? '', signPassphrase: '' },
    check: ({ signPassphrase }) => ({
      ...(signPassphrase === '' && { signPassphrase: 'key-sign.problem.missing' }),
    }),
    onWrong: (wrong) => {
      if (wrong) document.getElementById('signPassphrase')?.focus();
    },
    onValues: (values) => void sign(values),
  });
  const sign = async ({ signKey, signPassphrase }: SignValues): Promise<void> => {
    const key = keys.find((file) => file.key === signKey);
    if (busy || !key) return;
    setBusy(true);
    try {
      if (await onSign(key, signPassphrase)) clear();
    } finally {
      setBusy(false);
    }
  };
  return (
    <form noValidate className="narrow" onSubmit={submit}>
      {!only && (
        <SelectField
          id="signKey"
          label={t('key-sign.key')}
          input={register('signKey')}
          options={keys.map(({ key, holder }) => ({
            value: key,
            label: t('key-sign.option', { holder, beginning: fingerprintOf(key).slice(0, 19) }),
          }))}
        />
      )}
      <PassphraseField
        id="signPassphrase"
        label={only ? t('key-sign.passphrase-of', { holder: only.holder }) : t('key-sign.passphrase')}
        input={register('signPassphrase')}
        error={error('signPassphrase')}
      />
      <PassphraseSubmit isQuiet label={t('key-sign.do')} busy={busy ? t('key-sign.busy') : null} />
      <div role="alert">
        {problem && !busy && <p className="box bad">{t(`key-sign.problem.${problem}`)}</p>}
      </div>
    </form>
  );
}
