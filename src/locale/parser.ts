/** The parser of ICU messages, from which the built page is freed (`src/app/vite-catalogues.ts`) until it has texts to parse. */
import { parse } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';

IntlMessageFormat.__parse = parse;
