import type { Details } from '../../record/index.ts';

/** Are two assessments about the same subject? One shared identifier is enough, or the same name in the same country. */
export function isSameSubject({ subject: one }: Details, { subject: other }: Details): boolean {
  const shared = one.identifiers.some((id) => other.identifiers.map(plain).includes(plain(id)));
  return shared || (plain(one.name) === plain(other.name) && one.country === other.country);
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
