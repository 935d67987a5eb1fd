import type { ReactNode } from 'react';
import type { KeyFile } from '../../record/index.ts';
import { fingerprintOf } from '../../record/seal.ts';
import { PassphraseField, PassphraseSubmit } from '../controls/passphrase-field.tsx';
import { SelectField } from '../controls/select-field.tsx';
import { useCheckedForm } from '../controls/use-checked-form.ts';
import { usePassphraseWork, type PassphraseFailure } from '../controls/use-passphrase-work.ts';
import { useText } from '../language/text-context.ts';
import type { MadeSeal } from './key-worker.ts';

interface SignValues {
  signKey: string;
  signPassphrase: string;
}

interface Props {
  keys: readonly KeyFile[];
  sign: (key: KeyFile, passphrase: string) => Promise<MadeSeal | PassphraseFailure>;
  /** @returns whether it was kept */
  onSeal: (seal: MadeSeal) => Promise<boolean>;
}

export function KeySignForm({ keys, sign, onSeal }: Props): ReactNode {
  const { t } = useText();
  const { run, ...state } = usePassphraseWork('key-sign.problem');
  const only = keys.length === 1 ? keys[0] : undefined;
  const { field, submit, clear } = useCheckedForm<SignValues>({
    initial: { signKey: keys[0]?.key ?? '', signPassphrase: '' },
    check: ({ signPassphrase }) => ({
      ...(signPassphrase === '' && { signPassphrase: 'passphrase.missing' }),
    }),
    onWrong: (wrong) => {
      if (wrong) document.getElementById('signPassphrase')?.focus();
    },
    onValues: ({ signKey, signPassphrase }) => {
      const key = keys.find((file) => file.key === signKey);
      if (!key) return;
      run(
        () => sign(key, signPassphrase),
        async (seal) => {
          if (await onSeal(seal)) clear();
        },
      );
    },
  });
  return (
    <form noValidate className="narrow" onSubmit={submit}>
      {!only && (
        <SelectField
          label={t('key-sign.key')}
          options={keys.map(({ key, holder }) => ({
            value: key,
            label: t('key-sign.option', { holder, beginning: fingerprintOf(key).slice(0, 19) }),
          }))}
          {...field('signKey')}
        />
      )}
      <PassphraseField
        label={only ? t('key-sign.passphrase-of', { holder: only.holder }) : t('key-sign.passphrase')}
        {...field('signPassphrase')}
      />
      <PassphraseSubmit isQuiet label={t('key-sign.do')} working={t('key-sign.busy')} {...state} />
    </form>
  );
}
