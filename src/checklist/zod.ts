/** zod, as every room takes it. */
import { z } from 'zod';

// Pages forbid building functions from text, which zod would try; elsewhere it reads twice as fast so.
z.config({ jitless: !('process' in globalThis) });

export { z };
