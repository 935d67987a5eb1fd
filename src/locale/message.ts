/** A message of a catalogue: ICU as it is written, or as the build has parsed it, so that the page needs no parser for its own words. */
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';

export type Message = string | MessageFormatElement[];
export type Messages = Record<string, Message>;

/** Is it text and nothing else, to be shown as it is written? Most messages are. */
export function isPlain(message: Message): message is string {
  return typeof message === 'string' && !/[{}<>]|''/.test(message);
}
