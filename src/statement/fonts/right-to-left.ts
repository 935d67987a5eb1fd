/** What text from right to left needs, in one piece that is loaded only then: shaping (HarfBuzz) and ordering (UAX 9). */
import createBidi from 'bidi-js';
import { shaperOf } from './shaper.ts';

export const rightToLeft = { bidi: createBidi(), shaperOf };
