/** Files that travel inside the PDF: listed by name for readers, and as associated files for PDF/A-3. */
import type { Attachment } from '../../document.ts';
import type { Container } from '../container.ts';
import { array, nameObject, pdfDate, reference, textString } from '../syntax.ts';

interface EmbeddedFile {
  name: string;
  id: number;
}

export function writeAttachments(
  container: Container,
  attachments: readonly Attachment[],
  created: string,
): EmbeddedFile[] {
  return attachments.map(({ name, mime, description, relationship, bytes }) => {
    const file = container.addStream(
      {
        Type: '/EmbeddedFile',
        Subtype: nameObject(mime),
        Params: `<</Size ${bytes.length} /ModDate ${pdfDate(created)}>>`,
      },
      bytes,
    );
    const where = `<</F ${reference(file)} /UF ${reference(file)}>>`;
    const id = container.add(
      `<</Type /Filespec /F ${textString(name)} /UF ${textString(name)} /Desc ${textString(description)} /AFRelationship /${relationship} /EF ${where}>>`,
    );
    return { name, id };
  });
}

/** Entries of the catalog. */
export function attachmentEntries(files: readonly EmbeddedFile[]): string[] {
  if (files.length === 0) return [];
  const byName = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const names = byName.flatMap(({ name, id }) => [textString(name), reference(id)]);
  return [
    `/AF ${array(files.map(({ id }) => reference(id)))}`,
    `/Names <</EmbeddedFiles <</Names ${array(names)}>>>>`,
  ];
}
